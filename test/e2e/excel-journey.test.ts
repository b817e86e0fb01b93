import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import type { PaneServer } from "../../src/cli/pane-server";
import { formatSeal, normaliseSeal } from "../../src/council/seal";
import { criterionKey, optionKey, SHEET_COLUMNS, type SheetColumn } from "../../src/records/layout";
import { createFileWorkbook, openFileWorkbook } from "../../src/workbook/file/file-workbook";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { startExcelHost, type ExcelHost } from "../excel-host";
import { HostFault } from "../excel-host/fault";
import { HOST_QUERY, installExcelHost } from "../excel-host/in-chromium";
import { LibreOffice } from "../oracle/libreoffice";
import { joined, printedPages, withoutBlanks, type PrintedPage, type PrintedWord } from "../oracle/printed-pages";
import { press, sees, tabTo } from "./keyboard";
import { atCriterion, scoreWithDigits, TEA, teaChoices, teaSet } from "./tea";

jest.setTimeout(300_000);

/** The worksheet of the tea, as it stands in the grid beside the pane. */
function worksheetOf(host: ExcelHost) {
  const sheet = host.model.sheets.find(({ name }) => name.startsWith(TEA.code));
  if (!sheet) throw new Error("the tea has a worksheet");
  return sheet;
}

const MM = 72 / 25.4;

/** Whether a word stands as far from the left as another, to a millimetre; rows differ in height by Excel's whole pixels. */
function isBelow(one: PrintedWord, other: PrintedWord): boolean {
  return Math.abs(one.left - other.left) < MM;
}

/** Code by which the emulated Excel refuses something; "" when it does it. */
function refusalOf(act: () => void): string {
  try {
    act();
    return "";
  } catch (refusal) {
    if (refusal instanceof HostFault) return refusal.code;
    throw refusal;
  }
}

describe("one product beside the grid: the unmodified production build and Microsoft's office.js over an emulated Excel", () => {
  let server: PaneServer;
  let browser: Browser;
  let page: Page;
  let host: ExcelHost;
  let set: ProductSet;
  let choices: Record<string, number>;
  let sealCode: string;
  const troubles: string[] = [];
  /** 0-based row of the tea's sheet, by its hidden key. */
  const rowOf = (key: string): number => {
    const sheet = worksheetOf(host);
    const rows = Array.from({ length: (sheet.usedRect(true)?.bottom ?? 0) + 1 }, (_, row) => row);
    const found = rows.find((row) => sheet.value(row, 0) === key);
    if (found === undefined) throw new Error(`no row ${key}`);
    return found;
  };
  /** Address of a cell in such a row. */
  const cell = (key: string, column: string): string => `${column}${String(rowOf(key) + 1)}`;
  const value = (key: string, column: SheetColumn): unknown =>
    worksheetOf(host).value(rowOf(key), SHEET_COLUMNS.indexOf(column));

  beforeAll(async () => {
    set = await teaSet();
    choices = teaChoices(set);
    server = await serveBuiltPane();
    browser = await launchBrowser();
    // LibreOffice measures columns in digits of the workbook's normal font, which has to be one that this machine has.
    host = await startExcelHost({ ceiling: "1.9", normalFont: { name: "Times New Roman", size: 12 } });
    page = await browser.newPage({ viewport: { width: 350, height: 800 } });
    page.on("pageerror", (error) => troubles.push(error.message));
    await installExcelHost(page, host);
    await page.goto(`${server.address}/excel.html?${HOST_QUERY}`);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test("the sample session is drawn into the empty workbook", async () => {
    await press(page, /^Lập phiên mẫu trong sổ này/);
    await sees(page, new RegExp(TEA.name));
    expect(worksheetOf(host).name).toMatch(new RegExp(`^${TEA.code}`));
  });

  test("each level chosen in the pane lands as a tick in the grid, and the sheet's own formulas total it", async () => {
    await scoreWithDigits(page, set, choices);
    await sees(page, `${criteriaOf(set).length}/${criteriaOf(set).length}`);
    for (const { code } of criteriaOf(set)) {
      expect([code, value(optionKey(code, choices[code] ?? 0), "tick")]).toEqual([code, "x"]);
    }
    expect(value("total", "score")).toBe(81);
  });

  test("a tick typed into the grid is the pane's score, and the selected row is the pane's criterion", async () => {
    const { name } = worksheetOf(host);
    host.user.select(name, cell(criterionKey("1.5"), "B"));
    await host.settled();
    await atCriterion(page, "1.5");
    host.user.type(name, cell(optionKey("1.5", 2), "D"), null);
    host.user.type(name, cell(optionKey("1.5", 3), "D"), "x");
    host.user.select(name, cell(optionKey("3.4", 2), "D"));
    await host.settled();
    await atCriterion(page, "3.4");
    await page.keyboard.press("2");
    choices = { ...choices, "1.5": 3, "3.4": 2 };
    await tabTo(page, page.getByRole("region", { name: "Kết quả" }).getByRole("button").first());
    await page.keyboard.press("Enter");
    await sees(page, "83 điểm: đủ dải 4 sao và đạt đủ mức tối thiểu.");
    await page.keyboard.press("Escape");
  });

  test("the sealed sheet carries its code in the foot of its pages and takes no more scores", async () => {
    await press(page, "Kết quả");
    await press(page, "Khoá phiếu");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole("button", { name: "Khoá phiếu" }));
    await page.keyboard.press("Enter");
    await sees(page, "Phiếu đã khoá");
    const shown = await page
      .getByText(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
      .first()
      .textContent();
    sealCode = normaliseSeal(shown ?? "");
    expect(sealCode).toHaveLength(16);
    const { name } = worksheetOf(host);
    expect(refusalOf(() => host.user.type(name, cell(optionKey("1.1", 1), "D"), "x"))).toBe("AccessDenied");
  });

  test("the ribbon's buttons open their part for the sheet in front, after the pane was shut", async () => {
    await page.goto(`${server.address}/excel.html?do=print&${HOST_QUERY}`);
    await page.getByRole("heading", { name: "In phiếu" }).waitFor();
    await sees(page, new RegExp(TEA.name));
    await press(page, "Mở trang phiếu để in");
    await sees(page, /Bấm Ctrl\+P để in/);
    await page.goto(`${server.address}/excel.html?do=next&${HOST_QUERY}`);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    expect(
      await page
        .getByText(TEA.name)
        .first()
        .isVisible()
        .catch(() => false),
    ).toBe(false);
  });

  test("the saved workbook opens as the same sheet, and LibreOffice totals and prints it alike", async () => {
    const saved = await host.save();
    const opened = await openFileWorkbook(saved, "phiếu.xlsx");
    if (!opened.ok) throw new Error(opened.message);
    const reading = await opened.value.read();
    if (!reading.ok) throw new Error(reading.message);
    expect(reading.value.findings).toEqual([]);
    const sheet = reading.value.document.sheets.find((each) => each.product === TEA.code);
    expect(sheet?.choices).toEqual(choices);
    expect(sheet?.seal?.code).toBe(sealCode);

    // The same session kept as a file, without any Excel: LibreOffice prints both, word for word alike.
    const file = await createFileWorkbook(reading.value.document);
    const other = file.ok ? await file.value.save() : file;
    if (!other.ok) throw new Error(other.message);
    const office = new LibreOffice();
    try {
      const path = (name: string): string => join(office.folder, name);
      writeFileSync(path("excel.xlsx"), saved);
      writeFileSync(path("file.xlsx"), other.value);
      await office.convert("pdf", [path("excel.xlsx"), path("file.xlsx")]);
      const pages = await Promise.all(["excel.pdf", "file.pdf"].map((name) => printedPages(path(name))));
      // The pages of the tea are those that carry its seal.
      const sealText = withoutBlanks(formatSeal(sealCode));
      const [fromExcel = [], fromFile = []] = pages.map((all) => all.filter((page) => joined(page).includes(sealText)));
      expect(fromExcel.length).toBeGreaterThan(5);
      const words = (page: PrintedPage): readonly string[] => page.map(({ text }) => text).sort();
      expect(fromExcel.map(words)).toEqual(fromFile.map(words));
      // And each word in the same column of the paper.
      const strays = fromExcel.flatMap((page, number) =>
        page.filter((word) => !fromFile[number]?.some((other) => other.text === word.text && isBelow(word, other))),
      );
      expect(strays).toEqual([]);
      expect(fromExcel.map(joined).join("")).toContain(withoutBlanks("83 điểm: đủ dải 4 sao"));
    } finally {
      office.dispose();
    }
  });

  test("nothing was asked of Excel that it does not have, and nothing went wrong unseen", () => {
    expect(host.lacks).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
