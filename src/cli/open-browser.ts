import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The command that shows an address in the user's browser, or null where there is no screen (servers, CI). */
export function openCommand(machine: Machine): readonly [string, ...string[]] | null {
  const { platform, env } = machine;
  if (env["CI"] !== undefined && env["CI"] !== "" && env["CI"] !== "false") return null;
  if (platform === "darwin") return ["open"];
  // The empty argument is the window title that `start` would otherwise take from the address.
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  if (platform !== "linux") return null;
  if (!env["DISPLAY"] && !env["WAYLAND_DISPLAY"]) return null;
  const opener = (env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "xdg-open"))
    .find((file) => existsSync(file));
  return opener === undefined ? null : [opener];
}

/** Shows an address in the user's browser where there is one. */
export function openBrowser(address: string): void {
  const command = openCommand({ platform: process.platform, env: process.env });
  if (command === null) return;
  const [program, ...args] = command;
  const child = spawn(program, [...args, address], { stdio: "ignore", detached: true });
  // No browser is no failure: the address is printed.
  child.on("error", () => undefined);
  child.unref();
}
