import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { PaneServer } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";

jest.setTimeout(180_000);

/** Set 1 of the sample session, fully scored: "Na Chi Lăng". */
const PRODUCT = "20-06463-03-2026";

/** Text of each page, or null where poppler is not installed. */
function pageTexts(pdf: string): readonly string[] | null {
  const { status, stdout, error } = spawnSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  if (error || status !== 0) return null;
  return stdout.split("\f").filter((text) => text.trim() !== "");
}

async function openPrintScreen(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
  await page
    .getByRole("button", { name: new RegExp(PRODUCT) })
    .first()
    .click();
  await page.getByRole("navigation").getByRole("button", { name: "Kết quả", exact: true }).click();
  await page.getByRole("button", { name: "Khoá phiếu", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Khoá phiếu", exact: true }).click();
  await page.getByRole("heading", { name: "Phiếu đã khoá" }).waitFor();
  const shown = await page.getByRole("main").innerText();
  await page.getByRole("button", { name: "Xem và in phiếu" }).click();
  await page.getByRole("article").waitFor();
  return /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(shown.replace(/\s/g, ""))?.[0] ?? "";
}

describe("the record printed from the browser page", () => {
  let server: PaneServer;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    server = await serveBuiltPane();
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), "ocop-print-"));
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("is A4 with the seal at the foot of each page, numbered from page 2, and nothing of the pane on it", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "dark" });
    const seal = await openPrintScreen(page, server.address);
    expect(seal).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    const bytes = await page.pdf({ preferCSSPageSize: true });
    const raw = bytes.toString("latin1");
    expect(raw).toMatch(/\/MediaBox\s*\[\s*0 0 59[45](?:\.\d+)? 84[12]/);
    const pages = raw.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(3);

    const pdf = join(folder, "record.pdf");
    await writeFile(pdf, bytes);
    const texts = pageTexts(pdf);
    if (texts === null) {
      console.info("pdftotext (poppler-utils) is not installed: the words on the printed pages were not compared.");
      return;
    }
    expect(texts).toHaveLength(pages);
    texts.forEach((text, index) => {
      expect(text).toContain(`Mã khoá phiếu: ${seal}`);
      const firstLine = text.trim().split("\n")[0]?.trim();
      if (index > 0) expect(firstLine).toBe(String(index + 1));
      else expect(firstLine).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    });
    const whole = texts.join("\n");
    expect(whole).toContain("NGƯỜI ĐÁNH GIÁ");
    expect(whole).not.toContain("Quay lại");
    // The heading of the table stands on every page that holds rows of it; only the signature page may do without.
    for (const text of texts.slice(0, -1)) expect(text).toMatch(/Tiêu chí/);
    await page.close();
  });

  it("fits its preview into a page 320, 400 and 1280 px wide", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await openPrintScreen(page, server.address);
    for (const width of [1280, 400, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      const paper = await page.getByRole("article").boundingBox();
      expect((paper?.x ?? -1) + (paper?.width ?? Infinity)).toBeLessThanOrEqual(width);
    }
    await page.close();
  });
});
