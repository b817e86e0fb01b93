import { type Outcome } from "../../catalogue/outcome";
import { loadSet } from "../../catalogue/load";
import { SHEET_COLUMNS, TABLE_COLUMNS, WORKSHEETS, type TableSheet } from "../../records/layout";
import { drawnPlan } from "../reading/drawn-plan";
import { FindingList } from "../reading/finding-list";
import type { Grid, GridSheet } from "../reading/grid-types";
import { isOurs, readWorkbook, type OpenedWorkbook } from "../reading/read-workbook";
import { readStore, type ReadStore } from "../reading/read-store";
import { sheetRows, type SheetRows } from "../reading/sheet-rows";
import { plain, readTable } from "../reading/table-reader";
import {
  queueRead,
  readSheetCells,
  stateOf,
  taken,
  type Depth,
  type ListedSheet,
  type ReadRequest,
} from "./read-sheets";
import { plainOutcome, type HostOutcome, type Run } from "./runner";

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

const TABLES: readonly string[] = Object.values(WORKSHEETS);

/**
 * Reads the whole workbook: the list of its worksheets with the tables under their own names, then all other cells. Two requests, whatever the
 * number of sheets up to 62. What the sheets that the hidden sheet remembers are read with is made ready while their cells are on their way.
 */
export async function readOpenGrid(run: Run, known: readonly string[] = []): Promise<HostOutcome<OpenGrid>> {
  const listed = await listSheets(run);
  if (!listed.ok) return listed;
  const { name, sheets, standing, tables } = listed.value;
  const store = readStore(gridOf(name, tables, known), new FindingList(name));
  const ours = new Set(store.sheets.map(({ worksheet }) => plain(worksheet)));
  const others = sheets.filter(({ id }) => !tables.some(({ ref }) => ref === id));
  const wanted = others.map((sheet): ReadRequest => ({ place: sheet.id, depth: firstDepth(sheet, ours) }));
  const [read] = await Promise.all([readSheetCells(run, wanted), makeReady(store)]);
  if (!read.ok) return read;
  const whole = await deepened(run, read.value, wanted);
  if (!whole.ok) return whole;
  const all = new Map([...tables, ...whole.value].map((sheet) => [sheet.ref, sheet]));
  const inOrder = sheets.flatMap(({ id }) => all.get(id) ?? []);
  return { ok: true, value: { grid: gridOf(name, inOrder, known), standing } };
}

/** Fetches the sets of the sheets that the hidden sheet remembers, and works out what a drawn sheet of each has. */
async function makeReady(store: ReadStore): Promise<void> {
  const sets = new Map(store.sheets.map(({ edition, set }) => [`${edition}/${String(set)}`, { edition, set }]));
  await Promise.all(
    [...sets.values()].map(async ({ edition, set }) => {
      const loaded = await loadSet(edition, set);
      if (loaded.ok) drawnPlan(loaded.value);
    }),
  );
}

/** The grid with some of its worksheets read again; the list of worksheets stays as it is. One request. */
export async function rereadSheets(
  run: Run,
  grid: Grid,
  ids: ReadonlySet<string>,
  depth: (sheet: GridSheet) => Depth = sameDepth,
): Promise<HostOutcome<Grid>> {
  const again = grid.sheets.filter(({ ref }) => ids.has(ref));
  const read = await readSheetCells(
    run,
    again.map((sheet): ReadRequest => ({ place: sheet.ref, depth: depth(sheet) })),
  );
  if (!read.ok) return read;
  const fresh = new Map(read.value.map((sheet) => [sheet.ref, sheet]));
  const sheets = grid.sheets.flatMap((sheet) => (ids.has(sheet.ref) ? (fresh.get(sheet.ref) ?? []) : sheet));
  return { ok: true, value: { ...grid, sheets } };
}

/** As much as was read of a worksheet before. */
function sameDepth(sheet: GridSheet): Depth {
  const rows = sheetRows(sheet);
  if (!rows || !isAsDrawn(rows)) return "full";
  return sheet.columnsRead === undefined ? "look" : "scoring";
}

/**
 * What the cells say, with everything wrong named; the same readers as for a file. Scoring sheets that were read in part and are not as drawn
 * are read whole first.
 */
export async function openGrid(run: Run, grid: Grid): Promise<Outcome<OpenedWorkbook>> {
  const opened = await readWorkbook(grid, loadSet);
  if (!opened.ok || opened.value.unsure.size === 0) return opened;
  const whole = await rereadSheets(run, grid, opened.value.unsure, () => "full");
  return whole.ok ? readWorkbook(whole.value, loadSet) : plainOutcome(whole);
}

/** Whether a workbook holds anything at all beside empty worksheets. */
export function holds(grid: Grid): "ocop" | "empty" | "other" {
  if (isOurs(grid)) return "ocop";
  return grid.sheets.every(({ rows }) => rows.length === 0) ? "empty" : "other";
}

/** The worksheets of the workbook, and of those that have the name of a table of ours the cells as well. */
interface Listed {
  readonly name: string;
  readonly sheets: readonly ListedSheet[];
  readonly standing: Standing | null;
  readonly tables: readonly GridSheet[];
}

async function listSheets(run: Run): Promise<HostOutcome<Listed>> {
  const list = (withCell: boolean, tableNames: readonly string[]) =>
    run(async (context): Promise<Listed> => {
      const { workbook } = context;
      workbook.load("name");
      workbook.worksheets.load("items/id,items/name,items/visibility");
      const cell = withCell ? workbook.getActiveCell().load("rowIndex,worksheet/id") : null;
      const tables = tableNames.map((place) => queueRead(context, { place, depth: "full" }));
      await context.sync();
      return {
        name: workbook.name,
        sheets: workbook.worksheets.items.map(({ id, name, visibility }) => ({ id, name, state: stateOf(visibility) })),
        standing: cell && { sheetId: cell.worksheet.id, row: cell.rowIndex + 1 },
        tables: tables.flatMap((each) => taken(each) ?? []),
      };
    });
  const listed = await list(true, TABLES);
  if (listed.ok || listed.code === "edit-mode") return listed;
  // Tables that are too large for one answer are asked for with the other worksheets, which can be halved.
  if (listed.hostCode === "ResponsePayloadSizeLimitExceeded") return list(true, []);
  // A chart sheet in front has no active cell; the worksheets are there all the same.
  return list(false, TABLES);
}

function firstDepth({ name }: ListedSheet, ours: ReadonlySet<string>): Depth {
  if (TABLES.some((table) => plain(table) === plain(name))) return "full";
  return ours.has(plain(name)) ? "scoring" : "look";
}

/** Reads in full what the first look has shown to be a table of ours, or a scoring sheet whose columns were moved or which is very long. */
async function deepened(
  run: Run,
  sheets: readonly GridSheet[],
  wanted: readonly ReadRequest[],
): Promise<HostOutcome<readonly GridSheet[]>> {
  const shallow = new Set(wanted.flatMap(({ place, depth }) => (depth === "full" ? [] : [place])));
  const deep = sheets.filter((sheet) => shallow.has(sheet.ref) && needsMore(sheet));
  if (deep.length === 0) return { ok: true, value: sheets };
  const read = await readSheetCells(
    run,
    deep.map(({ ref }): ReadRequest => ({ place: ref, depth: "full" })),
  );
  if (!read.ok) return read;
  const fresh = new Map(read.value.map((sheet) => [sheet.ref, sheet]));
  return { ok: true, value: sheets.map((sheet) => fresh.get(sheet.ref) ?? sheet) };
}

function needsMore(sheet: GridSheet): boolean {
  const rows = sheetRows(sheet);
  if (rows) return sheet.clipped || !isAsDrawn(rows);
  if (sheet.columnsRead !== undefined) return true;
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
function isAsDrawn({ columns }: SheetRows): boolean {
  return SHEET_COLUMNS.every((column, index) => columns[column] === index + 1);
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
