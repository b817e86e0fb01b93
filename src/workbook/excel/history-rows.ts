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
  tables.load("items/name,items/rows/count");
  return tables;
}

/** Rows of the first table; -1 where there is none. */
export function tableRows(tables: Excel.TableCollection): number {
  const [table] = tables.items;
  return table ? table.rows.count : -1;
}

/**
 * Writes the new lines. An empty table has one blank row, which the first line takes; the others lengthen the table, so that what stands
 * under it moves down. Where people have put something under the table, or there is none, the lines go below everything.
 */
export function queueHistory(worksheet: Excel.Worksheet, plan: HistoryPlan, rowsBefore: number | null): void {
  const { lines } = plan;
  const numbers = [...lines.writes.keys()];
  const endOfTable = lines.heading + (rowsBefore ?? -1);
  const isEmptyTable = rowsBefore === 1 && lines.last === lines.heading;
  const lengthens = (rowsBefore ?? -1) >= 0 && (isEmptyTable || endOfTable === lines.last);
  if (lengthens) {
    const added = isEmptyTable ? numbers.length - 1 : numbers.length;
    for (let row = 0; row < added; row++) worksheet.tables.getItemAt(0).rows.add();
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
  rowsBefore: number | null,
  rowsNow: number | null,
): void {
  for (const number of lines.writes.keys()) {
    for (const column of lines.columns) {
      worksheet.getRange(addressOf({ top: number, left: column, bottom: number, right: column })).clear("Contents");
    }
  }
  for (let row = rowsNow ?? -1; rowsBefore !== null && rowsBefore >= 0 && row > rowsBefore; row--) {
    worksheet.tables
      .getItemAt(0)
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
