import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { PANE_FOLDER, type PaneServer, servePane } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { type ApiCeiling, startExcelHost } from "../excel-host";
import { HOST_QUERY, installExcelHost, OFFICE_JS_URL } from "../excel-host/in-chromium";

jest.setTimeout(120_000);

const OFFICE_ORIGIN = new URL(OFFICE_JS_URL).origin;
/** An Excel older than the add-in's floor, which the emulated one does not model further. */
const BELOW_THE_FLOOR: string = "1.8";

interface Watched {
  readonly page: Page;
  readonly troubles: readonly string[];
  /** Origins asked for anything. */
  readonly origins: ReadonlySet<string>;
}

async function watchedPage(browser: Browser): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  const troubles: string[] = [];
  const origins = new Set<string>();
  page.on("console", (message) => {
    // Breaches of the content security policy arrive here too.
    if (["error", "warning"].includes(message.type())) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:") origins.add(origin);
  });
  return { page, troubles, origins };
}

/** Puts the page into an Excel that has functions up to a ceiling. */
async function putIntoExcel(page: Page, ceiling: string): Promise<void> {
  const host = await startExcelHost({ ceiling: "1.9" });
  await installExcelHost(page, { ...host, ceiling: ceiling as ApiCeiling });
}

describe("the pane's page in Excel", () => {
  let server: PaneServer;
  let browser: Browser;
  const address = (task = ""): string => `${server.address}/excel.html?${task}${HOST_QUERY}`;

  beforeAll(async () => {
    server = await serveBuiltPane();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it("opens under ExcelApi 1.9, asking its own server and office.js alone", async () => {
    const { page, troubles, origins } = await watchedPage(browser);
    await putIntoExcel(page, "1.9");
    await page.goto(address("do=next&"));
    await page.locator("#root button").first().waitFor();
    const platform = await page.evaluate("Office.context.diagnostics.platform");
    expect(platform).toBe("PC");
    // What office.js takes away from panes; the pane lives without it.
    expect(await page.evaluate("history.pushState")).toBeNull();
    expect([...origins].sort()).toEqual([OFFICE_ORIGIN, server.address].sort());
    expect(troubles).toEqual([]);
    await page.reload();
    await page.locator("#root button").first().waitFor();
    await page.close();
  });

  it("is painted while office.js is still on its way", async () => {
    const { page } = await watchedPage(browser);
    const held: (() => void)[] = [];
    await page.route(`${OFFICE_ORIGIN}/**`, (route) =>
      new Promise<void>((go) => held.push(go)).then(() => route.abort()),
    );
    await page.goto(address(), { waitUntil: "commit" });
    await page.getByText("Đang mở…").waitFor();
    expect(held).toHaveLength(1);
    for (const go of held) go();
    await page.locator("[data-code=office-unreachable]").waitFor();
    await page.close();
  });

  it("says what to do when office.js is out of reach, with the address of the browser page", async () => {
    const { page, origins } = await watchedPage(browser);
    await page.route(`${OFFICE_ORIGIN}/**`, (route) => route.abort());
    await page.goto(address());
    await page.getByRole("alert").getByText("Chưa nối được với Excel").waitFor();
    const link = page.getByRole("alert").getByRole("link");
    expect(await link.getAttribute("href")).toBe(`${server.address}/`);
    expect([...origins].sort()).toEqual([OFFICE_ORIGIN, server.address].sort());
    await putIntoExcel(page, "1.9");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.locator("#opening").waitFor({ state: "detached" });
    await page.close();
  });

  it.each([
    ["an Excel below ExcelApi 1.9", BELOW_THE_FLOOR, HOST_QUERY, "excel-too-old", "Cập nhật Excel"],
    ["a plain browser tab", null, "", "not-in-excel", "mở trong Excel"],
  ])("says what to do in %s", async (_, api, query, code, said) => {
    const { page } = await watchedPage(browser);
    await putIntoExcel(page, api ?? "1.9");
    if (api === null) {
      await page.addInitScript(() => {
        Object.defineProperty(window, "external", { value: {}, configurable: true });
      });
    }
    await page.goto(`${server.address}/excel.html?${query}`);
    await page.locator(`[data-code=${code}]`).getByText(said).waitFor();
    await page.close();
  });
});

interface Plugin {
  readonly userOptions?: { readonly filename: string; readonly scripts: string; readonly officeScript: string };
  readonly patterns?: readonly { readonly from: string; readonly to: string }[];
}

/** How webpack's configuration makes Excel's page, and which parts of office.js it copies beside it. */
function configuredFor(office: "self" | "cdn") {
  const configure =
    jest.requireActual<(env: object, argv: object) => { readonly plugins: readonly Plugin[] }>(
      "../../webpack.config.js",
    );
  const { plugins } = configure({ office }, {});
  const page = plugins.find(({ userOptions }) => userOptions?.filename === "excel.html")?.userOptions;
  if (!page) throw new Error("no excel.html in the configuration");
  const copies = plugins.flatMap(({ patterns = [] }) => patterns.filter(({ to }) => to.startsWith("office/")));
  return { ...page, copies };
}

describe("the page of a closed network", () => {
  /** What the build writes with `--env office=self`, from the same configuration, without building it all again. */
  function selfHosted(built: string): string {
    const folder = mkdtempSync(join(tmpdir(), "pane-self-"));
    cpSync(built, folder, { recursive: true });
    const own = configuredFor("self");
    const cdn = configuredFor("cdn");
    const page = readFileSync(join(folder, "excel.html"), "utf8");
    const changed = page.replace(cdn.officeScript, own.officeScript).replace(cdn.scripts, own.scripts);
    expect(changed).not.toContain(OFFICE_ORIGIN);
    writeFileSync(join(folder, "excel.html"), changed);
    expect(cdn.copies).toEqual([]);
    for (const { from, to } of own.copies) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      copyFileSync(from, join(folder, to));
    }
    return folder;
  }

  it("brings office.js along: every part Excel needs comes from its own server", async () => {
    const folder = selfHosted(resolve(__dirname, "../..", PANE_FOLDER));
    expect(existsSync(join(folder, "office/office.js"))).toBe(true);
    const server = await servePane(folder, 0);
    const browser = await launchBrowser();
    try {
      const { page, troubles, origins } = await watchedPage(browser);
      await putIntoExcel(page, "1.14");
      await page.goto(`${server.address}/excel.html?${HOST_QUERY.replace("vi-VN", "en-US")}`);
      await page.locator("#root button").first().waitFor();
      expect([...origins]).toEqual([server.address]);
      expect(troubles).toEqual([]);
      await page.close();
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
