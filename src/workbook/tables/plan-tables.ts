import type { Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import type { WorkbookDocument } from "../../council/types";
import type { CellBlueprint, SheetBlueprint } from "../../records/blueprint";
import { sessionWorksheets } from "../../records/session-workbook";
import { asCellText } from "../cell-text";
import { cellAt, type GridCell } from "../reading/grid-types";
import type { OpenedWorkbook } from "../reading/read-workbook";
import { carriedCells, returnedCells, type CarriedCell, type ParkedCells } from "./carried-cells";
import { blueprintRows, findTable, type TablePlace } from "./find-table";
import { planLines, type Line, type LinePlan } from "./line-plan";
import { movedFormula, type CellMove, type SheetMove } from "./references";
import { planPaper, type PaperChange } from "./plan-papers";
import { ROW_IDENTITIES } from "./row-identity";

/** A cell of ours to be written where it stands in the end; its formula speaks of the cells as they stand then. */
export interface OwnCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellBlueprint;
}

/** What has to be done to one table for it to say what the document says. */
export interface TableChange {
  readonly place: TablePlace;
  readonly now: SheetBlueprint;
  /** What the document as it is known would draw. */
  readonly before: SheetBlueprint | undefined;
  readonly rows: LinePlan;
  readonly columns: LinePlan;
  readonly own: readonly OwnCell[];
  readonly carried: readonly CarriedCell[];
  /** Rows that were not there, by where they stand in the end. */
  readonly fresh: ReadonlySet<number>;
  /** Heights in points that the rows written to need at least, by where they stand in the end. */
  readonly heights: ReadonlyMap<number, number>;
}

export interface TablesPlan {
  readonly changes: readonly TableChange[];
  /** Tables that are gone, or no longer told to be ours, and are drawn anew. */
  readonly drawn: readonly SheetBlueprint[];
  readonly papers: readonly PaperChange[];
}

/** The style of a cell that keeps the look it has. */
export const AS_IT_IS = "";

type Sets = ReadonlyMap<string, Outcome<ProductSet>>;

interface Placed {
  readonly place: TablePlace;
  readonly now: SheetBlueprint;
  readonly before: SheetBlueprint | undefined;
  readonly rows: LinePlan;
  readonly columns: LinePlan;
}

/**
 * What has to be done in the cells of a session workbook for its tables to say what the next document says. Cells that people fill in
 * are written only where the document changed; what follows from others is brought up to date.
 */
export function planTables(
  opened: OpenedWorkbook,
  next: WorkbookDocument,
  sets: Sets,
  parked: ParkedCells = new Map(),
): TablesPlan {
  const drawn: SheetBlueprint[] = [];
  const placed: Placed[] = [];
  const befores = new Map(sessionWorksheets(opened.document, known(sets)).map((sheet) => [sheet.key, sheet]));
  const papers: PaperChange[] = [];
  for (const now of sessionWorksheets(next, known(sets))) {
    if (now.tables.length === 0) {
      const paper = planPaper(opened.grid, now, befores.get(now.key));
      if (paper === "new") drawn.push(now);
      else if (paper !== "nothing") papers.push(paper);
      continue;
    }
    const place = findTable(opened.grid, now);
    if (!place) drawn.push(now);
    else placed.push(placedTable(place, now, befores.get(now.key)));
  }
  const layouts = new Map(placed.map((table) => [table.now.name, layoutOf(table)]));
  // What refers to lines that came or went in between reads otherwise now.
  const isShifted = placed.some(({ place, rows, columns }) => {
    const last = place.heading + place.rows.length;
    return columns.steps.length > 0 || rows.steps.some(({ kind, at }) => kind === "delete" || at <= last);
  });
  const changes = placed
    .map((table) => changeOf(table, layouts, isShifted, parked))
    .filter(({ rows, columns, own, carried }) => {
      return rows.steps.length + columns.steps.length + own.length + carried.length > 0;
    });
  return { changes, drawn, papers };
}

function known(sets: Sets): ReadonlyMap<string, ProductSet> {
  return new Map([...sets].flatMap(([key, set]) => (set.ok ? [[key, set.value] as const] : [])));
}

function placedTable(place: TablePlace, now: SheetBlueprint, before: SheetBlueprint | undefined): Placed {
  const wanted = blueprintRows(now);
  const earlier = before ? blueprintRows(before) : new Map<string, unknown>();
  const identity = ROW_IDENTITIES[now.key];
  const lines = place.rows.map(({ number, key }): Line => {
    const goes = key !== null && !wanted.has(key) && (earlier.has(key) || (identity?.isDrawn(key) ?? false));
    return { number, key, goes };
  });
  const blank: Line = { number: place.heading + 1, key: null, goes: true };
  const rows = planLines(place.heading + 1, lines.length > 0 ? lines : [blank], [...wanted.keys()]);
  const keys = now.columns.map(({ key }) => key);
  const keyAt = new Map([...place.columns].map(([key, column]) => [column, key]));
  const standing = Array.from({ length: Math.max(...place.columns.values()) }, (_, index): Line => {
    const key = keyAt.get(index + 1) ?? null;
    return { number: index + 1, key, goes: key !== null && !keys.includes(key) };
  });
  return { place, now, before, rows, columns: planLines(1, standing, keys) };
}

/** Where the cells of a blueprint stand in the end. */
function layoutOf({ place, now, rows, columns }: Placed): SheetMove {
  const at = [...blueprintRows(now).keys()].map((key) => rows.at.get(key) ?? 0);
  const move: CellMove = {
    row: (row) => (row <= 1 ? place.heading : (at[row - 2] ?? place.heading + row - 1)),
    column: (column) => columns.at.get(now.columns[column - 1]?.key ?? "") ?? column,
  };
  return place.sheet.name === now.name ? { move } : { move, name: place.sheet.name };
}

function changeOf(
  table: Placed,
  layouts: ReadonlyMap<string, SheetMove>,
  isShifted: boolean,
  parked: ParkedCells,
): TableChange {
  const { place, now, before, rows, columns } = table;
  const identity = ROW_IDENTITIES[now.key];
  const isDerived = (column: string): boolean =>
    identity?.derived === "all" || (identity?.derived.includes(column) ?? false);
  const standing = new Map(place.rows.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])));
  const earlier = before ? blueprintRows(before) : new Map<string, SheetBlueprint["rows"][number]>();
  const isMoved = (column: number, key: string): boolean => columns.carried.has(column) || !place.columns.has(key);
  const own: OwnCell[] = [];
  const fresh = new Map<string, number>();
  const heights = new Map<number, number>();
  const sheetMove = (name: string): SheetMove | null => layouts.get(name === "" ? now.name : name) ?? null;

  const write = (row: number, cell: CellBlueprint): void => {
    const column = columns.at.get(cell.column);
    if (column !== undefined) own.push({ row, column, cell });
  };
  for (const cell of now.rows[0]?.cells ?? []) {
    const here = valueAt(place, place.heading, cell.column);
    const isOther = cell.value !== here?.value && identity?.derived === "all";
    if (isMoved(columns.at.get(cell.column) ?? 0, cell.column) || isOther) write(place.heading, cell);
  }
  for (const [key, blueprint] of blueprintRows(now)) {
    const row = rows.at.get(key);
    if (row === undefined) continue;
    const here = standing.get(key);
    if (!here) fresh.set(key, row);
    const written = own.length;
    const isWhole = !here || rows.carried.has(row);
    const old = earlier.get(key);
    for (const given of blueprint.cells) {
      const at = columns.at.get(given.column);
      if (at === undefined) continue;
      const cell = given.formula === undefined ? given : { ...given, formula: movedFormula(given.formula, sheetMove) };
      const stood = here && cellAt(here.row, place.columns.get(given.column) ?? 0);
      const isEqual = isSame(
        given,
        old?.cells.find(({ column }) => column === given.column),
      );
      const follows = isDerived(given.column);
      if (isWhole && here && !follows && isEqual) {
        // What people typed goes with its row as it is, also where it could not be read.
        own.push({ row, column: at, cell: typedCell(given, stood) });
        continue;
      }
      const isOther = follows ? (isShifted && cell.formula !== undefined) || !holds(stood, cell) : !isEqual;
      if (isWhole || isOther || isMoved(at, given.column)) own.push({ row, column: at, cell });
    }
    if (own.length > written && blueprint.height !== undefined) heights.set(row, blueprint.height);
  }
  for (const { key } of rows.emptied === null ? [] : now.columns) {
    write(rows.emptied ?? 0, { column: key, style: AS_IT_IS, value: null });
  }
  const carried = [...carriedCells(table), ...returnedCells(table, now.key, fresh, parked)];
  return { place, now, before, rows, columns, own, carried, fresh: new Set(fresh.values()), heights };
}

function typedCell(given: CellBlueprint, stood: GridCell | undefined): CellBlueprint {
  const { column, style } = given;
  if (stood?.formula !== undefined && stood.formula !== "") return { column, style, formula: stood.formula };
  return { column, style, value: stood?.value ?? null };
}

function valueAt(place: TablePlace, row: number, column: string): GridCell | undefined {
  const line = place.sheet.rows.find(({ number }) => number === row);
  return line && cellAt(line, place.columns.get(column) ?? 0);
}

function isSame(now: CellBlueprint, before: CellBlueprint | undefined): boolean {
  return before !== undefined && (now.value ?? null) === (before.value ?? null) && now.formula === before.formula;
}

/** Whether a cell holds what it should: the same formula, or the same value as a cell can keep it. */
function holds(stood: GridCell | undefined, cell: CellBlueprint): boolean {
  if (cell.formula !== undefined) return stood?.formula === cell.formula;
  if (stood?.formula !== undefined) return false;
  const value = typeof cell.value === "string" ? asCellText(cell.value) : (cell.value ?? null);
  const now = stood?.value ?? null;
  if (typeof now === "number" && typeof value === "number") return Math.abs(now - value) < 1e-6;
  return (now === "" ? null : now) === (value === "" ? null : value);
}
