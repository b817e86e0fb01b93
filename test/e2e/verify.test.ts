import type { Browser, Page } from "playwright-core";
import type { PaneServer } from "../../src/cli/pane-server";
import { formatSeal } from "../../src/council/seal";
import { sealPayload } from "../../src/council/seal-payload";
import { pngOf } from "../../src/workbook/png";
import { modulesOf, pageWith } from "../app/seal-check/qr-fixtures";
import { scannedPdf } from "../app/seal-check/scanned-pdf";
import { sealedDocument } from "../app/seal-check/sealed-grids";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { fileOf } from "../workbook/defects";
import { press, sees } from "./keyboard";

jest.setTimeout(240_000);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

describe("signed paper held against the file, in the browser", () => {
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

  async function choose(
    page: Page,
    button: string | RegExp,
    ...files: readonly { name: string; mimeType: string; buffer: Buffer }[]
  ) {
    const chooser = page.waitForEvent("filechooser");
    await press(page, button);
    await (await chooser).setFiles([...files]);
  }

  it("by its typed code, a picture, a scanned PDF of several pages, and without a camera", async () => {
    const { document, set } = await sealedDocument("26-2026", 11);
    const [sheet] = document.sheets;
    if (!sheet?.seal) throw new Error("not sealed");
    const payload = sealPayload(document.session, sheet, set) ?? "";
    const changed = sealPayload(document.session, { ...sheet, choices: { ...sheet.choices, "1.1": 2 } }, set) ?? "";

    const page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/u.test(message.text())) refused.push(message.text());
    });
    await page.goto(server.address);
    const bytes = Buffer.from(await fileOf(document));
    await choose(page, /^Mở tệp/, { name: "phieu.xlsx", mimeType: XLSX, buffer: bytes });
    await press(page, "Trình đơn");
    await page.getByRole("menuitem", { name: "Đối chiếu bản ký" }).click();
    await page.getByRole("textbox", { name: /^Mã khoá/ }).fill(formatSeal(sheet.seal.code).toLowerCase());
    await page.keyboard.press("Enter");
    await sees(page, "Bản giấy và tệp là một.");
    await press(page, "Xoá danh sách");

    const png = Buffer.from(pngOf(modulesOf(payload), 4));
    await choose(page, "Chọn bản quét", { name: "trang-cuoi.png", mimeType: "image/png", buffer: png });
    await sees(page, "Bản giấy và tệp là một.");
    await press(page, "Xoá danh sách");

    const blank = pageWith({ says: payload, module: 0.01, turned: 0 }, 620, 877);
    const pages = [
      blank,
      pageWith({ says: payload, module: 3, turned: 181 }, 620, 877),
      pageWith({ says: changed, module: 3, turned: 90 }, 620, 877),
    ];
    const pdf = Buffer.from(scannedPdf(pages));
    await choose(page, "Chọn bản quét", { name: "ban-quet.pdf", mimeType: "application/pdf", buffer: pdf });
    await sees(page, "Giấy khác tệp ở 1 chỗ");
    await sees(page, "ban-quet.pdf, trang 2");
    await sees(page, "ban-quet.pdf, trang 3");
    await sees(page, /giấy ghi mức 2 .*, tệp ghi mức 1/u);
    await sees(page, "Bản giấy và tệp là một.");

    await press(page, "Mở máy ảnh");
    await sees(page, /Không thấy máy ảnh trên máy này|Chưa được phép dùng máy ảnh/u);
    expect(await page.evaluate(() => window.document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(refused).toEqual([]);
    for (const width of [320, 400, 1280]) {
      if (!process.env["OCOP_PICTURES"]) break;
      await page.setViewportSize({ width, height: 1000 });
      await page.screenshot({ path: `${process.env["OCOP_PICTURES"]}/verify-${String(width)}.png`, fullPage: true });
    }
  });
});
