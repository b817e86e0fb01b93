import { columnLetters, columnNumber, LAST_COLUMN, LAST_ROW, sheetPrefix } from "../addresses";

/** Rows or columns that were inserted (count above 0) or deleted (below 0) before a place of a sheet. */
export interface Shift {
  readonly sheet: string;
  readonly axis: "row" | "column";
  /** 0-based. */
  readonly at: number;
  readonly count: number;
}

const PART =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/giu;
const BEFORE = /[\p{L}\p{N}_.]$/u;

/**
 * A formula as Excel rewrites it when rows or columns come or go: references move, ranges grow and shrink, and what was deleted becomes
 * #REF!. Texts in quotes stay as they are.
 */
export function shiftFormula(formula: string, ownSheet: string, shift: Shift): string {
  return replaceReferences(formula, (prefix, reference) => {
    const sheet = prefix === "" ? ownSheet : nameOf(prefix);
    if (sheet.toLowerCase() !== shift.sheet.toLowerCase()) return prefix + reference;
    const moved = shiftReference(reference, shift);
    return moved === null ? `${prefix}#REF!` : prefix + moved;
  });
}

/** A formula after a sheet got another name, or was deleted (null). */
export function renameInFormula(formula: string, from: string, to: string | null): string {
  return replaceReferences(formula, (prefix, reference) => {
    if (prefix === "" || nameOf(prefix).toLowerCase() !== from.toLowerCase()) return prefix + reference;
    return to === null ? "#REF!" : sheetPrefix(to) + reference;
  });
}

function replaceReferences(formula: string, replace: (prefix: string, reference: string) => string): string {
  return formula.replace(PART, (whole: string, text: string | undefined, ...rest: unknown[]) => {
    if (text !== undefined) return whole;
    const [prefix, reference, offset] = rest;
    if (typeof reference !== "string" || typeof offset !== "number") return whole;
    if (BEFORE.test(formula.slice(0, offset))) return whole;
    return replace(typeof prefix === "string" ? prefix : "", reference);
  });
}

function nameOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

interface End {
  readonly columnDollar: string;
  readonly column: number | null;
  readonly rowDollar: string;
  readonly row: number | null;
}

function readEnd(text: string): End {
  const [, columnDollar = "", letters = "", rowDollar = "", digits = ""] =
    /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text) ?? [];
  return {
    columnDollar: letters === "" ? "" : columnDollar,
    column: letters === "" ? null : columnNumber(letters),
    rowDollar: letters === "" ? columnDollar : rowDollar,
    row: digits === "" ? null : Number(digits) - 1,
  };
}

function writeEnd({ columnDollar, column, rowDollar, row }: End): string {
  const letters = column === null ? "" : columnDollar + columnLetters(column);
  return letters + (row === null ? "" : `${rowDollar}${String(row + 1)}`);
}

function shiftReference(reference: string, { axis, at, count }: Shift): string | null {
  const [first = "", second] = reference.split(":");
  const from = readEnd(first);
  const to = second === undefined ? from : readEnd(second);
  const [start, end] = [from[axis], to[axis]];
  if (start === null || end === null) return reference;
  const moved = shiftSpan(
    Math.min(start, end),
    Math.max(start, end),
    at,
    count,
    axis === "row" ? LAST_ROW : LAST_COLUMN,
  );
  if (!moved) return null;
  const text = writeEnd({ ...from, [axis]: moved[0] });
  return second === undefined ? text : `${text}:${writeEnd({ ...to, [axis]: moved[1] })}`;
}

/** Where a span of rows or columns stands after an insertion or deletion; null when nothing is left of it. */
export function shiftSpan(
  start: number,
  end: number,
  at: number,
  count: number,
  last: number,
): readonly [number, number] | null {
  if (count >= 0) {
    const moved = (place: number): number => (place >= at && place < last ? Math.min(place + count, last) : place);
    // A span over the whole sheet stays the whole sheet.
    return start === 0 && end === last ? [start, end] : [moved(start), moved(end)];
  }
  const gone = at - count;
  if (start === 0 && end === last) return [start, end];
  if (start >= at && end < gone) return null;
  const newStart = start < at ? start : start < gone ? at : start + count;
  const newEnd = end < at ? end : end < gone ? at - 1 : end + count;
  return [newStart, newEnd];
}

/** A formula as it is copied to a cell so many rows further down and columns to the right; dollars hold. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const move = (end: string): string | null => {
    const { columnDollar, column, rowDollar, row } = readEnd(end);
    const movedColumn = column === null || columnDollar === "$" ? column : column + columns;
    const movedRow = row === null || rowDollar === "$" ? row : row + rows;
    const outside = (movedColumn ?? 0) < 0 || (movedRow ?? 0) < 0;
    return outside ? null : writeEnd({ columnDollar, column: movedColumn, rowDollar, row: movedRow });
  };
  return replaceReferences(formula, (prefix, reference) => {
    const ends = reference.split(":").map(move);
    return ends.includes(null) ? `${prefix}#REF!` : prefix + ends.join(":");
  });
}
