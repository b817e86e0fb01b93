import type { Cell, Row, Workbook, Worksheet } from "exceljs";
import { columnNumber, parseRect, type Rect, splitSheet } from "../addresses";
import { loadExceljs } from "../../../src/workbook/file/render";
import type { Content } from "../model/content";
import type { HostSheet, PlacedCell } from "../model/sheet";
import { type CellStyle, widthInPoints } from "../model/style";
import { HostWorkbook } from "../model/workbook";
import { fromColor, fromExceljs } from "./looks";
import { openPage } from "./open-page";
import { openPictures, openProtection, openRules, openTables, openValidations } from "./open-parts";
import { rawParts, type RawSheet } from "./raw-parts";

/** The workbook of an .xlsx: cells, looks, merges, rules, tables, names, page set-up, protection, pictures. */
export async function openWorkbook(bytes: Uint8Array): Promise<HostWorkbook> {
  const exceljs = await loadExceljs();
  const file = new exceljs.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await file.xlsx.load(copy);
  const raw = rawParts(bytes);
  const workbook = new HostWorkbook(raw.normalFont);
  workbook.fileName = "Workbook.xlsx";
  const { title, subject, creator, keywords, description, category, manager, company } = file;
  const given = { title, subject, author: creator, keywords, comments: description, category, manager, company };
  for (const [name, value] of Object.entries(given)) {
    // exceljs leaves out what the file does not say, whatever its typings promise.
    if (typeof value === "string") Object.assign(workbook.properties, { [name]: value });
  }
  for (const worksheet of file.worksheets) openSheet(workbook, file, worksheet, raw.sheets.get(worksheet.name));
  openNames(workbook, file);
  const active = workbook.sheets[orNone(file.views)[0]?.activeTab ?? 0];
  if (active?.visibility === "Visible") workbook.activate(active);
  workbook.events.take("Local");
  return workbook;
}

const STATES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function openSheet(workbook: HostWorkbook, file: Workbook, worksheet: Worksheet, raw: RawSheet | undefined): void {
  const sheet = workbook.addSheet(worksheet.name);
  sheet.visibility = STATES[worksheet.state];
  const [view] = orNone(worksheet.views);
  if (view) {
    if (view.state === "frozen") sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
    sheet.showGridlines = view.showGridLines ?? true;
    sheet.showHeadings = view.showRowColHeaders ?? true;
  }
  const { tabColor, defaultRowHeight } = worksheet.properties;
  sheet.tabColor = fromColor(tabColor, "");
  sheet.standardHeight = defaultRowHeight || sheet.standardHeight;
  sheet.rowBreaks = new Set(raw?.rowBreaks ?? []);
  sheet.columnBreaks = new Set(raw?.columnBreaks ?? []);
  openLines(sheet, worksheet, raw);
  sheet.merges = mergesOf(worksheet);
  sheet.putCells(cellsOf(sheet, worksheet));
  openValidations(sheet, worksheet);
  openRules(sheet, worksheet);
  openTables(sheet, worksheet);
  openPictures(sheet, file, worksheet);
  openProtection(sheet, worksheet);
  openPage(sheet, worksheet);
}

function openLines(sheet: HostSheet, worksheet: Worksheet, raw: RawSheet | undefined): void {
  const { workbook } = sheet;
  for (const { first, last, width, hidden } of raw?.columns ?? []) {
    for (let at = first; at <= last; at += 1) {
      const column = sheet.column(at);
      if (width !== null) column.size = widthInPoints(width, workbook.normalFont);
      column.hidden = hidden;
    }
  }
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    // exceljs gives 0 or nothing for a row without a height of its own.
    const height = row.height;
    if (!(height > 0) && !row.hidden) return;
    const line = sheet.row(number - 1);
    if (height > 0) line.size = height;
    line.hidden = row.hidden;
  });
}

function mergesOf(worksheet: Worksheet): Rect[] {
  const { merges } = worksheet.model;
  return merges.map(parseRect);
}

function* cellsOf(sheet: HostSheet, worksheet: Worksheet): Generator<PlacedCell> {
  const { workbook } = sheet;
  const looks = new Map<object, CellStyle>();
  const look = (cell: Cell): CellStyle => {
    const known = looks.get(cell.style) ?? workbook.shared(fromExceljs(cell.style, workbook.normalFont));
    looks.set(cell.style, known);
    return known;
  };
  const rows: Row[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row) => rows.push(row));
  for (const row of rows) {
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell));
    for (const cell of cells) {
      const covered = cell.isMerged && cell.master.address !== cell.address;
      const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(cell.address) ?? [];
      const style = look(cell);
      const content = covered ? null : contentOf(cell);
      if (content === null && style === workbook.normal) continue;
      yield { row: Number(digits) - 1, column: columnNumber(letters), content, style };
    }
  }
}

const DAY_MS = 86_400_000;

function contentOf(cell: Cell): Content {
  const { value } = cell;
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return value === "" ? null : value;
  if (value instanceof Date) return value.getTime() / DAY_MS + 25_569;
  if ("formula" in value || "sharedFormula" in value) return { formula: `=${cell.formula}` };
  if ("error" in value) return value.error;
  return cell.text === "" ? null : cell.text;
}

function openNames(workbook: HostWorkbook, file: Workbook): void {
  for (const { name, ranges } of file.definedNames.model) {
    const [range] = ranges;
    if (range === undefined || name.startsWith("_xlnm")) continue;
    const { sheet } = splitSheet(range);
    if (sheet !== null) workbook.names.push({ name, formula: `=${range}`, comment: "", visible: true });
  }
}

/** A part without views is read as nothing at all, whatever the typings say. */
function orNone<T>(list: readonly T[] | null | undefined): readonly T[] {
  return list ?? [];
}
