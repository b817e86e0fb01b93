import { columnsOf, isUnbounded, rectAddress, type Rect, rowsOf } from "../addresses";
import { invalidArgument } from "../fault";
import { isJsonArray, type Json } from "../json";
import type { CellValue } from "./calculation";
import { entered, isFormula } from "./content";
import { mayEdit } from "./guard";
import type { HostSheet } from "./sheet";

/** Who caused a change, as events tell it. */
export type Trigger = "ThisLocalAddin" | "Unknown";

/**
 * Puts entries into the cells of an area, all or none: one for all, or a two-dimensional array of the area's size, in which null
 * leaves a cell alone. Throws AccessDenied for locked cells, InvalidArgument for a wrong size or an impossible entry.
 */
export function enter(sheet: HostSheet, rect: Rect, values: Json, trigger: Trigger): void {
  if (isUnbounded(rect)) throw invalidArgument("values of whole rows or columns");
  mayEdit(sheet, rect);
  const at = placed(rect, values);
  const cells = [...cellsOf(rect)]
    .map(([row, column]) => ({ row, column, value: at(row, column) }))
    .filter(({ value }) => value !== null)
    .map(({ row, column, value }) => ({ row, column, entry: entered(value, sheet.style(row, column).numberFormat) }));
  for (const { entry } of cells) {
    if (isFormula(entry.content)) sheet.workbook.calculation.validate(entry.content.formula);
  }
  const before = single(sheet, rect);
  for (const { row, column, entry } of cells) {
    if (isCovered(sheet, row, column)) continue;
    sheet.setContent(row, column, entry.content);
    const { numberFormat } = entry;
    if (numberFormat !== undefined) {
      sheet.restyle({ top: row, bottom: row, left: column, right: column }, (style) => ({ ...style, numberFormat }));
    }
  }
  tellEdited(sheet, rect, trigger, before);
}

/** What is asked for each cell, checked for its size. */
export function placed(rect: Rect, values: Json): (row: number, column: number) => Json {
  if (!isJsonArray(values)) return () => values;
  const [rows, columns] = [rowsOf(rect), columnsOf(rect)];
  const fits = values.length === rows && values.every((line) => isJsonArray(line) && line.length === columns);
  if (!fits) throw invalidArgument(`array that is not ${String(rows)}×${String(columns)}`);
  return (row, column) => {
    const line = values[row - rect.top];
    return (isJsonArray(line) ? line[column - rect.left] : null) ?? null;
  };
}

export function* cellsOf(rect: Rect): Generator<readonly [number, number]> {
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    for (let column = rect.left; column <= rect.right; column += 1) yield [row, column];
  }
}

/** A merged area keeps its value in its corner; what is written into the rest is lost. */
function isCovered(sheet: HostSheet, row: number, column: number): boolean {
  const merged = sheet.mergeAt(row, column);
  return merged !== null && (merged.top !== row || merged.left !== column);
}

/** Value and type of a cell, as the API names them. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

function single(sheet: HostSheet, rect: Rect): { value: CellValue } | null {
  return rect.top === rect.bottom && rect.left === rect.right ? { value: sheet.value(rect.top, rect.left) } : null;
}

function tellEdited(sheet: HostSheet, rect: Rect, trigger: Trigger, before: { value: CellValue } | null): void {
  const after = before && single(sheet, rect);
  sheet.workbook.events.emit("DataChanged", sheet.id, {
    worksheetId: sheet.id,
    address: rectAddress(rect),
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: trigger,
    shiftDirection: "None",
    ...(before && after
      ? {
          valueBefore: plainValue(before.value),
          valueAfter: plainValue(after.value),
          valueTypeBefore: valueType(before.value),
          valueTypeAfter: valueType(after.value),
        }
      : {}),
  });
}
