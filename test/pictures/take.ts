// `npm run pictures`: draws the pictures of docs/pictures anew, so that a change of look is seen in review.
// Needs a browser, and LibreOffice with poppler-utils for the printed record.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { docxFile } from "../workbook/official/files";
import { layOut, PLAIN } from "../workbook/official/layouts";
import { published, withPoints } from "../workbook/official/official-file";
import { atCriterion, scoreWithDigits, TEA, teaChoices, teaSet } from "../e2e/tea";
import { recordPictures } from "./records";
import { screenPictures } from "../screens/pictures";
import { secretaryPictures } from "./secretary";

const OUT = resolve(__dirname, "../../docs/pictures");
async function goTo(page: Page, code: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(code);
  await page
    .getByRole("button", { name: new RegExp(`^${code.replaceAll(".", "\\.")} `) })
    .first()
    .click();
  await atCriterion(page, code);
}

async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState("networkidle");
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
}

async function journey(browser: Browser, address: string, width: number, height: number): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    acceptDownloads: true,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: /^Mở phiên mẫu/ }).waitFor();
  await picture(page, `start-${width}`);
  await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
  const set = await teaSet();
  await scoreWithDigits(page, set, teaChoices(set));
  await goTo(page, "1.5");
  await picture(page, `criterion-${width}`);
  if (width < 900) {
    const strip = page.getByRole("region", { name: "Kết quả" }).getByRole("button").first();
    await strip.click();
    await page
      .getByText(/chỉ xếp 3 sao/)
      .first()
      .waitFor();
    await picture(page, `verdict-${width}`);
    await strip.click();
  }
  await openSection(page, "Hồ sơ");
  await page.getByText("Mâu thuẫn trong hồ sơ").waitFor();
  await picture(page, `dossier-${width}`);
  await openSection(page, "Kết quả");
  await page.getByRole("button", { name: "Khoá phiếu", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Khoá phiếu", exact: true }).click();
  await page.getByText("Phiếu đã khoá").first().waitFor();
  await picture(page, `sealed-${width}`);
  await openSection(page, "In và ký");
  await page.getByText("BỘ TIÊU CHÍ ĐÁNH GIÁ").first().waitFor();
  await picture(page, `print-${width}`);
  if (width === 1280) await printed(page);
  await context.close();
}

/** A .docx of set 11 in words of our own, with one slip to decide on. */
async function officialFile(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const set = published(await teaSet(), withPoints("6.1.1", 2, 11));
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return { name: "phieu-bo-11.docx", mimeType, buffer: Buffer.from(docxFile([layOut(set, PLAIN)])) };
}

/** Loading an official sheet: choosing, reading, the comparison, taken up, and its words on the card. */
async function officialSheet(browser: Browser, address: string, width: number, height: number): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
  await page.getByRole("button", { name: "Trình đơn" }).click();
  await page.getByRole("menuitem", { name: "Nạp phiếu chính thức" }).click();
  await page.getByRole("heading", { name: "Nạp phiếu chính thức" }).waitFor();
  await picture(page, `official-choose-${width}`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn tệp" }).click();
  // Reading ends too soon to be seen: the thread's own script is held back until the picture is there.
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(/later\/.*\.js/u, async (route) => {
    await held;
    await route.continue();
  });
  await (await chooser).setFiles(await officialFile());
  await page.getByText(/^Đang (đọc|đối chiếu) .*\.docx/).waitFor();
  await picture(page, `official-reading-${width}`);
  goOn();
  await page.getByRole("heading", { name: "Kết quả đối chiếu" }).waitFor();
  await page.getByRole("radiogroup", { name: "Tiêu chí 6.1.1" }).scrollIntoViewIfNeeded();
  await picture(page, `official-comparison-${width}`);
  await page.getByRole("button", { name: "Dùng phiếu này" }).click();
  await page.getByText(/^Đã dùng/).waitFor();
  await picture(page, `official-used-${width}`);
  await page.getByRole("button", { name: "Về chấm điểm" }).click();
  await page.getByRole("button", { name: "Nguyên văn" }).click();
  await page.getByText("Nguyên văn theo phieu-bo-11.docx").waitFor();
  await picture(page, `official-words-${width}`);
  await context.close();
}

/** The record on paper, from the saved .xlsx through LibreOffice and from the page itself. */
async function printed(page: Page): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "ocop-pictures-"));
  try {
    const pdf = join(work, "page.pdf");
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    paper(pdf, "paper-browser", [1, "last"]);

    await page.getByRole("button", { name: "Trình đơn" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Lưu tệp .xlsx" }).click();
    const file = join(work, "record.xlsx");
    await (await download).saveAs(file);
    const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", work, file], {
      stdio: "ignore",
    });
    const first = sheetPages(join(work, "record.pdf"));
    paper(join(work, "record.pdf"), "paper-xlsx", first);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** First and last page of the first scoring sheet in the PDF of the whole workbook. */
function sheetPages(pdf: string): [number, number] {
  const pages = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).split("\f");
  const first = pages.findIndex((text) => TEA_ON_PAPER.test(text));
  const last = pages.findIndex((text, at) => at >= first && text.includes("NGƯỜI ĐÁNH GIÁ"));
  if (first < 0 || last < 0) throw new Error("the printed workbook has no scoring sheet");
  return [first + 1, last + 1];
}
const TEA_ON_PAPER = new RegExp(`BỘ TIÊU CHÍ ĐÁNH GIÁ[\\s\\S]*${TEA.name}`);

function paper(pdf: string, name: string, pages: readonly (number | "last")[]): void {
  const count = Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }))?.[1]);
  for (const [at, page] of pages.entries()) {
    const number = String(page === "last" ? count : page);
    const out = join(OUT, `${name}-${at === 0 ? "first" : "last"}`);
    execFileSync("pdftoppm", ["-r", "80", "-png", "-singlefile", "-f", number, "-l", number, pdf, out]);
  }
}

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  // `npm run pictures -- records` draws those of the council's records alone.
  if (process.argv[2] === "records" || process.argv[2] === undefined) await recordPictures(OUT);
  if (process.argv[2] === "records") return;
  const server = await serveBuiltPane();
  const browser = await launchBrowser();
  try {
    // `npm run pictures -- screens` draws every state of every screen into docs/screens, and nothing else.
    if (process.argv[2] === "screens") {
      await screenPictures(browser, server.address, process.argv.slice(3));
      return;
    }
    // `npm run pictures -- secretary` draws those of the secretary's screens alone.
    if (process.argv[2] === "secretary" || process.argv[2] === undefined) {
      await secretaryPictures(browser, server.address, OUT, [400, 820]);
      await secretaryPictures(browser, server.address, OUT, [1280, 860]);
    }
    if (process.argv[2] === "secretary") return;
    // `npm run pictures -- official` draws those of official sheets alone.
    if (process.argv[2] !== "official") {
      await journey(browser, server.address, 320, 720);
      await journey(browser, server.address, 400, 820);
      await journey(browser, server.address, 1280, 860);
    }
    await officialSheet(browser, server.address, 400, 820);
    await officialSheet(browser, server.address, 1280, 860);
  } finally {
    await browser.close();
    await server.close();
  }
}

void main();
