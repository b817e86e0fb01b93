import { remembering } from "../remembering";
import { TABLE_COLUMNS, WORKSHEETS, type TableSheet } from "../../records/layout";
import { isoOfSerial, parseDate } from "./dates";
import { quoted, type FindingList } from "./finding-list";
import { cellAt, type Grid, type GridCell, type GridRow, type GridSheet } from "./grid-types";

/** One row of a table, asked by column key. */
export interface TableRow<Key extends string> {
  readonly number: number;
  text(key: Key): string;
  /** ISO date, "" when blank, null when the text names no day (named in the findings). */
  date(key: Key): string | null;
}

export interface ReadTable<Key extends string> {
  readonly sheet: GridSheet;
  readonly rows: readonly TableRow<Key>[];
}

/** Headings are looked for in the first rows only. */
const HEADING_ROWS = 15;

type KeyOf<T extends TableSheet> = Extract<keyof (typeof TABLE_COLUMNS)[T], string>;

/**
 * Reads a table sheet by its headings, so that renamed worksheets, moved columns, sorted rows and rows put above the table do no
 * harm. Null when no worksheet has them; a missing column is named (`column-missing`) and reads blank.
 */
export function readTable<T extends TableSheet>(
  grid: Grid,
  table: T,
  findings: FindingList,
): ReadTable<KeyOf<T>> | null {
  const headings: Readonly<Record<string, string>> = TABLE_COLUMNS[table];
  const named = grid.sheets.filter((sheet) => plain(sheet.name) === plain(WORKSHEETS[table]));
  const others = grid.sheets.filter((sheet) => !named.includes(sheet));
  for (const sheet of [...named, ...others]) {
    const heading = headingRow(sheet, headings, named.includes(sheet) ? 0.5 : 0.8);
    if (!heading) continue;
    for (const [key, title] of Object.entries(headings)) {
      if (!heading.columns.has(key)) {
        const place = { sheet: sheet.name, row: heading.number };
        findings.add("error", "column-missing", place, `thiếu cột “${title}”, nội dung cột này coi như để trống`);
      }
    }
    return { sheet, rows: tableRows(grid, sheet, heading, findings) };
  }
  return null;
}

interface Heading {
  readonly number: number;
  readonly columns: ReadonlyMap<string, number>;
}

function headingRow(sheet: GridSheet, headings: Readonly<Record<string, string>>, share: number): Heading | null {
  const wanted = new Map(Object.entries(headings).map(([key, title]) => [plain(title), key]));
  for (const row of sheet.rows.slice(0, HEADING_ROWS)) {
    const columns = new Map<string, number>();
    for (const cell of row.cells) {
      const key = typeof cell.value === "string" ? wanted.get(plain(cell.value)) : undefined;
      if (key !== undefined && !columns.has(key)) columns.set(key, cell.column);
    }
    if (columns.size >= wanted.size * share) return { number: row.number, columns };
  }
  return null;
}

function tableRows<Key extends string>(
  grid: Grid,
  sheet: GridSheet,
  heading: Heading,
  findings: FindingList,
): readonly TableRow<Key>[] {
  const columns = [...heading.columns.values()];
  return sheet.rows
    .filter((row) => row.number > heading.number && columns.some((column) => textOf(cellAt(row, column)).trim() !== ""))
    .map((row) => new GridTableRow<Key>(row, { grid, sheet, heading, findings }));
}

/** A row of a table that reads its cells when asked. */
class GridTableRow<Key extends string> implements TableRow<Key> {
  readonly #row: GridRow;
  readonly #table: TableInGrid;

  constructor(row: GridRow, table: TableInGrid) {
    this.#row = row;
    this.#table = table;
  }

  get number(): number {
    return this.#row.number;
  }

  text(key: Key): string {
    return textOf(this.#cell(key));
  }

  date(key: Key): string | null {
    const { grid, sheet, findings } = this.#table;
    return dateOf(grid, sheet, this.number, this.#cell(key), findings);
  }

  #cell(key: Key): GridCell | undefined {
    const column = this.#table.heading.columns.get(key);
    return column === undefined ? undefined : cellAt(this.#row, column);
  }
}

interface TableInGrid {
  readonly grid: Grid;
  readonly sheet: GridSheet;
  readonly heading: Heading;
  readonly findings: FindingList;
}

/** What a cell says as text; numbers without a decimal comma of their own. */
export function textOf(cell: GridCell | undefined): string {
  return cell?.value === null || cell?.value === undefined ? "" : String(cell.value);
}

/** ISO date of a cell: a date cell, or a date typed as text (named in the findings). */
export function dateOf(
  grid: Grid,
  sheet: GridSheet,
  row: number,
  cell: GridCell | undefined,
  findings: FindingList,
): string | null {
  const place = { sheet: sheet.name, row };
  if (cell === undefined || textOf(cell).trim() === "") return "";
  if (typeof cell.value === "number") {
    const date = isoOfSerial(cell.value, grid.date1904);
    // A serial whose date format was lost is still that day; as a small number it is a slip.
    if (date !== null && (cell.isDate === true || date >= "1950")) return date;
  } else {
    const date = parseDate(textOf(cell));
    if (date !== null) {
      const [year, month, day] = date.split("-");
      const shown = `${day ?? ""}/${month ?? ""}/${year ?? ""}`;
      findings.add("warning", "date-as-text", place, `ngày ${quoted(cell.value)} là chữ, đã hiểu là ${shown}`);
      return date;
    }
  }
  const text = `${quoted(cell.value)} không phải ngày có thật (cần dạng ngày/tháng/năm); ô giữ nguyên, coi như chưa ghi ngày`;
  findings.add("error", "date-unreadable", place, text);
  return null;
}

/** Names and headings are compared without case, surrounding blanks and the composition of accents. Headings come again in every workbook. */
export const plain = remembering(
  (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase(),
  2_000,
  100,
);
