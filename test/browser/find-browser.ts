import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, exists: existsSync };

const WHAT_TO_INSTALL =
  "Chưa thấy Chrome, Edge hoặc Chromium: cài một trình duyệt đó, hoặc đặt OCOP_BROWSER là đường dẫn tới tệp chạy. · No browser found: install Chrome, Edge or Chromium, or set OCOP_BROWSER.";

/** Programs of the search path on Linux, the best known first. */
const LINUX_PROGRAMS = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const MAC_APPLICATIONS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "Chromium.app/Contents/MacOS/Chromium",
];

const WINDOWS_PROGRAMS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["Chromium", "Application", "chrome.exe"],
];

/** Where a Chromium-based browser may stand on a machine, in the order of trying. */
function places({ platform, env }: Machine): readonly string[] {
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
      (root) => root !== undefined,
    );
    return WINDOWS_PROGRAMS.flatMap((parts) => roots.map((root) => [root, ...parts].join("\\")));
  }
  if (platform === "darwin") {
    const roots = ["/Applications", ...(env["HOME"] === undefined ? [] : [`${env["HOME"]}/Applications`])];
    return MAC_APPLICATIONS.flatMap((application) => roots.map((root) => `${root}/${application}`));
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...LINUX_PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))), "/snap/bin/chromium"];
}

/** The browser that stands on a machine, or null. Throws when OCOP_BROWSER names a file that does not exist. */
export function installedBrowser(machine: Machine = THIS_MACHINE): string | null {
  const named = machine.env["OCOP_BROWSER"];
  if (named !== undefined && named !== "") {
    if (machine.exists(named)) return named;
    throw new Error(`OCOP_BROWSER: không có tệp ${named}. · No such file.`);
  }
  return places(machine).find((place) => machine.exists(place)) ?? null;
}

/** Path of a Chromium-based browser; on Debian as root one is installed first. Throws one line saying what to install. */
export function findBrowser(): string {
  const found = installedBrowser() ?? (mayInstall() ? installChromium() : null);
  if (found === null) throw new Error(WHAT_TO_INSTALL);
  return found;
}

function mayInstall(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installChromium(): string | null {
  const apt = (...args: string[]): void => {
    execFileSync("apt-get", ["-qq", "-y", "--no-install-recommends", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  console.error("Đang cài chromium bằng apt… · Installing chromium through apt…");
  try {
    apt("update");
    apt("install", "chromium", "fonts-noto-core", "fonts-liberation2");
  } catch {
    throw new Error(`apt-get không cài được chromium. ${WHAT_TO_INSTALL}`);
  }
  return installedBrowser();
}
