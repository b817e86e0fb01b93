// Build part: tells the service worker which files the browser page is made of. A file whose name carries a hash of its
// content needs no revision; the others get one, so that a change of any byte is a new version.
const { createHash } = require("node:crypto");

const WORKER = "sw.js";
/** Excel's page and what only it needs, and texts for people who install: none of it is the browser page's. */
const NOT_OFFLINE = /^(?:excel\.html|office\/|sw\.js|assets\/icons\/(?!app-)|.*\.(?:map|txt|json)$)/;
const HASHED = /\.[0-9a-f]{12}\.\w+$/;

class OfflineFilesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("OfflineFiles", (compilation) => {
      compilation.hooks.processAssets.tap(
        // After every file has its last name and content.
        { name: "OfflineFiles", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const worker = compilation.getAsset(WORKER);
          if (!worker) return;
          const files = compilation
            .getAssets()
            .filter(({ name }) => !NOT_OFFLINE.test(name))
            .map(({ name, source }) => ({
              url: name,
              revision: HASHED.test(name)
                ? null
                : createHash("sha256").update(source.buffer()).digest("hex").slice(0, 16),
            }))
            .sort((a, b) => (a.url < b.url ? -1 : 1));
          const code = String(worker.source.source());
          if (!code.includes("OCOP_FILES")) throw new Error(`${WORKER} does not ask for its files`);
          compilation.updateAsset(WORKER, new sources.RawSource(code.replace("OCOP_FILES", JSON.stringify(files))));
        },
      );
    });
  }
}

module.exports = { OfflineFilesPlugin, WORKER };
