import type { Browser, Page } from "playwright-core";
import { headersFor } from "../../src/cli/pane-headers";
import type { PaneServer } from "../../src/cli/pane-server";
import { publishedCsv } from "../workbook/official/official-file";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { sees } from "./keyboard";
import { atCriterion, teaSet } from "./tea";

jest.setTimeout(180_000);

interface Watched {
  readonly page: Page;
  /** Breaches of the content policy, errors and warnings of the page. */
  readonly troubles: string[];
  /** Addresses on other servers that were asked for anything. */
  readonly elsewhere: string[];
  readonly threads: string[];
}

describe("the production build in a browser tab, under its own policies", () => {
  let server: PaneServer;
  let browser: Browser;

  async function watched(): Promise<Watched> {
    const context = await browser.newContext({ viewport: { width: 1000, height: 860 }, acceptDownloads: true });
    const page = await context.newPage();
    const troubles: string[] = [];
    const elsewhere: string[] = [];
    const threads: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) troubles.push(message.text());
    });
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("worker", (worker) => threads.push(worker.url()));
    context.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== "data:" && protocol !== "blob:" && origin !== server.address) elsewhere.push(request.url());
    });
    await page.goto(server.address);
    return { page, troubles, elsewhere, threads };
  }

  beforeAll(async () => {
    server = await serveBuiltPane();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test("scores, reads an official sheet in a thread, saves and prints without a breach and without a word to another server", async () => {
    const { page, troubles, elsewhere, threads } = await watched();
    await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
    await atCriterion(page, "1.1");
    await page.keyboard.press("2");
    await atCriterion(page, "1.2");

    await page.getByRole("button", { name: "Trình đơn" }).click();
    await page.getByRole("menuitem", { name: "Nạp phiếu chính thức" }).click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /^Chọn tệp/ }).click();
    const buffer = Buffer.from(publishedCsv(await teaSet()));
    await (await chooser).setFiles({ name: "bo-11.csv", mimeType: "text/csv", buffer });
    await sees(page, /^Bộ 11: /);
    expect(threads.filter((url) => url.startsWith(`${server.address}/later/`))).toHaveLength(1);

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Trình đơn" }).click();
    await page.getByRole("menuitem", { name: "Lưu tệp .xlsx" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    expect(troubles).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });

  test("runs no text as a script, no script, picture or request from elsewhere, and no handler in the markup", async () => {
    const { page } = await watched();
    const answered: string[] = [];
    page.on("requestfinished", (request) => answered.push(new URL(request.url()).origin));
    await page.getByRole("button", { name: /^Mở phiên mẫu/ }).waitFor();
    const tried = await page.evaluate(async (origin) => {
      const breaches: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        breaches.push(effectiveDirective),
      );
      const outcome = (act: () => unknown): string => {
        try {
          act();
          return "done";
        } catch (error) {
          return error instanceof Error ? error.name : "thrown";
        }
      };
      const script = (): HTMLScriptElement => document.createElement("script");
      const answers = {
        markup: outcome(() => (document.createElement("div").innerHTML = "<b>x</b>")),
        text: outcome(() => (script().text = "window.ran = 1")),
        elsewhere: outcome(() => (script().src = "https://vi.du/x.js")),
        data: outcome(() => (script().src = "data:text/javascript,window.ran=1")),
        notAScript: outcome(() => (script().src = "/index.html")),
        own: outcome(() => (script().src = `${origin}/later/x.js`)),
        thread: outcome(() => new Worker("blob:null/x")),
      };
      const button = document.createElement("button");
      button.setAttribute("title", "x");
      const handler = outcome(() => button.setAttribute("onclick", "window.ran = 1"));
      document.body.append(button);
      button.click();
      const picture = document.createElement("img");
      picture.src = "https://vi.du/x.png";
      document.body.append(picture);
      const asked = await fetch("https://vi.du/").then(
        () => "done",
        () => "refused",
      );
      await new Promise((done) => setTimeout(done, 100));
      // What a debugger evaluates may compile code while it runs; by now the page is by itself again.
      const compiled = outcome((): unknown => Reflect.construct(Function, ["return 1"]));
      return { answers, compiled, handler, asked, ran: "ran" in window, breaches: [...new Set(breaches)] };
    }, server.address);
    expect(tried.answers).toEqual({
      markup: "TypeError",
      text: "TypeError",
      elsewhere: "TypeError",
      data: "TypeError",
      notAScript: "TypeError",
      own: "done",
      thread: "TypeError",
    });
    const { compiled, asked, ran } = tried;
    expect({ compiled, asked, ran }).toEqual({ compiled: "EvalError", asked: "refused", ran: false });
    expect(tried.breaches).toEqual(expect.arrayContaining(["require-trusted-types-for", "connect-src", "img-src"]));
    expect(answered.filter((origin) => origin !== server.address)).toEqual([]);
    await page.context().close();
  });

  test("has no inline script, style or handler in its pages", async () => {
    const guides = ["guide/member.html", "guide/secretary.html", "guide/member.en.html", "guide/secretary.en.html"];
    for (const name of ["index.html", "excel.html", "help.html", ...guides]) {
      const html = await (await fetch(`${server.address}/${name}`)).text();
      const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html.replaceAll(/\s+/g, " "))?.[1];
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\son\w+\s*=|javascript:/i);
    }
  });

  test("is served with a referrer, permissions and framing policy on every path", () => {
    for (const path of ["/", "/excel.html", "/first/pane.js", "/later/exceljs.js", "/assets/icons/score-16.png"]) {
      expect(headersFor(path)).toMatchObject({
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(self), geolocation=(), microphone=()",
      });
      expect(headersFor(path)["Content-Security-Policy"]).toMatch(/frame-ancestors /);
    }
  });
});
