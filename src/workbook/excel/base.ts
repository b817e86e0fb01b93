import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { sheetKey } from "../../records/layout";
import type { CellWrite, RowWrite } from "../reading/cell-writes";
import type { Grid, GridCell, GridRow, GridSheet } from "../reading/grid-types";
import type { OpenedWorkbook } from "../reading/read-workbook";
import { sheetRows } from "../reading/sheet-rows";

/** The grid with what was just written into one of its worksheets. */
export function withWrites(grid: Grid, ref: string, writes: ReadonlyMap<number, RowWrite>): Grid {
  return { ...grid, sheets: grid.sheets.map((sheet) => (sheet.ref === ref ? writtenSheet(sheet, writes) : sheet)) };
}

function writtenSheet(sheet: GridSheet, writes: ReadonlyMap<number, RowWrite>): GridSheet {
  const numbers = new Set(sheet.rows.map(({ number }) => number));
  const rows = sheet.rows.map((row) => {
    const write = writes.get(row.number);
    return write ? writtenRow(row, write) : row;
  });
  const added = [...writes].flatMap(([number, write]) =>
    numbers.has(number) ? [] : [writtenRow({ number, cells: [] }, write)],
  );
  return { ...sheet, rows: [...rows, ...added].toSorted((a, b) => a.number - b.number) };
}

function writtenRow({ number, cells }: GridRow, write: RowWrite): GridRow {
  const written = [...write.cells].filter(([, { kind }]) => kind !== "cached");
  const columns = new Set(written.map(([column]) => column));
  const fresh = written.flatMap(([column, each]): GridCell[] => {
    const value = contentOf(each);
    return value === "" ? [] : [{ column, value }];
  });
  const kept = cells.filter(({ column }) => !columns.has(column));
  return { number, cells: [...kept, ...fresh].toSorted((a, b) => a.column - b.column) };
}

/** What a write puts into its cell. */
export function contentOf(write: CellWrite): string | number {
  switch (write.kind) {
    case "text":
      return write.text;
    case "number":
      return write.number;
    case "cached":
      return write.value;
  }
}

/** The workbook as opened, after a command whose cells are all in its grid: no need to read it again. */
export function advanced(
  opened: OpenedWorkbook,
  grid: Grid,
  document: WorkbookDocument,
  changed: readonly ScoreSheet[],
): OpenedWorkbook {
  const sheets = new Map(opened.sheets);
  for (const sheet of changed) {
    const key = sheetKey(sheet.product, sheet.member);
    const before = sheets.get(key);
    const here = before?.rows && grid.sheets.find(({ ref }) => ref === before.rows?.sheet.ref);
    if (before && here) sheets.set(key, { ...before, sheet, rows: sheetRows(here) });
  }
  return { ...opened, grid, document, sheets };
}
