// `npm run reproducible`: builds the pane twice, in folders of their own, and compares every byte.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");

/** SHA-256 of every file of a build, by its path. */
function built(folder: string): ReadonlyMap<string, string> {
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", "--output-path", folder], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("the build failed");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), createHash("sha256").update(readFileSync(path)).digest("hex")] as const;
    }),
  );
}

const folders = ["a", "b"].map((name) => mkdtempSync(join(tmpdir(), `ocop-build-${name}-`)));
try {
  const [one = new Map<string, string>(), other = new Map<string, string>()] = folders.map(built);
  const paths = new Set([...one.keys(), ...other.keys()]);
  const differing = [...paths].filter((path) => one.get(path) !== other.get(path));
  for (const path of differing) console.error(`differs: ${path}`);
  console.log(`reproducible: ${String(paths.size)} files, ${String(differing.length)} differ`);
  process.exitCode = differing.length === 0 && paths.size > 0 ? 0 : 1;
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
