import { lookOf } from "../look";
import type { GridCell } from "../reading/grid-types";
import type { CarriedCell } from "../tables/carried-cells";
import { AS_IT_IS, type OwnCell, type TableChange } from "../tables/plan-tables";
import { typed } from "./cell-content";
import type { DrawnCell } from "./drawing";
import { addressOf, type Rectangle } from "./rectangles";

type Content = string | number | boolean;

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  /** null keeps the number format that stands there. */
  readonly format: string | null;
}

/** Cells side by side and under each other that one call writes. */
export interface Block {
  readonly address: string;
  readonly contents: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[] | null;
  /** About so many bytes of request. */
  readonly weight: number;
}

/** What is written into a table's cells, in as few blocks as their places allow. */
export function blocksOf({ own, carried }: Pick<TableChange, "own" | "carried">): readonly Block[] {
  const entries = [...own.map(entryOf), ...carried.map(carriedEntry)];
  const runs = runsOf(entries.sort((a, b) => a.row - b.row || a.column - b.column));
  return stackedRuns(runs).map(({ block, rows }) => {
    const contents = rows.map((row) => row.map(({ content }) => content));
    const isKept = rows[0]?.[0]?.format === null;
    const formats = isKept ? null : rows.map((row) => row.map(({ format }) => format ?? "General"));
    const weight = JSON.stringify(contents).length + (formats ? JSON.stringify(formats).length : 0);
    return { address: addressOf(block), contents, formats, weight };
  });
}

function entryOf({ row, column, cell: { style, value, formula } }: OwnCell): Entry {
  const format = style === AS_IT_IS ? null : (lookOf(style).format ?? "General");
  // In a cell formatted as text Excel would take a formula for text.
  if (formula !== undefined)
    return { row, column, content: `=${formula}`, format: format === "@" ? "General" : format };
  const content = typeof value === "string" ? typed(value, format === "@") : (value ?? "");
  return { row, column, content, format };
}

function carriedEntry({ row, column, content }: CarriedCell): Entry {
  return { row, column, content: contentOf(content), format: null };
}

/** What puts a cell of the grid into a cell that may be of any format. */
export function contentOf(cell: GridCell | null | undefined): Content {
  if (!cell) return "";
  if (cell.formula) return `=${cell.formula}`;
  return typeof cell.value === "string" ? typed(cell.value, false) : (cell.value ?? "");
}

function runsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const continues = last && last.row === entry.row && last.column + 1 === entry.column;
    if (run && continues && (last.format === null) === (entry.format === null)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function stackedRuns(runs: readonly (readonly Entry[])[]) {
  const stacks: { block: Rectangle; rows: (readonly Entry[])[] }[] = [];
  const open = new Map<string, (typeof stacks)[number]>();
  for (const run of runs) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const key = `${String(first.column)}:${String(last.column)}:${String(first.format === null)}`;
    const stack = open.get(key);
    if (stack && stack.block.bottom + 1 === first.row) {
      stack.block = { ...stack.block, bottom: first.row };
      stack.rows.push(run);
    } else {
      const made = {
        block: { top: first.row, left: first.column, bottom: first.row, right: last.column },
        rows: [run],
      };
      open.set(key, made);
      stacks.push(made);
    }
  }
  return stacks;
}

/** Cells that were not there, to be given their looks: those of new rows and new columns. */
export function freshCells({ own, fresh, place, columns }: TableChange): readonly DrawnCell[] {
  const isNewColumn = (cell: OwnCell): boolean =>
    !place.columns.has(cell.cell.column) && columns.at.has(cell.cell.column);
  return own
    .filter((each) => each.cell.style !== AS_IT_IS && (fresh.has(each.row) || isNewColumn(each)))
    .map(({ row, column, cell }) => ({
      blueprint: cell,
      block: { top: row, left: column, bottom: row, right: column },
    }));
}

/** Blocks by request, each request below a weight. */
export function inRequests<T extends { readonly weight: number }>(items: readonly T[], most: number): readonly T[][] {
  const groups: T[][] = [];
  let weight = Infinity;
  for (const item of items) {
    weight += item.weight;
    if (weight > most) {
      groups.push([]);
      ({ weight } = item);
    }
    groups.at(-1)?.push(item);
  }
  return groups;
}
