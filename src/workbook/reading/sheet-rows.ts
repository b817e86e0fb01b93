import {
  parseRowKey,
  SHEET_COLUMNS,
  SHEET_HEADINGS,
  type RowKey,
  type SheetColumn,
  type SheetIdentity,
} from "../../records/layout";
import type { FindingList } from "./finding-list";
import { cellAt, type GridCell, type GridRow, type GridSheet } from "./grid-types";
import { plain } from "./table-reader";

/** A scoring sheet's rows by key, wherever they stand now. */
export interface SheetRows {
  readonly sheet: GridSheet;
  /** Where each of our columns stands now. */
  readonly columns: Readonly<Record<SheetColumn, number>>;
  readonly rows: ReadonlyMap<string, GridRow>;
  /** The same rows in their order, with what their keys say. */
  readonly keyed: readonly KeyedRow[];
  /** Rows that repeat a key already met, in their order. */
  readonly repeated: readonly { readonly key: string; readonly row: GridRow; readonly first: number }[];
  /** Rows whose hidden key is none of ours. */
  readonly strange: readonly { readonly text: string; readonly row: GridRow }[];
}

/** The columns searched for the hidden key; people may put a few of their own before it. */
const KEY_COLUMNS = 6;

/** Finds the rows of a scoring sheet by their hidden keys; null when the sheet has none of them. */
export function sheetRows(sheet: GridSheet): SheetRows | null {
  const drawn = drawnKeys(sheet);
  const keyColumn = drawn ? 1 : findKeyColumn(sheet);
  if (keyColumn === null) return null;
  const rows = new Map<string, GridRow>();
  const keyed: KeyedRow[] = [];
  const repeated: { key: string; row: GridRow; first: number }[] = [];
  const strange: { text: string; row: GridRow }[] = [];
  for (const each of drawn ?? keysIn(sheet, keyColumn, strange)) {
    const first = rows.get(each.text);
    if (first) repeated.push({ key: each.text, row: each.row, first: first.number });
    else {
      rows.set(each.text, each.row);
      keyed.push(each);
    }
  }
  return { sheet, columns: columnsOf(rows.get("heading"), keyColumn), rows, keyed, repeated, strange };
}

interface KeyedRow {
  readonly text: string;
  readonly key: RowKey;
  readonly row: GridRow;
}

/** The keys of a sheet as it is drawn: every row has one, in front. Null for any other. */
function drawnKeys({ rows }: GridSheet): readonly KeyedRow[] | null {
  if (rows.length < FEWEST_KEYS) return null;
  const keyed: KeyedRow[] = [];
  for (const row of rows) {
    const [cell] = row.cells;
    const text = cell?.column === 1 ? cell.value : null;
    const key = typeof text === "string" && text.trim() === text ? parseRowKey(text) : null;
    if (typeof text !== "string" || key === null) return null;
    keyed.push({ text, key, row });
  }
  return keyed;
}

/** The keys in a column; texts that are none of ours are put with the strange ones. */
function keysIn(sheet: GridSheet, column: number, strange: { text: string; row: GridRow }[]): readonly KeyedRow[] {
  const keyed: KeyedRow[] = [];
  for (const row of sheet.rows) {
    const text = String(cellAt(row, column)?.value ?? "").trim();
    if (text === "") continue;
    const key = parseRowKey(text);
    if (key) keyed.push({ text, key, row });
    else strange.push({ text, row });
  }
  return keyed;
}

/** A worksheet is a scoring sheet when a column near its left edge holds several of our keys. */
function findKeyColumn(sheet: GridSheet): number | null {
  const counts = new Array<number>(KEY_COLUMNS + 1).fill(0);
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      const { column } = cell;
      if (column > KEY_COLUMNS || keyOf(cell, column) === null) continue;
      // Of two cells in one place the first counts.
      if (cellAt(row, column) === cell) counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  const most = Math.max(...counts);
  return most >= FEWEST_KEYS ? counts.indexOf(most) : null;
}

const FEWEST_KEYS = 5;

/** The key a cell holds, when it stands in a column. */
function keyOf(cell: GridCell | undefined, column: number): RowKey | null {
  return cell?.column === column && typeof cell.value === "string" ? parseRowKey(cell.value.trim()) : null;
}

/** The same heading of the sheets of many members may be one object; what it says was looked at then. */
const columnsOfHeadings = new WeakMap<GridRow, Map<number, SheetRows["columns"]>>();
const HEADINGS = SHEET_COLUMNS.map((column) => {
  const title = SHEET_HEADINGS[column];
  return { column, title: title === undefined ? null : plain(title) };
});

/** By the headings where they still stand, otherwise by the distance from the column before. */
function columnsOf(heading: GridRow | undefined, keyColumn: number): SheetRows["columns"] {
  const known = heading && columnsOfHeadings.get(heading);
  const columns = known?.get(keyColumn) ?? columnsUnder(heading, keyColumn);
  if (heading)
    columnsOfHeadings.set(heading, (known ?? new Map<number, SheetRows["columns"]>()).set(keyColumn, columns));
  return columns;
}

function columnsUnder(heading: GridRow | undefined, keyColumn: number): SheetRows["columns"] {
  const titles = new Map<string, number>();
  for (const { column, value } of heading?.cells ?? []) {
    const title = typeof value === "string" ? plain(value) : "";
    if (!titles.has(title)) titles.set(title, column);
  }
  let previous = keyColumn - 1;
  const entries = HEADINGS.map(({ column, title }): [SheetColumn, number] => {
    previous = (title === null ? undefined : titles.get(title)) ?? previous + 1;
    return [column, previous];
  });
  return Object.fromEntries(entries) as Record<SheetColumn, number>;
}

/** The cell of a keyed row in one of our columns. */
export function cellOf(rows: SheetRows, key: string, column: SheetColumn): GridCell | undefined {
  const row = rows.rows.get(key);
  return row && cellAt(row, rows.columns[column]);
}

/** Who and what a scoring sheet says it is; null when the row is gone or its text is no identity. */
export function identityOf(rows: SheetRows): SheetIdentity | null {
  return parseIdentity(cellOf(rows, "identity", "sheet")?.value);
}

export function parseIdentity(text: unknown): SheetIdentity | null {
  if (typeof text !== "string") return null;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof given !== "object" || given === null) return null;
  const { edition, set, product, member, round }: Partial<Record<keyof SheetIdentity, unknown>> = given;
  return typeof edition === "string" &&
    typeof set === "number" &&
    typeof product === "string" &&
    typeof member === "string" &&
    typeof round === "number"
    ? { edition, set, product, member, round }
    : null;
}

/** Names copied rows and rows with a foreign key; both are left out. */
export function reportRowFaults(rows: SheetRows, findings: FindingList): void {
  const { name } = rows.sheet;
  for (const { key, row, first } of rows.repeated) {
    const text = `dòng này chép lại dòng ${String(first)} (${key}); chỉ dòng ${String(first)} được tính`;
    findings.add("warning", "row-duplicate", { sheet: name, row: row.number, criterion: codeOf(key) }, text);
  }
  for (const { text, row } of rows.strange) {
    const sentence = `cột khoá ẩn ghi “${text.slice(0, 40)}”, không phải dòng của phiếu; dòng này không được tính`;
    findings.add("warning", "row-unknown", { sheet: name, row: row.number }, sentence);
  }
}

function codeOf(key: string): string | null {
  const parsed = parseRowKey(key);
  return parsed && (parsed.kind === "option" || parsed.kind === "criterion") ? parsed.code : null;
}
