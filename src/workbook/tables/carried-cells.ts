import type { GridCell } from "../reading/grid-types";
import type { TablePlace } from "./find-table";
import { lineAfter, type LinePlan } from "./line-plan";
import { movedFormula, type CellMove } from "./references";

/** A cell of people's own that goes with its row; null empties the place it left. */
export interface CarriedCell {
  readonly row: number;
  readonly column: number;
  readonly content: GridCell | null;
}

interface MovedTable {
  readonly place: TablePlace;
  readonly rows: LinePlan;
  readonly columns: LinePlan;
}

/** Cells of people's own beside rows that go elsewhere than whole lines take them. */
export function carriedCells({ place, rows, columns }: MovedTable): readonly CarriedCell[] {
  if (rows.carried.size === 0) return [];
  const cellsOf = (number: number): readonly GridCell[] => cellsBeside(place, number);
  const all = new Set([...rows.carried.values()].flatMap(({ number }) => cellsOf(number).map(({ column }) => column)));
  return [...rows.carried].flatMap(([row, line]) => {
    const move: CellMove = {
      row: (number) => (number === line.number ? row : lineAfter(number, rows.steps)),
      column: (column) => lineAfter(column, columns.steps),
    };
    return [...all].flatMap((from): readonly CarriedCell[] => {
      const column = lineAfter(from, columns.steps);
      const cell = cellsOf(line.number).find((each) => each.column === from);
      return column === null ? [] : [{ row, column, content: cell ? movedCell(cell, move) : null }];
    });
  });
}

/** What people had beside rows that went, by table and row: it comes back when the row does. */
export type ParkedCells = ReadonlyMap<string, ParkedRow>;

export interface ParkedRow {
  /** Where the row stood. */
  readonly row: number;
  readonly cells: readonly GridCell[];
}

const parkedKey = (table: string, row: string): string => `${table} ${row}`;

/** What has to be remembered of the rows that a change takes away. */
export function parkedBy(table: string, { place, rows }: MovedTable): readonly (readonly [string, ParkedRow])[] {
  return place.rows.flatMap(({ number, key }) => {
    const cells = key === null || rows.at.has(key) ? [] : cellsBeside(place, number);
    return key === null || cells.length === 0 ? [] : [[parkedKey(table, key), { row: number, cells }] as const];
  });
}

/** Cells that come back with rows that were there before, by the rows' keys. */
export function returnedCells(
  { rows, columns }: MovedTable,
  table: string,
  fresh: ReadonlyMap<string, number>,
  parked: ParkedCells,
): readonly CarriedCell[] {
  return [...fresh].flatMap(([key, row]) => {
    const before = parked.get(parkedKey(table, key));
    const move: CellMove = {
      row: (number) => (number === before?.row ? row : lineAfter(number, rows.steps)),
      column: (column) => lineAfter(column, columns.steps),
    };
    return (before?.cells ?? []).flatMap((cell): readonly CarriedCell[] => {
      const column = lineAfter(cell.column, columns.steps);
      return column === null ? [] : [{ row, column, content: movedCell(cell, move) }];
    });
  });
}

function cellsBeside({ columns, rows }: TablePlace, number: number): readonly GridCell[] {
  const own = new Set(columns.values());
  return (rows.find((row) => row.number === number)?.row.cells ?? []).filter(({ column }) => !own.has(column));
}

function movedCell(cell: GridCell, move: CellMove): GridCell {
  const column = move.column(cell.column) ?? cell.column;
  if (!cell.formula) return { ...cell, column };
  return { ...cell, column, formula: movedFormula(cell.formula, (sheet) => (sheet === "" ? { move } : null)) };
}
