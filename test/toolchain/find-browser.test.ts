import { delimiter } from "node:path";
import { openCommand } from "../../src/cli/open-browser";
import { installedBrowser } from "../browser/find-browser";

const only = (path: string) => (candidate: string) => candidate === path;

describe("the browser for tests", () => {
  it("is the one named by OCOP_BROWSER before any other", () => {
    const machine = {
      platform: "linux",
      env: { OCOP_BROWSER: "/opt/own", PATH: "/usr/bin" },
      exists: () => true,
    } as const;
    expect(installedBrowser(machine)).toBe("/opt/own");
  });

  it("is refused in one line when OCOP_BROWSER names nothing", () => {
    const machine = { platform: "linux", env: { OCOP_BROWSER: "/opt/own" }, exists: () => false } as const;
    expect(() => installedBrowser(machine)).toThrow(/OCOP_BROWSER.*\/opt\/own/);
  });

  it.each([
    ["linux", { PATH: `/bin${delimiter}/usr/bin` }, "/usr/bin/chromium"],
    ["darwin", { HOME: "/Users/an" }, "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
    [
      "win32",
      { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" },
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
  ] as const)("is found where %s keeps it", (platform, env, path) => {
    expect(installedBrowser({ platform, env, exists: only(path) })).toBe(path);
    expect(installedBrowser({ platform, env, exists: () => false })).toBeNull();
  });
});

describe("npm start", () => {
  it("opens a browser on Windows and macOS, and never in CI or without a screen", () => {
    expect(openCommand({ platform: "darwin", env: {} })).toEqual(["open"]);
    expect(openCommand({ platform: "win32", env: {} })).toEqual(["cmd", "/c", "start", ""]);
    expect(openCommand({ platform: "darwin", env: { CI: "true" } })).toBeNull();
    expect(openCommand({ platform: "linux", env: { PATH: process.env["PATH"] } })).toBeNull();
    expect(openCommand({ platform: "linux", env: { DISPLAY: ":0", PATH: "/nowhere" } })).toBeNull();
  });
});
