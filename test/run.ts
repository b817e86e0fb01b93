// `npm test`: builds the pane when it is missing or stale, then runs every suite that needs no office suite.
// Arguments go to jest: npm test -- --testPathPatterns seal
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { buildWhenStale } from "../src/cli/build-state";

const root = resolve(__dirname, "..");

function run(command: string, args: readonly string[]): number {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (error) console.error(error.message);
  return status ?? 1;
}

function main(): number {
  const built = buildWhenStale();
  if (built !== 0) return built;
  const jest = join(root, "node_modules/jest/bin/jest.js");
  const projects = ["rules", "pane", "browser"];
  const tested = run(process.execPath, [jest, ...process.argv.slice(2), "--selectProjects", ...projects]);
  console.error(
    "So sánh với LibreOffice chạy riêng: npm run test:oracle · The LibreOffice comparison runs with npm run test:oracle",
  );
  return tested;
}

process.exitCode = main();
