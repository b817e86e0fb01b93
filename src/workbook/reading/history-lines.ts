import type { WorkbookDocument } from "../../council/types";
import { TABLE_COLUMNS } from "../../records/layout";
import { historyTable } from "../../records/session-sheets";
import type { CellWrite, RowWrite } from "./cell-writes";
import { FindingList } from "./finding-list";
import { cellAt, type GridSheet } from "./grid-types";
import type { OpenedWorkbook } from "./read-workbook";
import { plain, readTable, textOf } from "./table-reader";

/** The lines that a document has more in its history than the workbook it came from, as cells of the visible table. */
export interface NewHistoryLines {
  readonly sheet: GridSheet;
  /** Row of the headings. */
  readonly heading: number;
  /** Last row that says something in the table's columns; new lines stand under it. */
  readonly last: number;
  /** Where the table's columns stand now. */
  readonly columns: readonly number[];
  /** By 1-based row. */
  readonly writes: ReadonlyMap<number, RowWrite>;
}

/**
 * The new lines of the history, under the last line of the visible table. The exact entries are in the hidden sheet, so where people
 * have put something under the table the lines go below that. Null when there are none, or no table for them.
 */
export function newHistoryLines(opened: OpenedWorkbook, document: WorkbookDocument): NewHistoryLines | null {
  const table = readTable(opened.grid, "history", new FindingList(opened.grid.fileName));
  const lines = historyTable(document).rows.slice(1).slice(opened.document.history.length);
  if (!table || lines.length === 0 || document.history.length === opened.document.history.length) return null;
  const { sheet } = table;
  const heading = sheet.rows.find(({ cells }) =>
    cells.some(({ value }) => typeof value === "string" && plain(value) === plain(TABLE_COLUMNS.history.at)),
  );
  if (!heading) return null;
  const columns = Object.entries(TABLE_COLUMNS.history).map(([key, title], index) => {
    const found = heading.cells.find(({ value }) => typeof value === "string" && plain(value) === plain(title));
    return { key, column: found?.column ?? index + 1 };
  });
  const used = sheet.rows.filter((row) => columns.some(({ column }) => textOf(cellAt(row, column)).trim() !== ""));
  const last = Math.max(heading.number, ...used.map(({ number }) => number));
  const writes = lines.map((line, index): [number, RowWrite] => {
    const cells = columns.map(({ key, column }): [number, CellWrite] => {
      const value = line.cells.find((cell) => cell.column === key)?.value ?? "";
      return [
        column,
        typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: String(value) },
      ];
    });
    const height = line.height === undefined ? {} : { leastHeight: line.height };
    return [last + 1 + index, { cells: new Map(cells), ...height }];
  });
  return {
    sheet,
    heading: heading.number,
    last,
    columns: columns.map(({ column }) => column),
    writes: new Map(writes),
  };
}
