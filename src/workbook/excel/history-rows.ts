import type { CellBlueprint } from "../../records/blueprint";
import type { NewHistoryLines } from "../reading/history-lines";
import { lookOf } from "../look";
import { typed } from "./cell-content";
import { queueFormats } from "./queue-formats";
import { addressOf } from "./rectangles";
import type { Drawing } from "./drawing";
import type { SheetBlueprint } from "../../records/blueprint";

/** New lines of the visible history, and how they are drawn. */
export interface HistoryPlan {
  readonly lines: NewHistoryLines;
  /** Looks of a line's cells, in the order of the lines' columns. */
  readonly cells: readonly CellBlueprint[];
  readonly blueprint: SheetBlueprint;
}

/** Queues the look at how many rows the sheet's first table has. */
export function loadHistoryTables(context: Excel.RequestContext, { lines }: HistoryPlan): Excel.TableCollection {
  const { tables } = context.workbook.worksheets.getItem(lines.sheet.ref);
  tables.load("items/name,items/rows/count,items/columns/count");
  return tables;
}

/** The table of the history as it was seen. */
export interface SeenTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** The sheet's first table; null where there is none. */
export function seenTable(tables: Excel.TableCollection): SeenTable | null {
  const [table] = tables.items;
  return table ? { name: table.name, rows: table.rows.count, columns: table.columns.count } : null;
}

/**
 * Writes the new lines. An empty table has one blank row, which the first line takes; the others lengthen the table, so that what stands
 * under it moves down. Where people have put something under the table, or there is none, the lines go below everything.
 */
export function queueHistory(worksheet: Excel.Worksheet, plan: HistoryPlan, table: SeenTable | null): void {
  const { lines } = plan;
  const numbers = [...lines.writes.keys()];
  const endOfTable = lines.heading + (table?.rows ?? 0);
  const isEmptyTable = table?.rows === 1 && lines.last === lines.heading;
  if (table && (isEmptyTable || endOfTable === lines.last)) {
    const added = isEmptyTable ? numbers.length - 1 : numbers.length;
    const blank = Array.from({ length: added }, () => Array.from({ length: table.columns }, () => ""));
    if (added > 0) worksheet.tables.getItem(table.name).rows.add(undefined, blank);
  }
  for (const number of numbers) {
    const write = lines.writes.get(number);
    if (!write) continue;
    plan.cells.forEach((cell, at) => {
      const column = lines.columns[at];
      const content = column === undefined ? undefined : write.cells.get(column);
      if (column === undefined || content === undefined || content.kind === "cached") return;
      const range = worksheet.getRange(addressOf({ top: number, left: column, bottom: number, right: column }));
      const { format } = lookOf(cell.style);
      range.numberFormat = [[format ?? "General"]];
      range.values = [[content.kind === "text" ? typed(content.text, format === "@") : content.number]];
    });
    if (write.leastHeight !== undefined) {
      worksheet.getRange(`${String(number)}:${String(number)}`).format.rowHeight = write.leastHeight;
    }
  }
  queueFormats(worksheet, drawingOfLines(plan, numbers));
}

/** Takes the lines away again, with the rows by which the table was lengthened. */
export function queueHistoryBack(
  worksheet: Excel.Worksheet,
  { lines }: HistoryPlan,
  before: SeenTable | null,
  now: SeenTable | null,
): void {
  for (const number of lines.writes.keys()) {
    for (const column of lines.columns) {
      worksheet.getRange(addressOf({ top: number, left: column, bottom: number, right: column })).clear("Contents");
    }
  }
  if (!before || !now) return;
  for (let row = now.rows; row > before.rows; row--) {
    worksheet.tables
      .getItem(now.name)
      .rows.getItemAt(row - 1)
      .delete();
  }
}

function drawingOfLines({ lines, cells, blueprint }: HistoryPlan, numbers: readonly number[]): Drawing {
  const drawn = numbers.flatMap((top) =>
    cells.flatMap((cell, at) => {
      const left = lines.columns[at];
      return left === undefined ? [] : [{ blueprint: cell, block: { top, left, bottom: top, right: left } }];
    }),
  );
  return { blueprint, cells: drawn, contents: [], numberFormats: [], apostrophes: [], weight: 0 };
}
