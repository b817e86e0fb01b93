import { type Outcome } from "../../catalogue/outcome";
import { loadSet } from "../../catalogue/load";
import { SHEET_COLUMNS, TABLE_COLUMNS, WORKSHEETS, type TableSheet } from "../../records/layout";
import { FindingList } from "../reading/finding-list";
import type { Grid, GridSheet } from "../reading/grid-types";
import { isOurs, readWorkbook, type OpenedWorkbook } from "../reading/read-workbook";
import { sheetRows } from "../reading/sheet-rows";
import { plain, readTable } from "../reading/table-reader";
import { readSheetCells, stateOf, type Depth, type ListedSheet, type ReadRequest } from "./read-sheets";
import type { HostOutcome, Run } from "./runner";

/** Where the person stood when the workbook was looked at. */
export interface Standing {
  readonly sheetId: string;
  /** 1-based. */
  readonly row: number;
}

/** The open workbook's cells, as far as they are ours to read. */
export interface OpenGrid {
  readonly grid: Grid;
  readonly standing: Standing | null;
}

const TABLES: readonly string[] = [...Object.values(WORKSHEETS)].map(plain);

/** Reads the whole workbook: the list of its worksheets, then their cells. Two requests, whatever the number of sheets up to 62. */
export async function readOpenGrid(run: Run, known: readonly string[] = []): Promise<HostOutcome<OpenGrid>> {
  const listed = await listSheets(run);
  if (!listed.ok) return listed;
  const { name, sheets, standing } = listed.value;
  const wanted = sheets.map((sheet): ReadRequest => ({ sheet, depth: firstDepth(sheet) }));
  const read = await readSheetCells(run, wanted);
  if (!read.ok) return read;
  const whole = await deepened(run, read.value, wanted);
  if (!whole.ok) return whole;
  return { ok: true, value: { grid: gridOf(name, whole.value, known), standing } };
}

/** The grid with some of its worksheets read again; the list of worksheets stays as it is. One request. */
export async function rereadSheets(run: Run, grid: Grid, ids: ReadonlySet<string>): Promise<HostOutcome<Grid>> {
  const again = grid.sheets.filter(({ ref }) => ids.has(ref));
  const wanted = again.map((sheet): ReadRequest => {
    const listed = { id: sheet.ref, name: sheet.name, state: sheet.state };
    return { sheet: listed, depth: sheetRows(sheet) && isAsDrawn(sheet) ? "scoring" : "full" };
  });
  const read = await readSheetCells(run, wanted);
  if (!read.ok) return read;
  const fresh = new Map(read.value.map((sheet) => [sheet.ref, sheet]));
  const sheets = grid.sheets.flatMap((sheet) => (ids.has(sheet.ref) ? (fresh.get(sheet.ref) ?? []) : sheet));
  return { ok: true, value: { ...grid, sheets } };
}

/** What the cells say, with everything wrong named; the same readers as for a file. */
export async function openGrid(grid: Grid): Promise<Outcome<OpenedWorkbook>> {
  return readWorkbook(grid, loadSet);
}

/** Whether a workbook holds anything at all beside empty worksheets. */
export function holds(grid: Grid): "ocop" | "empty" | "other" {
  if (isOurs(grid)) return "ocop";
  return grid.sheets.every(({ rows }) => rows.length === 0) ? "empty" : "other";
}

async function listSheets(
  run: Run,
): Promise<
  HostOutcome<{ readonly name: string; readonly sheets: readonly ListedSheet[]; readonly standing: Standing | null }>
> {
  const list = (withCell: boolean) =>
    run(async (context) => {
      const { workbook } = context;
      workbook.load("name");
      workbook.worksheets.load("items/id,items/name,items/visibility");
      const cell = withCell ? workbook.getActiveCell().load("rowIndex,worksheet/id") : null;
      await context.sync();
      return {
        name: workbook.name,
        sheets: workbook.worksheets.items.map(({ id, name, visibility }) => ({ id, name, state: stateOf(visibility) })),
        standing: cell && { sheetId: cell.worksheet.id, row: cell.rowIndex + 1 },
      };
    });
  const listed = await list(true);
  // A chart sheet in front has no active cell; the worksheets are there all the same.
  if (listed.ok || listed.code === "edit-mode") return listed;
  return list(false);
}

function firstDepth({ name }: ListedSheet): Depth {
  return TABLES.includes(plain(name)) ? "full" : "scoring";
}

/** Reads in full what the first look has shown to be a table of ours, or a scoring sheet whose columns were moved or which is very long. */
async function deepened(
  run: Run,
  sheets: readonly GridSheet[],
  wanted: readonly ReadRequest[],
): Promise<HostOutcome<readonly GridSheet[]>> {
  const shallow = new Set(wanted.flatMap(({ sheet, depth }) => (depth === "scoring" ? [sheet.id] : [])));
  const deep = sheets.filter((sheet) => shallow.has(sheet.ref) && needsMore(sheet));
  if (deep.length === 0) return { ok: true, value: sheets };
  const requests = deep.map(({ ref, name, state }): ReadRequest => ({
    sheet: { id: ref, name, state },
    depth: "full",
  }));
  const read = await readSheetCells(run, requests);
  if (!read.ok) return read;
  const fresh = new Map(read.value.map((sheet) => [sheet.ref, sheet]));
  return { ok: true, value: sheets.map((sheet) => fresh.get(sheet.ref) ?? sheet) };
}

function needsMore(sheet: GridSheet): boolean {
  const rows = sheetRows(sheet);
  if (rows) return sheet.clipped || !isAsDrawn(sheet);
  const alone: Grid = { fileName: "", date1904: false, sheets: [sheet], unreadable: [] };
  const quiet = new FindingList("");
  const isStore = sheet.rows.some(({ cells }) => cells[0]?.column === 1 && cells[0].value === "schema");
  return (
    isStore ||
    isOfFigures(sheet) ||
    Object.keys(TABLE_COLUMNS).some((key) => readTable(alone, key as TableSheet, quiet) !== null)
  );
}

/** A table of figures of a session, whatever its worksheet is called. */
function isOfFigures(sheet: GridSheet): boolean {
  return sheet.rows.slice(0, 15).some(({ cells }) => {
    const texts = cells.map(({ value }) => (typeof value === "string" ? plain(value) : ""));
    return texts.includes("mã sản phẩm") && (texts.includes("tiêu chí") || texts.includes("bộ số"));
  });
}

/** Whether a scoring sheet's columns stand where they were drawn. */
function isAsDrawn(sheet: GridSheet): boolean {
  const rows = sheetRows(sheet);
  return rows !== null && SHEET_COLUMNS.every((column, index) => rows.columns[column] === index + 1);
}

/** Worksheets known before go first: of two copies of a sheet the one that was there counts. */
function gridOf(fileName: string, sheets: readonly GridSheet[], known: readonly string[]): Grid {
  const sorted = sheets.toSorted((a, b) => Number(known.includes(b.ref)) - Number(known.includes(a.ref)));
  // A worksheet of somebody else's that is larger than what is looked at is none of our findings.
  const sheetsOfOurs = sorted.map((sheet) =>
    sheet.clipped && !sheetRows(sheet) ? { ...sheet, clipped: false } : sheet,
  );
  return { fileName, date1904: false, sheets: sheetsOfOurs, unreadable: [] };
}
