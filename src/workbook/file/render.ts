import type { Workbook, Worksheet } from "exceljs";
import type { SheetBlueprint, TableBlueprint, WorkbookBlueprint } from "../../records/blueprint";
import { columnName, drawCells } from "./render-cells";
import { finishParts } from "./render-parts";
import { applyPrint } from "./render-print";
import { differentialStyle } from "./styles";

/** exceljs as a lazy chunk, whichever way the bundler or loader hands over a CommonJS package. */
export async function loadExceljs(): Promise<typeof import("exceljs")> {
  const loaded: typeof import("exceljs") & { readonly default?: typeof import("exceljs") } = await import("exceljs");
  return loaded.default ?? loaded;
}

/** exceljs packs without compression; the package is compressed once, when its parts are finished. */
const UNPACKED = { zip: { compression: "STORE" } } as const;

/** An .xlsx of the blueprint. Formulas carry their cached figures and are calculated again by Excel when it opens. */
export async function renderWorkbook(blueprint: WorkbookBlueprint): Promise<Uint8Array> {
  const exceljs = await loadExceljs();
  const workbook = new exceljs.Workbook();
  workbook.title = blueprint.title;
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of blueprint.sheets) await drawSheet(workbook, sheet);
  const active = blueprint.sheets.findIndex(({ key }) => key === blueprint.active);
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: Math.max(active, 0), visibility: "visible" },
  ];
  return finishParts(new Uint8Array(await workbook.xlsx.writeBuffer(UNPACKED)));
}

/** Adds one worksheet drawn from its blueprint. */
export async function drawSheet(workbook: Workbook, blueprint: SheetBlueprint): Promise<Worksheet> {
  const { name, visibility, frozenRows } = blueprint;
  const worksheet = workbook.addWorksheet(name, {
    state: visibility,
    views: [
      frozenRows > 0
        ? { state: "frozen", ySplit: frozenRows, showGridLines: false }
        : { state: "normal", showGridLines: false },
    ],
  });
  worksheet.properties.defaultRowHeight = 15.75;
  blueprint.columns.forEach(({ width, hidden }, index) => {
    const column = worksheet.getColumn(index + 1);
    column.width = width;
    column.hidden = hidden ?? false;
  });
  for (const table of blueprint.tables) addTable(worksheet, table, blueprint);
  drawCells(worksheet, blueprint);
  for (const { range, options, allowBlank, errorTitle, error } of blueprint.validations) {
    // The typings know single addresses only; the file format takes ranges.
    const validations: { add?: (address: string, validation: object) => void } =
      "dataValidations" in worksheet && typeof worksheet.dataValidations === "object" && worksheet.dataValidations
        ? worksheet.dataValidations
        : {};
    validations.add?.(range, {
      type: "list",
      allowBlank,
      formulae: [`"${options.join(",")}"`],
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle,
      error,
    });
  }
  blueprint.conditionalFormats.forEach(({ range, formula, style }, index) => {
    worksheet.addConditionalFormatting({
      ref: range,
      rules: [{ type: "expression", formulae: [formula], style: differentialStyle(style), priority: index + 1 }],
    });
  });
  if (blueprint.print) applyPrint(worksheet, blueprint.print);
  if (blueprint.protect) await protectSheet(worksheet);
  return worksheet;
}

/** Protection against slips: no password, and rows and columns may still be resized. */
export async function protectSheet(worksheet: Worksheet): Promise<void> {
  await worksheet.protect("", {
    spinCount: 1000,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatRows: true,
    formatColumns: true,
  });
}

/** Makes a range an Excel table; its cells are written by `drawCells`. */
function addTable(worksheet: Worksheet, table: TableBlueprint, blueprint: SheetBlueprint): void {
  const [from = "A1", to = from] = table.range.split(":");
  const firstRow = Number(/\d+/.exec(from)?.[0] ?? "1");
  const lastRow = Number(/\d+/.exec(to)?.[0] ?? "1");
  const firstColumn = blueprint.columns.findIndex((_, index) => columnName(index) === from.replace(/\d+/, ""));
  worksheet.addTable({
    name: table.name,
    displayName: table.name,
    ref: from,
    headerRow: true,
    totalsRow: false,
    style: { showRowStripes: false },
    columns: table.headings.map((name) => ({ name, filterButton: true })),
    rows: blueprint.rows.slice(firstRow, lastRow).map(({ cells }) =>
      table.headings.map((_, index) => {
        const key = blueprint.columns[firstColumn + index]?.key;
        return cells.find(({ column }) => column === key)?.value ?? null;
      }),
    ),
  });
}
