import { columnLetters, parseAddress } from "../reading/grid-types";

/** Where the cells of a worksheet go; null for what is no longer there. */
export interface CellMove {
  readonly row: (row: number) => number | null;
  readonly column: (column: number) => number | null;
}

/** A text in quotes, or a reference with its worksheet: cells, ranges, whole columns, whole rows. */
const PART =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/giu;
const BEFORE = /[\p{L}\p{N}_.]$/u;

/** How a reference names the worksheet it means. */
export interface SheetMove {
  readonly move: CellMove;
  /** The name it is to be called by, where that changes. */
  readonly name?: string;
}

/**
 * A formula after cells went elsewhere: what refers to them follows, and what is gone reads #REF!. Texts in quotes stay as they are.
 * @param moveOf Where the cells of a worksheet go; "" is the formula's own sheet, null a worksheet whose cells stay.
 */
export function movedFormula(formula: string, moveOf: (sheet: string) => SheetMove | null): string {
  return formula.replace(PART, (whole: string, text: string | undefined, ...rest: unknown[]) => {
    if (text !== undefined) return whole;
    const [prefix, reference, offset] = rest;
    if (typeof reference !== "string" || typeof offset !== "number") return whole;
    if (BEFORE.test(formula.slice(0, offset))) return whole;
    const named = typeof prefix === "string" ? prefix : "";
    const sheet = moveOf(named === "" ? "" : nameOf(named));
    if (!sheet) return whole;
    const moved = movedReference(reference, sheet.move);
    const before = named !== "" && sheet.name !== undefined ? `${quotedName(sheet.name)}!` : named;
    return before + (moved ?? "#REF!");
  });
}

export function quotedName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function nameOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** "B2", "B2:D9", "B:D" or "2:9" after a move; null when nothing of it is left. */
export function movedReference(reference: string, move: CellMove): string | null {
  const [from = "", to] = reference.split(":");
  if (to === undefined) return movedEnd(from, move.row, move.column);
  const [rowOf, columnOf] = [spread(move.row, from, to, rowIn), spread(move.column, from, to, columnIn)];
  const [first, last] = [movedEnd(from, rowOf.first, columnOf.first), movedEnd(to, rowOf.last, columnOf.last)];
  return first === null || last === null ? null : `${first}:${last}`;
}

const rowIn = (end: string): number | null => {
  const digits = /\d+$/.exec(end)?.[0];
  return digits === undefined ? null : Number(digits);
};
const columnIn = (end: string): number | null => parseAddress(`${/[A-Z]+/i.exec(end)?.[0] ?? ""}1`)?.column ?? null;

/** Of a range whose ends are gone, what is left between them. */
function spread(
  move: (line: number) => number | null,
  from: string,
  to: string,
  lineIn: (end: string) => number | null,
): { readonly first: (line: number) => number | null; readonly last: (line: number) => number | null } {
  const [start, end] = [lineIn(from), lineIn(to)];
  if (start === null || end === null) return { first: move, last: move };
  const search = (begin: number, step: 1 | -1) => (): number | null => {
    for (let line = begin; line >= Math.min(start, end) && line <= Math.max(start, end); line += step) {
      const moved = move(line);
      if (moved !== null) return moved;
    }
    return null;
  };
  return { first: search(Math.min(start, end), 1), last: search(Math.max(start, end), -1) };
}

function movedEnd(
  end: string,
  row: (row: number) => number | null,
  column: (column: number) => number | null,
): string | null {
  const [, columnDollar = "", letters = "", rowDollar = "", digits = ""] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(end) ?? [];
  // In "$2:$9" the sign stands before the row.
  const [before, inside] = letters === "" ? ["", columnDollar + rowDollar] : [columnDollar, rowDollar];
  const nextColumn = letters === "" ? 0 : column(columnIn(letters) ?? 0);
  const nextRow = digits === "" ? 0 : row(Number(digits));
  if (nextColumn === null || nextRow === null) return null;
  return `${before}${letters === "" ? "" : columnLetters(nextColumn)}${inside}${digits === "" ? "" : String(nextRow)}`;
}
