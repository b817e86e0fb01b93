import type { SheetBlueprint } from "./blueprint";
import type { TextTable } from "./after-tables";
import { columnLetters } from "./column-letters";
import { literal, plainTable } from "./plain-table";

/** Characters: no column is narrower or wider. */
const NARROWEST = 8;
const WIDEST = 40;

/**
 * A table of texts and numbers as a worksheet people can sort, filter and print.
 * @param index Its place in the workbook from 0, so that names differ.
 */
export function textTableSheet(name: string, table: TextTable, index: number): SheetBlueprint {
  const [headings = [], ...rows] = table;
  const keys = headings.map((_, column) => columnLetters(column));
  return plainTable({
    key: `table:${index}`,
    name,
    table: `Bang${index + 1}`,
    columns: headings.map((heading, column) => ({
      key: keys[column] ?? "",
      heading: String(heading),
      width: widthOf(rows.map((row) => String(row[column] ?? ""))),
    })),
    rows: rows.map((row, place) => ({
      key: `row:${place}`,
      cells: row.map((value, column) =>
        literal(keys[column] ?? "", typeof value === "number" ? "table-number" : "table-text", value),
      ),
    })),
  });
}

function widthOf(texts: readonly string[]): number {
  return Math.min(
    WIDEST,
    texts.reduce((most, { length }) => Math.max(most, length + 2), NARROWEST + 4),
  );
}
