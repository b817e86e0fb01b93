import type { CellBlueprint, SheetBlueprint } from "../../records/blueprint";
import { memberColumn } from "../../records/score-table";
import { cellAt, type Grid, type GridCell, type GridRow, type GridSheet } from "../reading/grid-types";
import { plain, textOf } from "../reading/table-reader";
import { ROW_IDENTITIES } from "./row-identity";

/** A row of a table of ours as it stands. */
export interface PlacedRow {
  readonly number: number;
  /** What the row is about; null for a row that is not told by our columns. */
  readonly key: string | null;
  readonly row: GridRow;
}

/** Where a table of ours stands in a workbook. */
export interface TablePlace {
  readonly sheet: GridSheet;
  /** Row of the headings. */
  readonly heading: number;
  /** 1-based columns of ours by their keys, those of members who are gone among them. */
  readonly columns: ReadonlyMap<string, number>;
  /** From the row under the headings to the last that says something in our columns, without gaps. */
  readonly rows: readonly PlacedRow[];
}

/** Headings are looked for in the first rows only, as by the readers. */
const HEADING_ROWS = 15;

/**
 * Finds a table by its headings, so that renamed worksheets, moved columns, sorted rows and rows put above the table do no harm. Columns of
 * members may be others than wanted. Null when a heading of ours is gone: then the table is no longer told to be ours.
 */
export function findTable(grid: Grid, blueprint: SheetBlueprint): TablePlace | null {
  const named = grid.sheets.filter(({ name }) => plain(name) === plain(blueprint.name));
  for (const sheet of [...named, ...grid.sheets.filter((each) => !named.includes(each))]) {
    for (const row of sheet.rows.slice(0, HEADING_ROWS)) {
      const columns = headingColumns(row, blueprint);
      if (columns) return { sheet, heading: row.number, columns, rows: rowsOf(sheet, row.number, columns, blueprint) };
    }
  }
  return null;
}

function headingColumns(row: GridRow, blueprint: SheetBlueprint): ReadonlyMap<string, number> | null {
  const headings = blueprint.rows[0]?.cells ?? [];
  const known = new Map(headings.map(({ column, value }) => [plain(String(value ?? "")), column]));
  const columns = new Map<string, number>();
  const members = new Map<string, number>();
  for (const cell of row.cells) {
    if (typeof cell.value !== "string") continue;
    const key = known.get(plain(cell.value)) ?? (/^vượt \d+ điểm$/.test(plain(cell.value)) ? "tooFarApart" : undefined);
    const id = /\(([^()]+)\)$/.exec(cell.value.trim())?.[1];
    if (key !== undefined && !columns.has(key)) columns.set(key, cell.column);
    else if (id !== undefined) members.set(memberColumn(id), cell.column);
  }
  const fixed = headings.filter(({ column }) => !isMember(column));
  if (!fixed.every(({ column }) => columns.has(column))) return null;
  for (const [key, column] of members) {
    if (!columns.has(key) && isAmongMembers(column, columns, headings)) columns.set(key, column);
  }
  return columns;
}

const isMember = (column: string): boolean => column.startsWith(memberColumn(""));

/** Members' columns stand between the column before them and the one after; a column elsewhere that looks like one is people's own. */
function isAmongMembers(
  column: number,
  columns: ReadonlyMap<string, number>,
  headings: readonly CellBlueprint[],
): boolean {
  const before = headings.findIndex(({ column: key }) => key === "set" || key === "floor5");
  const after = headings.findIndex(({ column: key }) => key === "counted" || key === "of");
  const at = (index: number): number | undefined => columns.get(headings[index]?.column ?? "");
  const [left, right] = [at(before), at(after)];
  return left !== undefined && right !== undefined && column > left && column < right;
}

function rowsOf(
  sheet: GridSheet,
  heading: number,
  columns: ReadonlyMap<string, number>,
  blueprint: SheetBlueprint,
): readonly PlacedRow[] {
  const { key: table } = blueprint;
  const own = [...columns.values()];
  const foot = footStart(sheet, heading, columns, blueprint);
  const below = sheet.rows.filter(({ number }) => number > heading && number < foot);
  const last = Math.max(
    heading,
    ...below.filter((row) => own.some((at) => textOf(cellAt(row, at)).trim() !== "")).map(({ number }) => number),
  );
  const byNumber = new Map(below.map((row) => [row.number, row]));
  const identity = ROW_IDENTITIES[table];
  const seen = new Map<string, number>();
  return Array.from({ length: last - heading }, (_, index): PlacedRow => {
    const number = heading + 1 + index;
    const row = byNumber.get(number) ?? { number, cells: [] };
    const value = (key: string): GridCell["value"] => cellAt(row, columns.get(key) ?? 0)?.value ?? null;
    return { number, row, key: identity ? counted(identity.keyOf(value), seen) : null };
  });
}

/** Where what is drawn under a table begins: at the first row that says in its first column what one there says. */
function footStart(
  sheet: GridSheet,
  heading: number,
  columns: ReadonlyMap<string, number>,
  blueprint: SheetBlueprint,
): number {
  const [first] = blueprint.columns;
  const labels = new Set(
    blueprint.rows.slice(tableRows(blueprint)).flatMap(({ cells }) => {
      const label = cells.find(({ column }) => column === first?.key)?.value;
      return typeof label === "string" ? [plain(label)] : [];
    }),
  );
  const at = columns.get(first?.key ?? "");
  if (labels.size === 0 || at === undefined) return Infinity;
  const found = sheet.rows.find(({ number, cells }) => {
    return number > heading && labels.has(plain(textOf(cells.find(({ column }) => column === at))));
  });
  return found?.number ?? Infinity;
}

/** How many of a blueprint's rows its table takes, the heading among them; all where it has no table. */
export function tableRows({ tables, rows }: SheetBlueprint): number {
  const bottom = /\d+$/.exec(tables[0]?.range ?? "")?.[0];
  return bottom === undefined ? rows.length : Number(bottom);
}

/** Rows of a blueprint's table without its heading and its blank row, by what they are about. */
export function blueprintRows(blueprint: SheetBlueprint): ReadonlyMap<string, SheetBlueprint["rows"][number]> {
  const identity = ROW_IDENTITIES[blueprint.key];
  const seen = new Map<string, number>();
  return new Map(
    blueprint.rows.slice(1, tableRows(blueprint)).flatMap((row) => {
      const value = (key: string) => row.cells.find(({ column }) => column === key)?.value ?? null;
      const key = identity ? counted(identity.keyOf(value), seen) : null;
      return key === null ? [] : [[key, row] as const];
    }),
  );
}

/** The second row about the same is told from the first. */
function counted(key: string | null, seen: Map<string, number>): string | null {
  if (key === null) return null;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key} #${String(count)}`;
}
