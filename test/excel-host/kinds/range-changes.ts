import {
  columnsOf,
  hasAllColumns,
  hasAllRows,
  intersection,
  isUnbounded,
  type Rect,
  rectAddress,
  rowsOf,
} from "../addresses";
import { accessDenied, HostFault, invalidArgument, notModelled } from "../fault";
import { type Args, type Kind, oneOf } from "../kind";
import { Area } from "../model/area";
import { isFormula, type Content } from "../model/content";
import { cellsOf, enter } from "../model/edit";
import { moveFormula } from "../model/formula-text";
import { mayChange, mayEdit } from "../model/guard";
import type { HostSheet } from "../model/sheet";
import { shiftLines } from "../model/structure";
import { rangeObject } from "./range";
import { areaArgument } from "./range-moves";

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** Clears an area; contents need unlocked cells, formats their permission. */
export function clear(sheet: HostSheet, rect: Rect, what: (typeof CLEARED)[number]): void {
  if (what === "All" || what === "Contents") {
    const filled = sheet.cells().filter(({ content }) => content !== null);
    if (!isUnbounded(rect)) enter(sheet, rect, "", "ThisLocalAddin");
    else {
      if (sheet.protection) mayEdit(sheet, rect);
      for (const { row, column } of filled) if (isIn(rect, row, column)) sheet.setContent(row, column, null);
    }
  }
  if (what === "All" || what === "Formats") {
    mayChange(sheet, "allowFormatCells");
    sheet.restyle(rect, () => sheet.workbook.normal);
    sheet.rules = sheet.rules.filter((rule) => !rule.rects.every((one) => intersection(one, rect)));
    if (what === "All") sheet.unmerge(rect);
  }
}

const isIn = ({ top, left, bottom, right }: Rect, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

function lineAxis(rect: Rect): "row" | "column" {
  if (hasAllColumns(rect)) return "row";
  if (hasAllRows(rect)) return "column";
  throw notModelled("inserting or deleting cells that are no whole rows or columns");
}

/** Inserts or deletes the whole rows or columns of a rectangle and tells it. */
export function changeLines(sheet: HostSheet, rect: Rect, how: "insert" | "delete"): void {
  const axis = lineAxis(rect);
  const Axis = axis === "row" ? "Rows" : "Columns";
  mayChange(sheet, how === "insert" ? `allowInsert${Axis}` : `allowDelete${Axis}`);
  // A protected sheet lets rows be deleted only when all their cells are unlocked.
  if (how === "delete" && sheet.protection) throw accessDenied("deleting lines of a protected sheet");
  const count = axis === "row" ? rowsOf(rect) : columnsOf(rect);
  shiftLines(sheet, axis, axis === "row" ? rect.top : rect.left, how === "insert" ? count : -count);
  sheet.workbook.events.emit("DataChanged", sheet.id, {
    worksheetId: sheet.id,
    address: rectAddress(rect),
    changeType: `${axis === "row" ? "Row" : "Column"}${how === "insert" ? "Inserted" : "Deleted"}`,
    source: "Local",
    triggerSource: "ThisLocalAddin",
    shiftDirection: "None",
  });
}

const COPIED = ["All", "Formulas", "Values", "Formats"] as const;

/** Copies cells from another range, repeating it where the target is larger. */
function copyFrom(area: Area, args: Args): null {
  const source = areaArgument(args, 0, area.sheet);
  const type = args.isAbsent(1) ? "All" : oneOf(COPIED, args.json(1));
  if (args.flagOr(2, false) || args.flagOr(3, false))
    throw notModelled("Range.copyFrom() with skipBlanks or transpose");
  const { sheet, rect } = area;
  if (isUnbounded(rect) || isUnbounded(source.rect)) throw notModelled("Range.copyFrom() of whole rows or columns");
  const target = {
    ...rect,
    bottom: rect.top + Math.max(rowsOf(rect), rowsOf(source.rect)) - 1,
    right: rect.left + Math.max(columnsOf(rect), columnsOf(source.rect)) - 1,
  };
  if (type !== "Formats") mayEdit(sheet, target);
  if (type === "All" || type === "Formats") mayChange(sheet, "allowFormatCells");
  const from = (row: number, column: number): readonly [number, number] => [
    source.rect.top + ((row - target.top) % rowsOf(source.rect)),
    source.rect.left + ((column - target.left) % columnsOf(source.rect)),
  ];
  const cells = [...cellsOf(target)].map(([row, column]) => {
    const [sourceRow, sourceColumn] = from(row, column);
    return {
      row,
      column,
      content: copied(source.sheet, sourceRow, sourceColumn, row, column, type),
      style: source.sheet.style(sourceRow, sourceColumn),
    };
  });
  for (const { row, column, content, style } of cells) {
    if (type !== "Formats") sheet.setContent(row, column, content);
    if (type === "All" || type === "Formats") {
      sheet.restyle({ top: row, bottom: row, left: column, right: column }, () => style);
    }
  }
  return null;
}

function copied(
  from: HostSheet,
  sourceRow: number,
  sourceColumn: number,
  row: number,
  column: number,
  type: (typeof COPIED)[number],
): Content {
  const content = from.content(sourceRow, sourceColumn);
  if (!isFormula(content)) return content;
  if (type !== "Values") return { formula: moveFormula(content.formula, row - sourceRow, column - sourceColumn) };
  const value = from.value(sourceRow, sourceColumn);
  return typeof value === "object" && value !== null ? value.error : value;
}

export const rangeChanges: NonNullable<Kind<Area>["methods"]> = {
  Calculate: ({ sheet }) => {
    sheet.workbook.calculation.sheetChanged(sheet);
    return null;
  },
  Clear: ({ sheet, rect }, args) => {
    clear(sheet, rect, args.isAbsent(0) ? "All" : oneOf(CLEARED, args.json(0)));
    return null;
  },
  CopyFrom: copyFrom,
  Delete: ({ sheet, rect }, args) => {
    oneOf(["Up", "Left"], args.json(0));
    changeLines(sheet, rect, "delete");
    return null;
  },
  Insert: ({ sheet, rect }, args) => {
    oneOf(["Down", "Right"], args.json(0));
    changeLines(sheet, rect, "insert");
    return rangeObject(new Area(sheet, [rect]));
  },
  Merge: ({ sheet, rect }, args) => {
    mayChange(sheet, null);
    const inTable = sheet.tables.some((table) => intersection(table.rect, rect));
    if (inTable) throw new HostFault("InvalidOperation", "Cells of a table cannot be merged.");
    if (!args.flagOr(0, false)) sheet.merge(rect);
    else for (let row = rect.top; row <= rect.bottom; row += 1) sheet.merge({ ...rect, top: row, bottom: row });
    return null;
  },
  Select: ({ sheet, rect }) => {
    sheet.workbook.activate(sheet);
    select(sheet, rect);
    return null;
  },
  SetDirty: () => null,
  Unmerge: ({ sheet, rect }) => {
    mayChange(sheet, null);
    sheet.unmerge(rect);
    return null;
  },
  _ValidateArraySize: ({ rect }, args) => {
    const fits = args.number(0) === rowsOf(rect) && args.number(1) === columnsOf(rect);
    if (!fits) throw invalidArgument(`array that is not ${String(rowsOf(rect))}×${String(columnsOf(rect))}`);
    return null;
  },
};

/** Moves the selection of a sheet and tells it. */
export function select(sheet: HostSheet, rect: Rect): void {
  sheet.selection = rect;
  sheet.workbook.events.emit("SelectionChanged", sheet.id, { worksheetId: sheet.id, address: rectAddress(rect) });
}
