import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import axeCore from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { PaneServer } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { heldSet } from "../catalogue/held-sets";
import { docxFile } from "../workbook/official/files";
import { layOut, PLAIN } from "../workbook/official/layouts";
import { officialWords, published } from "../workbook/official/official-file";
import { sees } from "./keyboard";

jest.setTimeout(240_000);

const ANNEX = resolve(__dirname, "../../../shared/sheets/26-2026-annex-ii.docx");
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

interface Case {
  readonly name: string;
  readonly file: { readonly name: string; readonly buffer: Buffer };
  /** What the file says of the first option of 1.1. */
  readonly words: string | RegExp;
}

/** The annex as published where it is at hand, and always a small document of our own. */
async function cases(): Promise<readonly Case[]> {
  const own = docxFile([layOut(published(await heldSet("26-2026", 11)), PLAIN)]);
  const small: Case = {
    name: "a small .docx of our own",
    file: { name: "bo-11.docx", buffer: Buffer.from(own) },
    words: officialWords("1.1", 1),
  };
  if (!existsSync(ANNEX)) {
    console.warn(`No ${ANNEX}: the published annex is not loaded, only a small document of our own.`);
    return [small];
  }
  const annex: Case = {
    name: "the annex as published",
    file: { name: "26-2026-annex-ii.docx", buffer: readFileSync(ANNEX) },
    words: /tỷ lệ dưới 50%/,
  };
  return [small, annex];
}

async function choose(page: Page, file: Case["file"]): Promise<void> {
  await page.getByRole("button", { name: "Trình đơn" }).click();
  await page.getByRole("menuitem", { name: "Nạp phiếu chính thức" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Chọn tệp/ }).click();
  await (await chooser).setFiles({ ...file, mimeType: DOCX });
}

async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: axeCore.source });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

describe("an official sheet in a browser", () => {
  let server: PaneServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await serveBuiltPane();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each([320, 1280])(
    "is read beside the page, accepted, shown on the card and printed, %i px wide",
    async (width) => {
      for (const { name, file, words } of await cases()) {
        const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: false });
        const page = await context.newPage();
        const troubles: string[] = [];
        page.on("console", (message) => {
          if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
        });
        page.on("pageerror", (error) => troubles.push(error.message));
        const threads: string[] = [];
        page.on("worker", (worker) => threads.push(worker.url()));

        await page.goto(server.address);
        await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
        await choose(page, file);
        await page.getByRole("heading", { name: "Kết quả đối chiếu" }).waitFor();
        await sees(page, /^Bộ 11: (khớp hoàn toàn|\d+ chỗ khác)/);
        expect({ name, threads: threads.length }).toEqual({ name, threads: 1 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);

        await page.getByRole("button", { name: "Dùng phiếu này" }).click();
        await sees(page, /^Đã dùng /);
        await page.getByRole("button", { name: "Về chấm điểm" }).click();
        await page.getByRole("button", { name: "Nguyên văn" }).click();
        await page.getByRole("radio", { name: words }).first().waitFor();
        await page.getByRole("button", { name: "In và ký" }).click();
        await sees(page, new RegExp(`lời văn theo tệp “${file.name}”, SHA-256 [0-9a-f]{16}`));
        await sees(page, words);
        expect({ name, troubles }).toEqual({ name, troubles: [] });
        await context.close();
      }
    },
  );

  it("has nothing that axe would mind, in the comparison and on the card", async () => {
    // The page's own policy would refuse the checker.
    const context = await browser.newContext({ viewport: { width: 400, height: 800 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(server.address);
    await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
    const [own] = await cases();
    if (!own) throw new Error("no file to load");
    await choose(page, own.file);
    await page.getByRole("button", { name: "Dùng phiếu này" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Dùng phiếu này" }).click();
    await sees(page, /^Đã dùng /);
    await page.getByRole("button", { name: "Về chấm điểm" }).click();
    await page.getByRole("button", { name: "Nguyên văn" }).click();
    await page.getByRole("radio", { name: own.words }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
});
