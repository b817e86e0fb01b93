import type { CellBlueprint, ColumnBlueprint, RowBlueprint } from "./blueprint";
import { lineCount } from "./text-metrics";
import { isSheetStyle, TYPOGRAPHY } from "./typography";

/**
 * Width of one unit of column width: the digit of the workbook's default font, Times New Roman 12. That is 8 whole
 * pixels, so that Excel, which counts in pixels, and LibreOffice, which does not, give columns the same width.
 */
const POINTS_PER_UNIT = 6;
/** What Excel, LibreOffice and WPS keep free at both sides of a cell, points; they differ, this is the most. */
const CELL_PADDING = 4;
const INDENT = 9;
/** Printers and screens set text up to this much wider than the font says. */
const WIDTH_RESERVE = 1.03;
/** Height of a line in font sizes: Vietnamese capitals carry two marks above them. */
const LINE_HEIGHT = 1.2;
const ROW_PADDING = 3;

/** Points from the left edge to the right edge of some columns. */
export function columnsWidth(columns: readonly ColumnBlueprint[]): number {
  return columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width * POINTS_PER_UNIT), 0);
}

/** What the cell shows, as far as it is a text that may wrap. */
function shownText(cell: CellBlueprint): string {
  const shown = cell.formula === undefined ? cell.value : cell.result;
  return typeof shown === "string" ? shown : "";
}

/** Points a cell needs so that its text is not cut, were it the only one of its row. */
export function neededHeight(cell: CellBlueprint, columns: readonly ColumnBlueprint[]): number {
  const style = isSheetStyle(cell.style) ? TYPOGRAPHY[cell.style] : TYPOGRAPHY.field;
  const first = columns.findIndex(({ key }) => key === cell.column);
  const room = columnsWidth(columns.slice(first, first + (cell.span ?? 1))) - CELL_PADDING - style.indent * INDENT;
  const lines = lineCount(shownText(cell), Math.max(room, 6) / WIDTH_RESERVE, style);
  return Math.ceil(lines * style.size * LINE_HEIGHT + ROW_PADDING);
}

/** Points a row needs for the cells that stand in it alone; hidden columns do not count. */
export function rowHeight(cells: readonly CellBlueprint[], columns: readonly ColumnBlueprint[]): number {
  const hidden = new Set(columns.filter((column) => column.hidden).map(({ key }) => key));
  const seen = cells.filter(({ column, rows }) => !hidden.has(column) && (rows ?? 1) === 1);
  return Math.max(0, ...seen.map((cell) => neededHeight(cell, columns)));
}

/** No row of Excel is higher, points. */
const HIGHEST_ROW = 409;

/**
 * Rows with heights: what is given stays, the others are as high as their text needs, and where a cell merged over
 * several rows needs more than those have, they share the rest.
 */
export function withHeights(
  rows: readonly RowBlueprint[],
  columns: readonly ColumnBlueprint[],
): readonly RowBlueprint[] {
  const heights = rows.map((row) => Math.min(HIGHEST_ROW, row.height ?? rowHeight(row.cells, columns)));
  rows.forEach((row, index) => {
    for (const cell of row.cells) {
      const count = cell.rows ?? 1;
      if (count === 1) continue;
      const have = heights.slice(index, index + count).reduce((sum, height) => sum + height, 0);
      const share = Math.ceil(Math.max(0, neededHeight(cell, columns) - have) / count);
      for (let each = index; each < index + count; each += 1) {
        heights[each] = Math.min(HIGHEST_ROW, (heights[each] ?? 0) + share);
      }
    }
  });
  return rows.map((row, index) => ({ ...row, height: heights[index] ?? 0 }));
}
