import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ROOT = resolve(__dirname, "../..");

/** Runs the real command line as a process of its own. */
export function runOcop(...args: readonly string[]): Promise<Ran> {
  return runOcopWith({}, ...args);
}

/** The same with some variables of its environment set. */
export function runOcopWith(variables: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "src/cli/ocop.ts"), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...variables },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => {
      settle({ code, stdout, stderr });
    });
  });
}

/** A folder for the files of one suite, removed afterwards. */
export function scratchFolder(): {
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "ocop-cli-"));
  return {
    put: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
