import { fail, succeed, type Outcome } from "../../../catalogue/outcome";
import { unguardedText } from "../../../records/runnable-text";
import { openSheetFile } from "../../../workbook/official/open-file";
import { findSeparator, readRecords } from "../../../workbook/official/separated-values";
import type { SourceFile } from "../../../workbook/official/source-rows";

export interface TableRow {
  /** 1-based, as people find it in the file or the pasted block. */
  readonly row: number;
  /** Texts by column from 0, in NFC without blanks around; "" where a cell is empty. */
  readonly cells: readonly string[];
}

/** A table from outside, before anything in it is recognised. */
export interface Table {
  /** "Bảng dán" or "Tệp “ds.xlsx”". */
  readonly source: string;
  /** Worksheet or number of a document's table; "" where there is but one. */
  readonly sheet: string;
  /** Rows that hold something. */
  readonly rows: readonly TableRow[];
}

/** More rows than any season has products or papers. */
const MOST_ROWS = 20_000;
const PASTED = "Bảng dán";

/** "Tệp “ds.xlsx”, trang “DS”, dòng 5". */
export function placeOf({ source, sheet }: Table, row: number): string {
  return `${source}${sheet === "" ? "" : `, trang “${sheet}”`}, dòng ${row}`;
}

/**
 * The table in a pasted text: cells as a spreadsheet copies them (tabs, quoted cells with line breaks), or separated by
 * commas or semicolons, or one column. Errors: `empty`, `too-large`.
 */
export function pastedTable(text: string): Outcome<Table> {
  const separator = text.includes("\t") ? "\t" : (findSeparator(text) ?? "\t");
  const records = readRecords(text.replace(/^\uFEFF/u, ""), separator, MOST_ROWS + 1);
  if (records.length > MOST_ROWS) return tooLarge(PASTED);
  const rows = records.map((record, index): TableRow => ({
    row: index + 1,
    cells: record.map((field) => tidy(unguardedText(field))),
  }));
  const filled = rows.filter(hasText);
  return filled.length === 0 ? fail("empty", "Chưa có gì để đọc trong phần dán.") : succeed(table(PASTED, "", filled));
}

/**
 * The tables of a file (.xlsx, .csv in any encoding, .docx), one a worksheet, in its order.
 * Errors: those of `openSheetFile`, `empty`, `too-large`.
 */
export function tablesOfFile(bytes: Uint8Array, fileName: string): Outcome<readonly Table[]> {
  const opened = openSheetFile(bytes, fileName);
  if (!opened.ok) return opened;
  const tables = splitTables(opened.value);
  if (tables.some(({ rows }) => rows.length > MOST_ROWS)) return tooLarge(`Tệp “${fileName}”`);
  return tables.length === 0 ? fail("empty", `Tệp “${fileName}” không có bảng nào.`) : succeed(tables);
}

function splitTables({ fileName, rows }: SourceFile): readonly Table[] {
  const names = [...new Set(rows.filter(({ kind }) => kind === "row").map((each) => each.table))];
  return names.map((name) =>
    table(
      `Tệp “${fileName}”`,
      name,
      rows
        .filter((each) => each.kind === "row" && each.table === name)
        .map(({ row, cells }): TableRow => {
          const texts = Array.from({ length: cells.at(-1)?.column ?? 0 }, () => "");
          for (const { column, text } of cells) texts[column - 1] = tidy(text);
          return { row, cells: texts };
        })
        .filter(hasText),
    ),
  );
}

function table(source: string, sheet: string, rows: readonly TableRow[]): Table {
  return { source, sheet, rows };
}

function hasText({ cells }: TableRow): boolean {
  return cells.some((cell) => cell !== "");
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[ \t\u00a0]+/gu, " ")
    .trim();
}

function tooLarge(source: string) {
  return fail("too-large", `${source} có quá ${MOST_ROWS} dòng nên không đọc.`);
}
