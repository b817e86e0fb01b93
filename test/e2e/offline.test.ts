import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { PANE_FOLDER, servePane, type PaneServer } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";

jest.setTimeout(120_000);

let browser: Browser;
let folder: string;
let server: PaneServer;

beforeAll(async () => {
  // A copy, since a newer version of the page is put in its place.
  folder = mkdtempSync(join(tmpdir(), "ocop-offline-"));
  cpSync(resolve(__dirname, "../..", PANE_FOLDER), folder, { recursive: true });
  [browser, server] = await Promise.all([launchBrowser(), servePane(folder, 0)]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function visit(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.address);
  // Ready once every file is kept.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return page;
}

describe("the page without a network", () => {
  test("after one visit it opens, scores, and shows screens that were never opened before", async () => {
    const context = await browser.newContext({ locale: "vi-VN" });
    const page = await visit(context);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
    await page.getByRole("article").waitFor();
    await page.keyboard.press("1");
    await page.getByText(/^Đã chọn/).waitFor();
    await page.getByRole("button", { name: "In và ký", exact: true }).click();
    await page.getByRole("button", { name: /^In / }).waitFor();
    await page.goto(server.address);
    await page.getByRole("button", { name: /^Mở phiên họp mẫu/ }).click();
    await page.getByRole("button", { name: "Biên bản và in", exact: true }).click();
    await page.getByRole("heading", { name: "Biên bản và in" }).waitFor();
    await context.close();
  });

  test("a newer version is offered on the start screen, and never changes what someone is working with", async () => {
    const context = await browser.newContext({ locale: "vi-VN" });
    const page = await visit(context);
    // From its second visit on a page is answered from what is kept.
    await page.reload();
    await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
    await page.getByRole("article").waitFor();
    await server.close();
    appendFileSync(join(folder, "sw.js"), "\n// newer\n");
    server = await servePane(folder, Number(new URL(server.address).port));
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const fresh = registration.installing ?? registration.waiting;
      await new Promise<void>((done) => {
        const look = () => (fresh?.state === "installed" ? done() : undefined);
        fresh?.addEventListener("statechange", look);
        look();
      });
    });
    // The work stays where it was.
    await page.getByRole("article").waitFor();
    expect(await page.getByText("Có phiên bản mới").count()).toBe(0);
    const again = await context.newPage();
    await again.goto(server.address);
    const offer = again.getByRole("button", { name: "Dùng phiên bản mới" });
    await offer.waitFor();
    await Promise.all([again.waitForEvent("load"), offer.click()]);
    await again.getByRole("button", { name: /^Mở phiên mẫu/ }).waitFor();
    expect(await again.getByText("Có phiên bản mới").count()).toBe(0);
    await context.close();
  });
});
