import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
/** Everything that ends in dist/. */
const SOURCES = [
  "src",
  "assets",
  "webpack.config.js",
  "webpack.compiled-early.js",
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

/** Builds the pane where that is needed. The exit code of the build; 0 where there was nothing to do. */
export function buildWhenStale(): number {
  if (isBuilt()) return 0;
  console.error("Đang dựng trang vào dist/… · Building the pane into dist/…");
  const options = { cwd: ROOT, stdio: "inherit", shell: true } as const;
  const { status, error } = spawnSync("npm run --silent build", options);
  if (error) console.error(error.message);
  return status ?? 1;
}
