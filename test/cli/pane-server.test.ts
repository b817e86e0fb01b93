import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { generateCertificates } from "office-addin-dev-certs";
import { headersFor } from "../../src/cli/pane-headers";
import { type PaneServer, servePane } from "../../src/cli/pane-server";
import { serveArguments } from "../../src/cli/serve-arguments";

jest.setTimeout(30_000);

const ROOT = resolve(__dirname, "../..");

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pane-"));
  mkdirSync(join(folder, "dist/first"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "not for the browser");
  writeFileSync(join(folder, "dist/index.html"), "<!doctype html><title>Chấm điểm</title>");
  writeFileSync(join(folder, "dist/first/pane.0123456789ab.js"), "0");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A certificate for localhost, and who vouches for it: by openssl at once, else by the slower tool of the project. */
async function ownCertificate(): Promise<{ readonly ca: string; readonly cert: string; readonly key: string }> {
  const [ca = "", cert = "", key = ""] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  const read = (path: string): string => readFileSync(path, "utf8");
  const ec = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const { status } = spawnSync("openssl", [...ec, ...name, "-keyout", key, "-out", cert]);
  if (status === 0) return { ca: read(cert), cert: read(cert), key: read(key) };
  await generateCertificates(ca, cert, key, 2);
  return { ca: read(ca), cert: read(cert), key: read(key) };
}

describe("the server of the pane", () => {
  let server: PaneServer;
  beforeAll(async () => {
    server = await servePane(join(folder, "dist"), 0);
  });
  afterAll(() => server.close());

  it("serves the page, fresh each time and never in a frame", async () => {
    const answer = await fetch(server.address);
    expect(await answer.text()).toContain("Chấm điểm");
    expect(answer.headers.get("Cache-Control")).toBe("no-cache");
    expect(answer.headers.get("Content-Security-Policy")).toBe("frame-ancestors 'none'");
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it("lets Excel on the web, and nobody else, frame Excel's page and show its icons", async () => {
    writeFileSync(join(folder, "dist/excel.html"), "<!doctype html>");
    const { headers } = await fetch(`${server.address}/excel.html?do=next`);
    expect(headers.get("Content-Security-Policy")).toMatch(/^frame-ancestors https:\/\/\*\.officeapps\.live\.com /);
    expect(headers.get("X-Frame-Options")).toBeNull();
    expect(headersFor("/assets/icons/score-16.png")).toMatchObject({ "Cross-Origin-Resource-Policy": "cross-origin" });
    expect(headersFor("/first/pane.js")).toMatchObject({ "Cross-Origin-Resource-Policy": "same-origin" });
  });

  it("speaks https where it is given a certificate", async () => {
    const { ca, cert, key } = await ownCertificate();
    const secure = await servePane(join(folder, "dist"), 0, { cert, key });
    expect(secure.address).toMatch(/^https:\/\/localhost:\d+$/);
    const answer = await new Promise<number | undefined>((done, refuse) => {
      get(secure.address, { ca }, ({ statusCode }) => done(statusCode)).on("error", refuse);
    });
    expect(answer).toBe(200);
    await secure.close();
  });

  it("lets files named by their content be kept for good", async () => {
    const answer = await fetch(`${server.address}/first/pane.0123456789ab.js`);
    expect(answer.headers.get("Cache-Control")).toContain("immutable");
    expect(answer.headers.get("Content-Type")).toContain("javascript");
  });

  it("serves nothing outside its folder and changes nothing", async () => {
    expect((await fetch(`${server.address}/%2e%2e/secret.txt`)).status).toBe(404);
    expect((await fetch(`${server.address}/none.js`)).status).toBe(404);
    expect((await fetch(server.address, { method: "POST" })).status).toBe(405);
  });
});

describe("npm start's command", () => {
  it.each([
    [[], { port: 3000, https: false }],
    [["--port", "3001"], { port: 3001, https: false }],
    [["--port=0", "--https"], { port: 0, https: true }],
    [["--port", "70000"], null],
    [["--port", "3e3"], null],
    [["--port"], null],
    [["3000"], null],
    [["--port", "80", "81"], null],
    [["--port", "x"], null],
    [["--tls"], null],
  ])("reads %j", (args, expected) => {
    expect(serveArguments(args)).toEqual(expected);
  });

  function start(port: number): ChildProcess {
    const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
    return spawn(process.execPath, [tsx, join(ROOT, "src/cli/serve-pane.ts"), "--port", String(port)], {
      cwd: folder,
      env: { ...process.env, CI: "true" },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  async function freePort(): Promise<number> {
    const probe = await servePane(join(folder, "dist"), 0);
    await probe.close();
    return Number(new URL(probe.address).port);
  }

  it("prints its address in both languages and ends cleanly when told to", async () => {
    const port = await freePort();
    const child = start(port);
    const printed: string[] = [];
    child.stdout?.on("data", (chunk: Buffer) => printed.push(chunk.toString()));
    while (!printed.join("").includes("Ctrl+C to stop")) await once(child.stdout ?? child, "data");
    expect((await fetch(`http://localhost:${port}`)).status).toBe(200);
    child.kill("SIGTERM");
    // Windows has no signals: a process that is told to end is ended.
    expect(await once(child, "exit")).toEqual(process.platform === "win32" ? [null, "SIGTERM"] : [0, null]);
    expect(printed.join("").match(new RegExp(`http://localhost:${port}`, "g"))).toHaveLength(2);
  });

  it("says in one sentence that the port is busy", async () => {
    const other = createServer();
    other.listen(0, "0.0.0.0");
    await once(other, "listening");
    const address = other.address();
    if (typeof address !== "object" || !address) throw new Error("no port");
    const child = start(address.port);
    const [said] = await Promise.all([text(child.stderr ?? process.stdin), once(child, "exit")]);
    other.close();
    expect(child.exitCode).toBe(1);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toContain(`Cổng ${address.port}`);
  });
});
