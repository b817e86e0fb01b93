import type { HostSheet, LineFormat } from "./sheet";

/** Points from the top of the sheet to the top of a row. */
export function rowPlace(sheet: HostSheet, row: number): number {
  return place(sheet.rows, row, sheet.standardHeight);
}

/** Points from the left of the sheet to the left of a column. */
export function columnPlace(sheet: HostSheet, column: number): number {
  return place(sheet.columns, column, sheet.standardWidth);
}

function place(lines: ReadonlyMap<number, LineFormat>, before: number, standard: number): number {
  let points = before * standard;
  for (const [at, { size, hidden }] of lines) {
    if (at < before) points += (hidden ? 0 : (size ?? standard)) - standard;
  }
  return points;
}
