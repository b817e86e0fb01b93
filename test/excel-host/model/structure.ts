import { LAST_COLUMN, LAST_ROW, type Rect } from "../addresses";
import { shiftFormula, shiftSpan, type Shift } from "./formula-text";
import type { HostSheet, LineFormat } from "./sheet";

/** Inserts (count above 0) or deletes (below 0) whole rows or columns of a sheet; everything that refers to them follows. */
export function shiftLines(sheet: HostSheet, axis: "row" | "column", at: number, count: number): void {
  const { workbook } = sheet;
  const shift: Shift = { sheet: sheet.name, axis, at, count };
  const moved = (place: number): number | null =>
    shiftSpan(place, place, at, count, axis === "row" ? LAST_ROW : LAST_COLUMN)?.[0] ?? null;
  const movedRect = (rect: Rect): Rect | null => shiftRect(rect, shift);
  const movedRects = (rects: readonly Rect[]): Rect[] => rects.flatMap((rect) => movedRect(rect) ?? []);

  sheet.putCells(
    sheet.cells().flatMap((cell) => {
      const place = moved(cell[axis]);
      return place === null ? [] : [{ ...cell, [axis]: place }];
    }),
  );
  moveLines(axis === "row" ? sheet.rows : sheet.columns, moved);
  sheet.merges = movedRects(sheet.merges).filter(({ top, bottom, left, right }) => top < bottom || left < right);
  for (const validation of sheet.validations) validation.rects = movedRects(validation.rects);
  sheet.validations = sheet.validations.filter(({ rects }) => rects.length > 0);
  for (const rule of sheet.rules) rule.rects = movedRects(rule.rects);
  sheet.rules = sheet.rules.filter(({ rects }) => rects.length > 0);
  for (const table of [...sheet.tables]) {
    const rect = movedRect(table.rect);
    if (rect) table.rect = rect;
    else sheet.tables.splice(sheet.tables.indexOf(table), 1);
  }
  const { page } = sheet;
  if (page.printArea) {
    const area = movedRects(page.printArea);
    page.printArea = area.length > 0 ? area : null;
  }
  const span = (lines: readonly [number, number] | null, last: number): readonly [number, number] | null =>
    lines && shiftSpan(lines[0], lines[1], at, count, last);
  if (axis === "row") {
    page.titleRows = span(page.titleRows, LAST_ROW);
    sheet.rowBreaks = new Set([...sheet.rowBreaks].flatMap((row) => moved(row) ?? []));
  } else {
    page.titleColumns = span(page.titleColumns, LAST_COLUMN);
    sheet.columnBreaks = new Set([...sheet.columnBreaks].flatMap((column) => moved(column) ?? []));
  }
  sheet.selection = movedRect(sheet.selection) ?? sheet.selection;
  for (const area of workbook.references.values()) if (area.sheet === sheet) area.move(movedRect);
  workbook.rewriteFormulas((formula, own) => shiftFormula(formula, own?.name ?? "", shift), true);
}

function shiftRect(rect: Rect, { axis, at, count }: Shift): Rect | null {
  if (axis === "row") {
    const rows = shiftSpan(rect.top, rect.bottom, at, count, LAST_ROW);
    return rows && { ...rect, top: rows[0], bottom: rows[1] };
  }
  const columns = shiftSpan(rect.left, rect.right, at, count, LAST_COLUMN);
  return columns && { ...rect, left: columns[0], right: columns[1] };
}

function moveLines(lines: Map<number, LineFormat>, moved: (at: number) => number | null): void {
  const before = [...lines];
  lines.clear();
  for (const [at, line] of before) {
    const place = moved(at);
    if (place !== null) lines.set(place, line);
  }
}
