import { succeed, type Outcome } from "../../catalogue/outcome";
import { setKey, type SetsByKey } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import { formMemoryCells } from "../official/form-memory";
import { openFieldsOf } from "../official/read-forms";
import { writeMarks, type FormWrite } from "../official/write-marks";
import { columnLetters } from "../reading/grid-types";
import { touchedKey } from "../reading/keys";
import type { OpenedForms } from "./form-workbook";
import { PackageEdits, withFullCalculation } from "./package-edits";
import { workbookParts, type WorkbookParts } from "./package-parts";
import { patchCells, type RichWrite, type StyledRowWrite } from "./patch-sheet-xml";
import { withStoreCells } from "./patch-store";
import { richTexts, withSwappedLetters } from "./rich-text";
import { addStoreSheet } from "./store-part";
import type { CellWrite } from "../reading/cell-writes";

/**
 * The province's own file with the marks of a document in it: exactly the cells that have to change are written, and the hidden sheet
 * where it is allowed; every other part stays byte for byte. The form's own formulas are calculated by whoever opens it next.
 */
export function saveForm(
  document: WorkbookDocument,
  opened: OpenedForms,
  touched: ReadonlySet<string>,
  sets: SetsByKey,
): Outcome<Uint8Array> {
  const parts = workbookParts(opened.pkg);
  if (!parts.ok) return parts;
  const edits = new PackageEdits(opened.pkg);
  let hasMarks = false;
  for (const [worksheet, writes] of writesBySheet(document, opened, touched, sets)) {
    hasMarks ||= writes.length > 0;
    const done = writeSheet(edits, opened, parts.value, worksheet, writes);
    if (!done.ok) return done;
  }
  if (opened.memory === "store") {
    const cells = formMemoryCells({ links: opened.links, document }, opened.remembered?.memory ?? null);
    const { remembered } = opened;
    if (remembered === null) {
      const added = addStoreSheet(edits, parts.value, cells);
      if (!added.ok) return added;
    } else if (document !== opened.asSaved) {
      const written = edits.edit(remembered.part, (xml) => withStoreCells(xml, cells));
      if (!written.ok) return written;
    }
  }
  if (edits.isEmpty) return succeed(opened.bytes);
  const hasFormulas = opened.grid.sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)),
  );
  if (hasMarks && hasFormulas) {
    const calculated = edits.edit(parts.value.workbook, withFullCalculation);
    if (!calculated.ok) return calculated;
  }
  return edits.bytes();
}

function writesBySheet(
  document: WorkbookDocument,
  opened: OpenedForms,
  touched: ReadonlySet<string>,
  sets: SetsByKey,
): ReadonlyMap<string, readonly FormWrite[]> {
  const found = new Map<string, FormWrite[]>();
  for (const sheet of document.sheets) {
    const binding = opened.bindings.get(sheet.product);
    const set = sets.get(setKey(sheet));
    const before = opened.asRead.sheets.find(
      ({ product, member }) => product === sheet.product && member === sheet.member,
    );
    if (!binding || !before || !set?.ok) continue;
    const writes = writeMarks(binding, set.value, opened.grid, {
      before,
      after: sheet,
      touched: (criterion) => touched.has(touchedKey(sheet.product, sheet.member, criterion)),
      // A form that was only looked at stays as it is.
      fields: sheet === before && document === opened.asSaved ? {} : openFieldsOf(document, sheet.product, binding),
    });
    found.set(binding.worksheet, [...(found.get(binding.worksheet) ?? []), ...writes]);
  }
  return found;
}

function writeSheet(
  edits: PackageEdits,
  opened: OpenedForms,
  parts: WorkbookParts,
  worksheet: string,
  writes: readonly FormWrite[],
): Outcome<null> {
  const sheet = opened.grid.sheets.find(({ name }) => name === worksheet);
  if (!sheet || writes.length === 0) return succeed(null);
  const xml = opened.pkg.text(sheet.ref);
  if (!xml.ok) return xml;
  const addressOf = ({ row, column }: FormWrite): string => `${columnLetters(column)}${String(row)}`;
  const swapped = new Set(writes.flatMap((write) => (write.letters ? [addressOf(write)] : [])));
  const rich = richTexts(opened.pkg, xml.value, parts.sharedStrings, swapped);
  if (!rich.ok) return rich;
  const textAt = ({ row, column }: FormWrite): string =>
    String(sheet.rows.find(({ number }) => number === row)?.cells.find((cell) => cell.column === column)?.value ?? "");
  const cellOf = (write: FormWrite): CellWrite | RichWrite => {
    const inner = rich.value.get(addressOf(write));
    const runs = inner === undefined || !write.letters ? null : withSwappedLetters(inner, textAt(write), write.letters);
    if (runs !== null) return { kind: "rich", xml: runs };
    return typeof write.value === "number"
      ? { kind: "number", number: write.value }
      : { kind: "text", text: write.value ?? "" };
  };
  const rows = new Map<number, StyledRowWrite & { readonly cells: Map<number, CellWrite | RichWrite> }>();
  for (const write of writes) {
    const row = rows.get(write.row) ?? { cells: new Map<number, CellWrite | RichWrite>() };
    row.cells.set(write.column, cellOf(write));
    rows.set(write.row, row);
  }
  return edits.edit(sheet.ref, (before) => patchCells(before, rows));
}
