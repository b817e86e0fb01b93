import { succeed, type Outcome } from "../../catalogue/outcome";
import type { WorkbookDocument } from "../../council/types";
import { TABLE_COLUMNS } from "../../records/layout";
import { historyTable } from "../../records/session-sheets";
import { FindingList } from "./finding-list";
import { cellAt, columnLetters, parseAddress } from "./grid-types";
import { guarded } from "./grid";
import { relationships } from "./package-parts";
import type { PackageEdits } from "./package-edits";
import { patchCells, type CellWrite, type RowWrite } from "./patch-sheet-xml";
import { cellStyles } from "./patch-styles";
import type { OpenedFile } from "./read";
import { plain, readTable, textOf } from "./table-reader";

/**
 * Writes the new lines of the history under the last line of the visible table and lengthens the table. The exact entries are in the hidden
 * sheet, so where people have put something under the table the lines go below that, and the table stays as long as it was.
 */
export function appendHistory(edits: PackageEdits, opened: OpenedFile, document: WorkbookDocument): Outcome<null> {
  const table = readTable(opened.grid, "history", new FindingList(opened.grid.fileName));
  const lines = historyTable(document).rows.slice(1).slice(opened.document.history.length);
  if (!table || lines.length === 0 || document.history.length === opened.document.history.length) return succeed(null);
  const { sheet } = table;
  const heading = sheet.rows.find(({ cells }) =>
    cells.some(({ value }) => typeof value === "string" && plain(value) === plain(TABLE_COLUMNS.history.at)),
  );
  if (!heading) return succeed(null);
  const columns = Object.entries(TABLE_COLUMNS.history).map(([key, title], index) => {
    const found = heading.cells.find(({ value }) => typeof value === "string" && plain(value) === plain(title));
    return { key, column: found?.column ?? index + 1 };
  });
  const used = sheet.rows.filter((row) => columns.some(({ column }) => textOf(cellAt(row, column)).trim() !== ""));
  const last = Math.max(heading.number, ...used.map(({ number }) => number));
  const xml = opened.pkg.text(sheet.part);
  if (!xml.ok) return xml;
  // New lines look like the line above them; the heading's look is not taken over.
  const above =
    last === heading.number ? [] : cellStyles(xml.value, new Map([[last, columns.map(({ column }) => column)]]));
  const styles = new Map(above.map(({ column, style }) => [column, style]));
  const rows = lines.map((line, index): [number, RowWrite] => {
    const cells = columns.map(({ key, column }): [number, CellWrite] => {
      const value = line.cells.find((cell) => cell.column === key)?.value ?? "";
      return [
        column,
        typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: String(value) },
      ];
    });
    const height = line.height === undefined ? {} : { leastHeight: line.height };
    return [last + 1 + index, { cells: new Map(cells), styles, ...height }];
  });
  const written = edits.edit(sheet.part, (before) => patchCells(before, new Map(rows)));
  if (!written.ok) return written;
  return lengthenTable(edits, opened, sheet.part, last, last + lines.length);
}

function lengthenTable(
  edits: PackageEdits,
  opened: OpenedFile,
  part: string,
  last: number,
  now: number,
): Outcome<null> {
  const relations = guarded(opened.pkg, part, () => relationships(opened.pkg, part));
  if (!relations.ok) return relations;
  for (const { kind, target } of relations.value) {
    if (kind !== "table") continue;
    const done = edits.edit(target, (xml) =>
      xml.replace(/\bref="([A-Z]+\d+):([A-Z]+\d+)"/g, (whole, from: string, to: string) => {
        const end = parseAddress(to);
        const start = parseAddress(from);
        // An empty table has one blank row, which the first line takes.
        const reaches = end && start && (end.row === last || (last === start.row && end.row === last + 1));
        return reaches && now > end.row ? `ref="${from}:${columnLetters(end.column)}${String(now)}"` : whole;
      }),
    );
    if (!done.ok) return done;
  }
  return succeed(null);
}
