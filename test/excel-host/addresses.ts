import { invalidArgument } from "./fault";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** A rectangle of cells; 0-based, both ends included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Rect = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export const rowsOf = ({ top, bottom }: Rect): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Rect): number => right - left + 1;
export const hasAllRows = ({ top, bottom }: Rect): boolean => top === 0 && bottom === LAST_ROW;
export const hasAllColumns = ({ left, right }: Rect): boolean => left === 0 && right === LAST_COLUMN;
export const isUnbounded = (rect: Rect): boolean => hasAllRows(rect) || hasAllColumns(rect);
export const sameRect = (a: Rect, b: Rect): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : null;
}

export function boundingRect(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** A rectangle by its corner and size. Throws InvalidArgument outside the grid. */
export function rectAt(top: number, left: number, rows: number, columns: number): Rect {
  const rect = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const whole = [top, left, rows, columns].every(Number.isInteger);
  if (!whole || top < 0 || left < 0 || rows < 1 || columns < 1 || rect.bottom > LAST_ROW || rect.right > LAST_COLUMN) {
    throw invalidArgument(`range ${String(rows)}×${String(columns)} at row ${String(top)}, column ${String(left)}`);
  }
  return rect;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** "A1", "A1:B2", "A:C" or "3:7", with or without dollars; null for anything else. */
export function tryRect(address: string): Rect | null {
  const text = address.trim();
  const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);
  const cells = CELLS.exec(text);
  if (cells) {
    const [, fromLetters = "", fromRow = "", toLetters = fromLetters, toRow = fromRow] = cells;
    const [top, bottom] = ordered(Number(fromRow) - 1, Number(toRow) - 1);
    const [left, right] = ordered(columnNumber(fromLetters), columnNumber(toLetters));
    return inGrid({ top, left, bottom, right });
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [left, right] = ordered(columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? ""));
    return inGrid({ top: 0, left, bottom: LAST_ROW, right });
  }
  const rows = ROWS.exec(text);
  if (rows) {
    const [top, bottom] = ordered(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return inGrid({ top, left: 0, bottom, right: LAST_COLUMN });
  }
  return null;
}

function inGrid(rect: Rect): Rect | null {
  return rect.top >= 0 && rect.left >= 0 && rect.bottom <= LAST_ROW && rect.right <= LAST_COLUMN ? rect : null;
}

export function parseRect(address: string): Rect {
  const rect = tryRect(address);
  if (!rect) throw invalidArgument(`address "${address}"`);
  return rect;
}

/** Splits "'Phiên họp'!A1" into the sheet's name (null when there is none) and the rest. */
export function splitSheet(reference: string): { readonly sheet: string | null; readonly address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/su.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), address: quoted[2] ?? "" };
  const plain = /^([^!']+)!(.*)$/su.exec(reference);
  return plain ? { sheet: plain[1] ?? "", address: plain[2] ?? "" } : { sheet: null, address: reference };
}

export function rectAddress(rect: Rect): string {
  if (hasAllColumns(rect)) return `${String(rect.top + 1)}:${String(rect.bottom + 1)}`;
  if (hasAllRows(rect)) return `${columnLetters(rect.left)}:${columnLetters(rect.right)}`;
  const from = `${columnLetters(rect.left)}${String(rect.top + 1)}`;
  const to = `${columnLetters(rect.right)}${String(rect.bottom + 1)}`;
  return from === to ? from : `${from}:${to}`;
}

/** A sheet's name as it stands before "!", in apostrophes where Excel puts them. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return plain ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}
