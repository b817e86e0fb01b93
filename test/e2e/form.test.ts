import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import type { PaneServer } from "../../src/cli/pane-server";
import { criteriaOf } from "../../src/catalogue/traverse";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { FORM, formFile, formRows } from "../workbook/official/province-form";
import { press, sees, tabTo } from "./keyboard";
import { scoreWithDigits, teaChoices, teaSet } from "./tea";

jest.setTimeout(240_000);

describe("a province's own form in a browser", () => {
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

  it("is opened, scored with the keyboard, and saved with its ticks and points", async () => {
    const set = await teaSet();
    const head = [
      ["Kèm theo Quyết định số 26/2026/QĐ-TTg"],
      ["Mã sản phẩm: 20-06613-01-2026"],
      ["Chủ thể: Hợp tác xã chè Đình Lập"],
      ["Họ và tên người đánh giá: Uỷ viên A"],
    ];
    const layout = { ...FORM, columns: ["title", "points", "tick", "score"] as const };
    const buffer = Buffer.from(formFile({ Phiếu: formRows({ set, layout, head }) }));
    const context = await browser.newContext({ viewport: { width: 400, height: 800 }, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(server.address);
    const chooser = page.waitForEvent("filechooser");
    await press(page, /^Mở tệp/);
    await (
      await chooser
    ).setFiles({
      name: "phieu-tinh.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer,
    });
    await sees(page, "Bộ 11: khớp hoàn toàn");
    await press(page, /^Chấm ngay trên phiếu này/);
    const fields: readonly (readonly [RegExp, string])[] = [
      [/^Tên cuộc họp/, "Họp đợt 2"],
      [/^Tỉnh, thành phố/, "Lạng Sơn"],
      [/^Địa điểm/, "Lạng Sơn"],
      [/^Ngày họp/, "20/11/2026"],
      [/^Tên sản phẩm/, "Chè xanh Đình Lập"],
      [/^Ngày nộp hồ sơ/, "01/11/2026"],
    ];
    for (const [name, value] of fields) {
      await tabTo(page, page.getByRole("textbox", { name }).first());
      await page.keyboard.type(value);
    }
    await press(page, "Bắt đầu chấm");
    const choices = teaChoices(set);
    await scoreWithDigits(page, set, choices);
    await sees(page, /81/);
    const download = page.waitForEvent("download");
    await press(page, "Trình đơn");
    await page.getByRole("menuitem", { name: "Lưu tệp .xlsx" }).click();
    const saved = await (await download).path();

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(readFileSync(saved)).buffer);
    const sheet = workbook.getWorksheet("Phiếu");
    const column = (at: number): readonly ExcelJS.CellValue[] => (sheet?.getColumn(at).values ?? []).slice(1);
    expect(column(3).filter((value) => value === "x")).toHaveLength(criteriaOf(set).length);
    const points = column(4).filter((value): value is number => typeof value === "number");
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(81);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Phiếu"]);
    await context.close();
  });
});
