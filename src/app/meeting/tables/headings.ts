import { folded, wordsOf } from "../../../council/products/folded";
import type { Table, TableRow } from "./table";

/** Words that name a column: phrases may open or stand in a longer heading, `whole` ones are the heading itself. */
export interface HeadingWords {
  readonly phrases: readonly string[];
  readonly whole?: readonly string[];
}

/** Which column holds what, from 0. */
export type Columns<Field extends string> = ReadonlyMap<Field, number>;

export interface Headed<Field extends string> {
  readonly columns: Columns<Field>;
  /** 1-based row of the headings. */
  readonly row: number;
  /** Headings that are not read, in their order. */
  readonly unused: readonly string[];
  /** Rows above the headings, which are not read. */
  readonly above: readonly TableRow[];
  /** Rows below the headings. */
  readonly below: readonly TableRow[];
}

/** Headings stand near the top; letters and titles come before them. */
const SEARCHED = 25;
const WHOLE = 1_000;
const OPENS = 30;
const EACH_WORD = 10;

/**
 * The headings of a table, found by their words without regard to tones, case and order; null when no row names at least
 * `least` columns. The row that names the most wins, the upper one of several.
 */
export function findHeadings<Field extends string>(
  { rows }: Table,
  words: Readonly<Record<Field, HeadingWords>>,
  least: number,
): Headed<Field> | null {
  let best: { readonly index: number; readonly columns: Columns<Field> } | null = null;
  for (const [index, row] of rows.slice(0, SEARCHED).entries()) {
    const columns = columnsOf(row, words);
    if (columns.size >= least && columns.size > (best?.columns.size ?? 0)) best = { index, columns };
  }
  return best === null ? null : headed(rows, best);
}

function headed<Field extends string>(
  rows: readonly TableRow[],
  { index, columns }: { readonly index: number; readonly columns: Columns<Field> },
): Headed<Field> {
  const used = new Set(columns.values());
  const row = rows[index];
  return {
    columns,
    row: row?.row ?? 0,
    unused: (row?.cells ?? []).filter((cell, column) => cell !== "" && !used.has(column)),
    above: rows.slice(0, index),
    below: rows.slice(index + 1),
  };
}

/** The columns a row of headings names: the best fits first, each field and each column once. */
function columnsOf<Field extends string>(
  { cells }: TableRow,
  words: Readonly<Record<Field, HeadingWords>>,
): Columns<Field> {
  const fits: { readonly field: Field; readonly column: number; readonly fit: number }[] = [];
  cells.forEach((cell, column) => {
    for (const field in words) {
      const fit = fitOf(cell, words[field]);
      if (fit > 0) fits.push({ field, column, fit });
    }
  });
  fits.sort((a, b) => b.fit - a.fit || a.column - b.column);
  const columns = new Map<Field, number>();
  const taken = new Set<number>();
  for (const { field, column } of fits) {
    if (columns.has(field) || taken.has(column)) continue;
    columns.set(field, column);
    taken.add(column);
  }
  return columns;
}

function fitOf(heading: string, { phrases, whole = [] }: HeadingWords): number {
  const plain = spelled(heading);
  if (plain === "" || heading.length > 200) return 0;
  if ([...phrases, ...whole].some((phrase) => spelled(phrase) === plain)) return WHOLE;
  const fits = phrases.map((phrase) => {
    const wanted = spelled(phrase);
    const length = wanted.split(" ").length;
    if (plain.startsWith(`${wanted} `)) return OPENS + EACH_WORD * length;
    return length > 1 && ` ${plain} `.includes(` ${wanted} `) ? EACH_WORD * length : 0;
  });
  return Math.max(0, ...fits);
}

function spelled(text: string): string {
  return wordsOf(text).map(folded).join(" ");
}

/** A row that only numbers the columns: "(1) (2) (3)", "1 2 3". */
export function isColumnNumbers({ cells }: TableRow): boolean {
  const numbers = cells.filter((cell) => cell !== "").map((cell) => /^\(?(\d{1,2})\)?$/u.exec(cell)?.[1]);
  return numbers.length > 2 && numbers.every((number, index) => number === String(index + 1));
}
