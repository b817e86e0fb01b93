import type { Browser, Page } from "playwright-core";
import type { PaneServer } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { sees } from "./keyboard";

jest.setTimeout(120_000);

const FIRST = /^1\.1 /;

async function atFirst(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 2, name: FIRST }).waitFor();
}

describe("work that was interrupted", () => {
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

  test("a choice and a comment survive a tab that is killed, and are offered first on return", async () => {
    const context = await browser.newContext({ viewport: { width: 400, height: 860 } });
    const page = await context.newPage();
    await page.goto(server.address);
    await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
    await atFirst(page);
    await page.getByRole("textbox", { name: /^Nhận xét về 1\.1/ }).fill("Đã xem vùng chè");
    await page.getByRole("heading", { level: 2, name: FIRST }).click();
    await page.getByRole("radio").nth(2).click();
    await page.getByRole("heading", { level: 2, name: /^1\.2 / }).waitFor();
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await again.goto(server.address);
    await again.getByRole("button", { name: /^Tiếp tục/ }).click();
    await again.getByRole("heading", { level: 2, name: /^1\.2 / }).waitFor();
    await sees(again, "1/32");
    await again.keyboard.press("ArrowLeft");
    await atFirst(again);
    expect(await again.getByRole("radio", { checked: true }).getAttribute("aria-checked")).toBe("true");
    expect(await again.getByRole("textbox", { name: /^Nhận xét về 1\.1/ }).inputValue()).toBe("Đã xem vùng chè");
    await context.close();
  });

  test("a browser that keeps nothing (private mode) says so, and the file can still be saved", async () => {
    const context = await browser.newContext({ viewport: { width: 400, height: 860 }, acceptDownloads: true });
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
    });
    await page.goto(server.address);
    await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
    await atFirst(page);
    await page.keyboard.press("3");
    await sees(page, /Trình duyệt không cho giữ/);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Trình đơn" }).click();
    await page.getByRole("menuitem", { name: "Lưu tệp .xlsx" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await context.close();
  });
});
