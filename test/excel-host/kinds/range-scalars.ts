import { columnsOf, hasAllColumns, hasAllRows, isUnbounded, type Rect, rowsOf } from "../addresses";
import type { Json } from "../json";
import { asFlag, asText, type Kind } from "../kind";
import type { Area } from "../model/area";
import { isFormula } from "../model/content";
import { cellsOf, enter, placed, plainValue, valueType } from "../model/edit";
import { mayChange } from "../model/guard";
import { columnPlace, rowPlace } from "../model/places";
import type { HostSheet } from "../model/sheet";
import { shownText } from "../model/shown-text";
import type { CellStyle } from "../model/style";

/** A figure per cell, as a two-dimensional array; null for whole rows and columns, whose cells are too many to tell. */
function perCell(answer: (sheet: HostSheet, row: number, column: number) => Json) {
  return ({ sheet, rect }: Area): Json => {
    if (isUnbounded(rect)) return null;
    return Array.from({ length: rowsOf(rect) }, (_, row) =>
      Array.from({ length: columnsOf(rect) }, (__, column) => answer(sheet, rect.top + row, rect.left + column)),
    );
  };
}

function formulaOf(sheet: HostSheet, row: number, column: number): Json {
  const content = sheet.content(row, column);
  return isFormula(content) ? content.formula : (content ?? "");
}

const enterInto = ({ sheet, rect }: Area, values: Json): void => enter(sheet, rect, values, "ThisLocalAddin");

function setNumberFormat({ sheet, rect }: Area, formats: Json): void {
  mayChange(sheet, "allowFormatCells");
  if (typeof formats === "string" || isUnbounded(rect)) {
    const numberFormat = asText(formats);
    sheet.restyle(rect, (style) => ({ ...style, numberFormat }));
    return;
  }
  const at = placed(rect, formats);
  const wanted = [...cellsOf(rect)].map(([row, column]) => ({ row, column, format: at(row, column) }));
  for (const { format } of wanted) if (format !== null) asText(format);
  const changed = new Map<string, Map<CellStyle, CellStyle>>();
  for (const { row, column, format } of wanted) {
    if (typeof format !== "string") continue;
    const cell = { top: row, bottom: row, left: column, right: column };
    const known = changed.get(format) ?? new Map<CellStyle, CellStyle>();
    changed.set(format, known);
    sheet.restyle(cell, (style) => ({ ...style, numberFormat: format }), known);
  }
}

function hiddenOf(flags: readonly boolean[]): Json {
  const [first = false] = flags;
  return flags.every((flag) => flag === first) ? first : null;
}

/** Rows or columns of a rectangle as far as the sheet says something about them, so that whole lines can be asked. */
function linesOf({ sheet, rect }: Area, axis: "row" | "column"): boolean[] {
  const lines = axis === "row" ? sheet.rows : sheet.columns;
  const [first, last] = axis === "row" ? [rect.top, rect.bottom] : [rect.left, rect.right];
  const hidden = [...lines].filter(([at, line]) => at >= first && at <= last && line.hidden).length;
  const count = last - first + 1;
  return hidden === count ? [true] : hidden === 0 ? [false] : [true, false];
}

function setHidden({ sheet, rect }: Area, axis: "row" | "column", hidden: boolean): void {
  mayChange(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const [first, last] = axis === "row" ? [rect.top, rect.bottom] : [rect.left, rect.right];
  for (let at = first; at <= last; at += 1) (axis === "row" ? sheet.row(at) : sheet.column(at)).hidden = hidden;
}

const points =
  (measure: (sheet: HostSheet, rect: Rect) => number) =>
  ({ sheet, rect }: Area): Json =>
    measure(sheet, rect);

const FORMULAS = { get: perCell(formulaOf), set: enterInto };

export const RANGE_SCALARS: NonNullable<Kind<Area>["scalars"]> = {
  Address: { get: ({ address }) => address },
  AddressLocal: { get: ({ address }) => address },
  CellCount: {
    get: ({ rect }) => {
      const count = rowsOf(rect) * columnsOf(rect);
      return count > 2_147_483_647 ? -1 : count;
    },
  },
  ColumnCount: { get: ({ rect }) => columnsOf(rect) },
  ColumnHidden: {
    get: (area) => hiddenOf(linesOf(area, "column")),
    set: (area, value) => setHidden(area, "column", asFlag(value)),
  },
  ColumnIndex: { get: ({ rect }) => rect.left },
  Formulas: FORMULAS,
  Height: { get: points((sheet, { top, bottom }) => rowPlace(sheet, bottom + 1) - rowPlace(sheet, top)) },
  Hidden: { get: (area) => hiddenOf([...linesOf(area, "row"), ...linesOf(area, "column")]) },
  IsEntireColumn: { get: ({ rect }) => hasAllRows(rect) },
  IsEntireRow: { get: ({ rect }) => hasAllColumns(rect) },
  Left: { get: points((sheet, { left }) => columnPlace(sheet, left)) },
  NumberFormat: { get: perCell((sheet, row, column) => sheet.style(row, column).numberFormat), set: setNumberFormat },
  RowCount: { get: ({ rect }) => rowsOf(rect) },
  RowHidden: {
    get: (area) => hiddenOf(linesOf(area, "row")),
    set: (area, value) => setHidden(area, "row", asFlag(value)),
  },
  RowIndex: { get: ({ rect }) => rect.top },
  Text: {
    get: perCell((sheet, row, column) => shownText(sheet.value(row, column), sheet.style(row, column).numberFormat)),
  },
  Top: { get: points((sheet, { top }) => rowPlace(sheet, top)) },
  Values: { get: perCell((sheet, row, column) => plainValue(sheet.value(row, column))), set: enterInto },
  ValueTypes: { get: perCell((sheet, row, column) => valueType(sheet.value(row, column))) },
  Width: { get: points((sheet, { left, right }) => columnPlace(sheet, right + 1) - columnPlace(sheet, left)) },
};
