import type { GridSheet } from "../reading/grid-types";
import { SHEET_COLUMNS } from "../../records/layout";
import { GRID_BOUNDS, columnLetters } from "../reading/grid-types";
import { gridRows, type CellBlock } from "./grid-from-ranges";
import type { HostOutcome, Run } from "./runner";

/** A worksheet as the workbook lists it. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly state: GridSheet["state"];
}

/**
 * How much of a worksheet is read: `scoring` is what a sheet of ours needs as long as it is as it was drawn (contents up to the last words of
 * the law, values of the columns where people type or look), `look` is what shows whether it is one (contents throughout), `full` is everything.
 * Of a helping formula that somebody typed over, the first tells nothing until a figure that people see differs for it; the sheet is then
 * read in full.
 */
export type Depth = "scoring" | "look" | "full";

/** A scoring sheet is far smaller; a worksheet of somebody else's may be huge. */
const SCORING_ROWS = 1_500;
const COLUMNS: Readonly<Record<Depth, number>> = {
  scoring: SHEET_COLUMNS.indexOf("star") + 1,
  look: 26,
  full: GRID_BOUNDS.columns,
};
/** Points to status: what people type or look at, as drawn. */
const VALUED_COLUMNS = "C1:I";

/** Worksheets asked for in one request: 60 products with their tables. The answer stays below the five million bytes of Excel on the web. */
const SHEETS_PER_REQUEST = 70;

export interface ReadRequest {
  /** Id of a worksheet, or its name. */
  readonly place: string;
  readonly depth: Depth;
}

/**
 * The cells of some worksheets, in few requests whatever their number; a worksheet that is gone meanwhile is left out. An answer that is too
 * large for the host is asked for in halves.
 */
export async function readSheetCells(
  run: Run,
  wanted: readonly ReadRequest[],
): Promise<HostOutcome<readonly GridSheet[]>> {
  const read: GridSheet[] = [];
  for (let at = 0; at < wanted.length; at += SHEETS_PER_REQUEST) {
    const group = await readGroup(run, wanted.slice(at, at + SHEETS_PER_REQUEST));
    if (!group.ok) return group;
    read.push(...group.value);
  }
  return { ok: true, value: read };
}

async function readGroup(run: Run, group: readonly ReadRequest[]): Promise<HostOutcome<readonly GridSheet[]>> {
  const read = await run(async (context) => {
    const queued = group.map((request) => queueRead(context, request));
    await context.sync();
    return queued.flatMap((each) => taken(each) ?? []);
  });
  if (read.ok || read.hostCode !== "ResponsePayloadSizeLimitExceeded" || group.length < 2) return read;
  const half = Math.ceil(group.length / 2);
  const first = await readGroup(run, group.slice(0, half));
  if (!first.ok) return first;
  const second = await readGroup(run, group.slice(half));
  return second.ok ? { ok: true, value: [...first.value, ...second.value] } : second;
}

/** The loads of one worksheet, on their way. */
export interface QueuedRead {
  readonly request: ReadRequest;
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** null when all values are among `used`. */
  readonly valued: Excel.Range | null;
}

function lastRow(depth: Depth): number {
  return depth === "full" ? GRID_BOUNDS.rows : SCORING_ROWS;
}

/** Asks for a worksheet's cells with the next request of a context. */
export function queueRead(context: Excel.RequestContext, request: ReadRequest): QueuedRead {
  const { place, depth } = request;
  const worksheet = context.workbook.worksheets.getItemOrNullObject(place);
  worksheet.load("id,name,visibility");
  const rows = String(lastRow(depth));
  const used = worksheet.getRange(`A1:${columnLetters(COLUMNS[depth])}${rows}`).getUsedRangeOrNullObject(true);
  if (depth === "full") {
    used.load("formulas,values,rowIndex,columnIndex");
    return { request, worksheet, used, valued: null };
  }
  used.load("formulas,rowIndex,columnIndex");
  const valued = worksheet.getRange(`${VALUED_COLUMNS}${rows}`).getUsedRangeOrNullObject(true);
  valued.load("values,rowIndex,columnIndex");
  return { request, worksheet, used, valued };
}

/** The worksheet once its answer is there; null when it is gone. */
export function taken({ request, worksheet, used, valued }: QueuedRead): GridSheet | null {
  if (worksheet.isNullObject) return null;
  const base = {
    ...{ name: worksheet.name, state: stateOf(worksheet.visibility), ref: worksheet.id },
    ...(request.depth === "scoring" ? { columnsRead: COLUMNS.scoring } : {}),
  };
  if (used.isNullObject) return { ...base, rows: [], clipped: false };
  const formulas: CellBlock = { row: used.rowIndex + 1, column: used.columnIndex + 1, cells: used.formulas };
  const values = valuesOf(used, valued);
  const height = used.rowIndex + used.formulas.length;
  return { ...base, rows: gridRows(formulas, values), clipped: height >= lastRow(request.depth) };
}

function valuesOf(used: Excel.Range, valued: Excel.Range | null): CellBlock | null {
  const range = valued ?? used;
  if (range.isNullObject) return null;
  return { row: range.rowIndex + 1, column: range.columnIndex + 1, cells: range.values };
}

export function stateOf(visibility: string): GridSheet["state"] {
  return visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "veryHidden";
}
