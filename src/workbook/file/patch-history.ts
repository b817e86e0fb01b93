import { succeed, type Outcome } from "../../catalogue/outcome";
import type { WorkbookDocument } from "../../council/types";
import { columnLetters, parseAddress } from "../reading/grid-types";
import { newHistoryLines } from "../reading/history-lines";
import { guarded } from "./grid";
import { relationships } from "./package-parts";
import type { PackageEdits } from "./package-edits";
import { patchCells, type StyledRowWrite } from "./patch-sheet-xml";
import { cellStyles } from "./patch-styles";
import type { OpenedFile } from "./read";

/** Writes the new lines of the history into the visible table (see `newHistoryLines`) and lengthens it where nothing stands between. */
export function appendHistory(edits: PackageEdits, opened: OpenedFile, document: WorkbookDocument): Outcome<null> {
  const lines = newHistoryLines(opened, document);
  if (!lines) return succeed(null);
  const { sheet, heading, last, columns } = lines;
  const xml = opened.pkg.text(sheet.ref);
  if (!xml.ok) return xml;
  // New lines look like the line above them; the heading's look is not taken over.
  const above = last === heading ? [] : cellStyles(xml.value, new Map([[last, columns]]));
  const styles = new Map(above.map(({ column, style }) => [column, style]));
  const rows = [...lines.writes].map(([row, write]): [number, StyledRowWrite] => [row, { ...write, styles }]);
  const written = edits.edit(sheet.ref, (before) => patchCells(before, new Map(rows)));
  if (!written.ok) return written;
  return lengthenTable(edits, opened, sheet.ref, last, last + rows.length);
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
