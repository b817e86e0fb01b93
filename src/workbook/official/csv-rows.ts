import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { unguardedText } from "../../records/runnable-text";
import { decodeText } from "./decode-text";
import { findSeparator, readRecords } from "./separated-values";
import { MOST_ROWS, type SourceFile, type SourceRow } from "./source-rows";

/** Rows of a .csv, one a record. Errors: `not-text`, `not-a-sheet`, `too-large`. */
export function csvRows(file: Uint8Array, fileName: string): Outcome<SourceFile> {
  const text = decodeText(file);
  if (text === null) {
    return fail("not-text", `Tệp “${fileName}” không phải văn bản CSV ở bảng mã UTF-8, UTF-16 hay Windows-1258.`);
  }
  const records = readRecords(text, findSeparator(text) ?? ",", MOST_ROWS + 1);
  if (records.length > MOST_ROWS) {
    return fail("too-large", `Tệp “${fileName}” có quá ${String(MOST_ROWS)} dòng nên không đọc.`);
  }
  const rows = records.map((record, index): SourceRow => ({
    kind: "row",
    table: "",
    row: index + 1,
    cells: record.flatMap((field, column) =>
      field.trim() === "" ? [] : [{ column: column + 1, text: unguardedText(field) }],
    ),
  }));
  return succeed({ fileName, format: "csv", rows: rows.filter(({ cells }) => cells.length > 0), remarks: [] });
}
