import type { CellValue, Workbook, Worksheet } from "exceljs";
import { columnLetters, rectAddress } from "../addresses";
import { escapeCellText } from "../../../src/workbook/cell-text";
import { loadExceljs } from "../../../src/workbook/file/render";
import { guardAstral } from "../../../src/workbook/file/render-astral";
import { isFormula } from "../model/content";
import { plainValue } from "../model/edit";
import type { HostSheet, PlacedCell } from "../model/sheet";
import { widthInDigits } from "../model/style";
import type { HostWorkbook } from "../model/workbook";
import { finishPackage } from "./finish";
import { toArgb, toExceljs } from "./looks";
import { savePage } from "./save-page";
import { savePictures, saveProtection, saveRules, saveTables, saveValidations } from "./save-parts";

/** exceljs packs without compression; the package is compressed once, when its parts are finished. */
const UNPACKED = { zip: { compression: "STORE" } } as const;

/** The workbook as .xlsx, with the looks that were opened or set through the API. Settings and custom XML are left out. */
export async function saveWorkbook(workbook: HostWorkbook): Promise<Uint8Array> {
  const exceljs = await loadExceljs();
  const file = new exceljs.Workbook();
  file.calcProperties.fullCalcOnLoad = true;
  const { title, subject, author, keywords, comments, category, manager, company } = workbook.properties;
  Object.assign(file, { title, subject, creator: author, keywords, description: comments, category, manager, company });
  for (const sheet of workbook.sheets) await saveSheet(file, sheet);
  for (const { name, formula } of workbook.names) {
    if (!/#REF!/.test(formula)) file.definedNames.add(formula.slice(1), name);
  }
  const activeTab = workbook.active.position;
  file.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab, visibility: "visible" }];
  return finishPackage(new Uint8Array(await file.xlsx.writeBuffer(UNPACKED)), workbook.normalFont);
}

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

async function saveSheet(file: Workbook, sheet: HostSheet): Promise<void> {
  const { rows, columns } = sheet.frozen;
  const worksheet = file.addWorksheet(sheet.name, {
    state: STATES[sheet.visibility],
    views: [
      {
        ...(rows > 0 || columns > 0 ? { state: "frozen", xSplit: columns, ySplit: rows } : { state: "normal" }),
        showGridLines: sheet.showGridlines,
        showRowColHeaders: sheet.showHeadings,
      },
    ],
  });
  if (sheet.tabColor !== "") worksheet.properties.tabColor = toArgb(sheet.tabColor);
  worksheet.properties.defaultRowHeight = sheet.standardHeight;
  saveLines(worksheet, sheet);
  saveTables(worksheet, sheet);
  for (const cell of sheet.cells()) saveCell(worksheet, sheet, cell);
  for (const merged of sheet.merges) worksheet.mergeCellsWithoutStyle(rectAddress(merged));
  saveValidations(worksheet, sheet);
  saveRules(worksheet, sheet);
  savePictures(file, worksheet, sheet);
  savePage(worksheet, sheet);
  await saveProtection(worksheet, sheet);
}

function saveLines(worksheet: Worksheet, sheet: HostSheet): void {
  const { normalFont } = sheet.workbook;
  for (const [at, { size, hidden, style }] of sheet.columns) {
    const column = worksheet.getColumn(at + 1);
    if (size !== null) column.width = widthInDigits(size, normalFont);
    column.hidden = hidden;
    if (style) column.style = toExceljs(style);
  }
  for (const [at, { size, hidden, style }] of sheet.rows) {
    const row = worksheet.getRow(at + 1);
    if (size !== null) row.height = size;
    row.hidden = hidden;
    if (style) Object.assign(row, toExceljs(style));
  }
}

function saveCell(worksheet: Worksheet, sheet: HostSheet, cell: PlacedCell): void {
  const target = worksheet.getCell(`${columnLetters(cell.column)}${String(cell.row + 1)}`);
  target.value = valueOf(sheet, cell);
  target.style = toExceljs(cell.style ?? sheet.style(cell.row, cell.column));
}

function valueOf(sheet: HostSheet, { row, column, content }: PlacedCell): CellValue {
  if (isFormula(content)) {
    const result = plainValue(sheet.value(row, column));
    return { formula: content.formula.slice(1), result, date1904: false };
  }
  return typeof content === "string" ? guardAstral(escapeCellText(content)) : content;
}
