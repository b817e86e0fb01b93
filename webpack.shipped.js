// Which packages the built pane holds: their licences are checked when it is built, their notices and a bill of materials stand in dist/.
const fs = require("node:fs");
const path = require("node:path");

/** Licences whose terms a web page may ship under; the notice goes with it. Anything else stops the build. */
const ALLOWED = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "Zlib",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
]);

/**
 * Packages published as one file with some of their dependencies inside it: those are shipped although no module shows them. The browser's
 * exceljs leaves out what streams files in Node (archiver, tmp, unzipper).
 */
const HELD_INSIDE = new Map([["exceljs", new Set(["dayjs", "fast-csv", "jszip", "readable-stream", "saxes", "uuid"])]]);

const MODULES = `${path.sep}node_modules${path.sep}`;

/** Folder of the package a file belongs to, or null for our own. */
function packageFolder(file) {
  const at = file.lastIndexOf(MODULES);
  if (at < 0) return null;
  const [first, second] = file.slice(at + MODULES.length).split(path.sep);
  return path.join(file.slice(0, at + MODULES.length), first.startsWith("@") ? path.join(first, second) : first);
}

/** Files of a module and of those that were joined into it. */
function filesOf(module) {
  const own = module.resource ? [module.resource.split("?")[0]] : [];
  return [...own, ...[...(module.modules ?? [])].flatMap(filesOf)];
}

/** Whether a licence expression leaves an allowed choice: "(MIT OR GPL-3.0-or-later)" does, "MIT AND GPL-3.0" does not. */
function isAllowed(expression) {
  const choices = expression.replace(/^\((.*)\)$/, "$1").split(/ OR /i);
  return choices.some((choice) => choice.split(/ AND /i).every((one) => ALLOWED.has(one.replace(/[()]/g, "").trim())));
}

function described(folder) {
  const {
    name,
    version,
    license,
    licenses,
    dependencies = {},
  } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const stated = license?.type ?? license ?? (licenses ?? []).map(({ type }) => type).join(" OR ");
  const file = fs.readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each));
  const notice = file ? fs.readFileSync(path.join(folder, file), "utf8").trim() : "";
  return { name, version, license: stated, notice, dependencies: Object.keys(dependencies), folder };
}

/** Every package behind the modules, with what is inside those that hold their dependencies; by name, each once. */
function packagesOf(folders) {
  const found = new Map();
  const visit = (folder, deep) => {
    const each = described(folder);
    const key = `${each.name}@${each.version}`;
    if (found.has(key)) return;
    found.set(key, each);
    const held = deep ? each.dependencies : each.dependencies.filter((name) => HELD_INSIDE.get(each.name)?.has(name));
    for (const dependency of held) {
      const inside = resolved(dependency, folder);
      if (inside) visit(inside, true);
    }
  };
  for (const folder of folders) visit(folder, false);
  return [...found.values()].sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

function resolved(name, from) {
  for (let at = from; ; at = path.dirname(at)) {
    const folder = path.join(at, "node_modules", name);
    if (fs.existsSync(path.join(folder, "package.json"))) return folder;
    if (at === path.dirname(at)) return null;
  }
}

function purlOf({ name, version }) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** CycloneDX 1.5; without a time or a random number, so that two builds are equal. */
function billOf(packages, self) {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name: self.name, version: self.version, "bom-ref": self.name } },
    components: packages.map((each) => ({
      type: "library",
      "bom-ref": purlOf(each),
      name: each.name,
      version: each.version,
      purl: purlOf(each),
      licenses: [/ (OR|AND) /i.test(each.license) ? { expression: each.license } : { license: { id: each.license } }],
    })),
  };
}

function noticesOf(packages) {
  const parts = packages.map(
    ({ name, version, license, notice }) =>
      `${name} ${version} · ${license}\n${"-".repeat(72)}\n${notice === "" ? `Licence: ${license}` : notice}`,
  );
  return `Thành phần của bên thứ ba · Third-party components\n\n${parts.join("\n\n\n")}\n`;
}

/** Puts `third-party.txt` and `bill-of-materials.json` beside the pages, and stops on a licence that is not allowed. */
class ShippedPackages {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ShippedPackages", (compilation) => {
      if (compilation.compiler.isChild()) return;
      const { Compilation, sources, WebpackError } = compiler.webpack;
      compilation.hooks.processAssets.tap(
        { name: "ShippedPackages", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const files = [...compilation.modules].flatMap(filesOf);
          const folders = new Set(files.map(packageFolder).filter((folder) => folder !== null));
          const packages = packagesOf(folders);
          for (const { name, version, license } of packages) {
            if (isAllowed(license)) continue;
            compilation.errors.push(new WebpackError(`${name} ${version}: licence “${license}” may not be shipped`));
          }
          const self = JSON.parse(fs.readFileSync(path.join(__dirname, "package.json"), "utf8"));
          const emit = (name, text) => compilation.emitAsset(name, new sources.RawSource(text));
          emit("third-party.txt", noticesOf(packages));
          emit("bill-of-materials.json", `${JSON.stringify(billOf(packages, self), null, 1)}\n`);
        },
      );
    });
  }
}

module.exports = { ShippedPackages, isAllowed, noticesOf, billOf, packagesOf };

/** `npm run licences`: what the built pane holds, by licence; ends with 1 where one is not allowed or nothing is built. */
function report() {
  const file = path.join(__dirname, "dist", "bill-of-materials.json");
  if (!fs.existsSync(file)) {
    console.error("dist/ chưa có: chạy npm run build. · Nothing is built: run npm run build.");
    return 1;
  }
  const { components } = JSON.parse(fs.readFileSync(file, "utf8"));
  const byLicence = new Map();
  for (const { name, version, licenses } of components) {
    const licence = licenses[0].expression ?? licenses[0].license.id;
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name} ${version}`]);
  }
  const refused = [...byLicence].filter(([licence]) => !isAllowed(licence));
  for (const [licence, names] of byLicence) console.log(`${licence}: ${names.length}`);
  for (const [licence, names] of refused) console.error(`${licence}: ${names.join(", ")}`);
  console.log(`licences: ${components.length} shipped packages, ${refused.length} licences not allowed`);
  return refused.length === 0 && components.length > 0 ? 0 : 1;
}

if (require.main === module) process.exitCode = report();
