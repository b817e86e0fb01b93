import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
/** Everything that ends in dist/. */
const SOURCES = [
  "src",
  "assets",
  "webpack.config.js",
  "webpack.constants.js",
  "webpack.ready-styles.js",
  "webpack.shipped.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Whether dist/ stands and nothing that goes into it is newer. */
export function isBuilt(): boolean {
  const built = changedAt(join(ROOT, "dist/index.html"));
  return built !== null && SOURCES.every((source) => newestIn(join(ROOT, source)) <= built);
}

/** Milliseconds since 1970, or null where there is no file. */
function changedAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function newestIn(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
