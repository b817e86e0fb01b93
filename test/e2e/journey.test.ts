import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import type { PaneServer } from "../../src/cli/pane-server";
import { normaliseSeal } from "../../src/council/seal";
import { optionKey } from "../../src/records/layout";
import { openFileWorkbook } from "../../src/workbook/file/file-workbook";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { press, sees, tabTo } from "./keyboard";
import { atCriterion, scoreWithDigits, TEA, teaChoices, teaSet } from "./tea";

jest.setTimeout(240_000);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function pointsOf(set: ProductSet, choices: Readonly<Record<string, number>>): number {
  return criteriaOf(set).reduce((sum, { code, options }) => sum + (options[(choices[code] ?? 0) - 1]?.points ?? 0), 0);
}

async function goTo(page: Page, code: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(code);
  const cell = page.getByRole("button", { name: new RegExp(`^${code.replaceAll(".", "\\.")} `) }).first();
  await tabTo(page, cell);
  await page.keyboard.press("Enter");
  await atCriterion(page, code);
}

/** The strip that is always in sight opens into the verdict card, and folds it away again. */
async function toggleVerdict(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("region", { name: "Kết quả" }).getByRole("button").first());
  await page.keyboard.press("Enter");
}

/** Saves through the menu and gives back the bytes of the download. */
async function save(page: Page): Promise<Uint8Array> {
  await press(page, "Trình đơn");
  const download = page.waitForEvent("download");
  const item = page.getByRole("menuitem", { name: "Lưu tệp .xlsx" });
  await item.waitFor();
  while (!(await item.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  return new Uint8Array(await readFile(await (await download).path()));
}

async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await press(page, /^Mở tệp \.xlsx/);
  await (await chooser).setFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
}

async function readDocument(bytes: Uint8Array) {
  const workbook = await openFileWorkbook(bytes, "phiếu.xlsx");
  if (!workbook.ok) throw new Error(workbook.message);
  const reading = await workbook.value.read();
  if (!reading.ok) throw new Error(reading.message);
  return reading.value;
}

describe("one product, from the sample session to the sealed file, by keyboard alone", () => {
  let server: PaneServer;
  let browser: Browser;
  let page: Page;
  let set: ProductSet;
  let choices: Record<string, number>;
  let saved: Uint8Array;
  let sealCode: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    set = await teaSet();
    choices = teaChoices(set);
    server = await serveBuiltPane();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 400, height: 860 }, acceptDownloads: true });
    page = await context.newPage();
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    await page.goto(server.address);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test("every criterion of set 11 is scored with the digits, and the pane moves on by itself", async () => {
    await press(page, /^Mở phiên mẫu/);
    await sees(page, new RegExp(TEA.name));
    await scoreWithDigits(page, set, choices);
    await sees(page, `${criteriaOf(set).length}/${criteriaOf(set).length}`);
  });

  test("both keys: the points reach 4 stars, the missed **** floors at 1.5 and 3.4 hold the sheet at 3", async () => {
    expect(pointsOf(set, choices)).toBe(81);
    await toggleVerdict(page);
    await sees(page, "81 điểm: đủ dải 4 sao; chỉ xếp 3 sao vì thiếu mức **** ở 1.5 và 3.4.");
    await toggleVerdict(page);
  });

  test("meeting the two floors gives 4 stars, and the missing, expired and contradicted papers are flagged", async () => {
    await goTo(page, "1.5");
    await page.keyboard.press("3");
    await goTo(page, "3.4");
    await page.keyboard.press("2");
    choices = { ...choices, "1.5": 3, "3.4": 2 };
    await toggleVerdict(page);
    await sees(page, "83 điểm: đủ dải 4 sao và đạt đủ mức tối thiểu.");
    await sees(page, /^2 điểm ở 1\.5 nhưng thiếu /);
    await sees(page, /nhưng .* đã hết hạn/);
    await sees(page, /ở 3\.3 nhưng .* có mâu thuẫn/);
    await toggleVerdict(page);
  });

  test("a comment typed at a criterion is kept", async () => {
    await goTo(page, "1.5");
    await tabTo(page, page.getByRole("textbox", { name: /^Nhận xét về 1\.5/ }));
    await page.keyboard.type("Cần bổ sung hợp đồng với 42 hộ; =1+1");
    await press(page, "Kết quả");
    await sees(page, "Hoàn tất phiếu");
  });

  test("the sheet is sealed after one question, with its code in groups of four", async () => {
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
  });

  test("the saved .xlsx holds every choice, the comment and the seal, and is found sound", async () => {
    saved = await save(page);
    const { document, findings } = await readDocument(saved);
    const sheet = document.sheets.find((each) => each.product === TEA.code);
    expect(findings).toEqual([]);
    expect(sheet?.choices).toEqual(choices);
    expect(sheet?.comments).toEqual({ "1.5": "Cần bổ sung hợp đồng với 42 hộ; =1+1" });
    expect(sheet?.seal?.code).toBe(sealCode);
  });

  test("the reopened file shows the same sheet, sealed, in a browser that never saw it", async () => {
    const other = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await other.goto(server.address);
    await openFile(other, "phiếu.xlsx", saved);
    await press(other, new RegExp(`^${TEA.name}`));
    await sees(other, "Phiếu đã khoá");
    await sees(other, "83 điểm: đủ dải 4 sao và đạt đủ mức tối thiểu.");
    for (const { code, title, max, options } of criteriaOf(set)) {
      const points = options[(choices[code] ?? 0) - 1]?.points;
      const cell = other.getByRole("button", { name: `${code} ${title}: ${points}/${max} điểm` }).first();
      expect(await cell.count()).toBe(1);
    }
    expect(await other.getByText(/Lỗi của tệp/).count()).toBe(0);
    await other.context().close();
  });

  test("one tick changed outside breaks the seal, and the row is named", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(saved) as unknown as ArrayBuffer);
    const worksheet = workbook.worksheets.find((each) => each.name.startsWith(TEA.code));
    if (!worksheet) throw new Error("the tea has a worksheet");
    const rows = new Map<string, number>();
    worksheet.eachRow((row, number) => rows.set(row.getCell(1).text, number));
    const from = rows.get(optionKey("1.1", 3)) ?? 0;
    const to = rows.get(optionKey("1.1", 2)) ?? 0;
    worksheet.getCell(from, 4).value = null;
    worksheet.getCell(to, 4).value = "x";
    const forged = new Uint8Array(await workbook.xlsx.writeBuffer());

    const { findings } = await readDocument(forged);
    const broken = findings.find(({ code }) => code === "seal-broken");
    expect(broken).toMatchObject({ severity: "error", criterion: "1.1" });
    expect([from, to]).toContain(broken?.row);

    const other = await (await browser.newContext({ viewport: { width: 400, height: 860 } })).newPage();
    await other.goto(server.address);
    await openFile(other, "phiếu.xlsx", forged);
    await press(other, /^Lỗi của tệp/);
    await sees(other, broken?.message ?? "");
    await sees(other, new RegExp(`dòng ${broken?.row}`));
    await other.context().close();
  });

  test("nothing was said on the console and no policy was broken", () => {
    expect(troubles).toEqual([]);
  });
});
