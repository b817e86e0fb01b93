import { succeed, type Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import { setKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import type { SheetBlueprint } from "../../records/blueprint";
import { sheetKey } from "../../records/layout";
import { scoringSheetOf, storeSheet, worksheetNames } from "../../records/workbook";
import { workbookParts } from "./package-parts";
import { PackageEdits, withFullCalculation } from "./package-edits";
import { touchedKey } from "../reading/keys";
import { appendHistory } from "./patch-history";
import { patchCells, type StyledRowWrite } from "./patch-sheet-xml";
import { cellStyles, withProtection } from "./patch-styles";
import { withFooter } from "./patch-footer";
import { missingTable } from "../reading/missing-table";
import { storeCells } from "../reading/store-cells";
import { withStoreCells } from "./patch-store";
import { patchPicture } from "./patch-pictures";
import { planSheet } from "../reading/plan-sheet";
import type { SheetRows } from "../reading/sheet-rows";
import { SHEET_COLUMNS } from "../../records/layout";
import type { OpenedFile } from "./read";
import type { OpenedSheet } from "../reading/read-sheets";

/**
 * The .xlsx of a document that came from a file. Cells are written into the file as it is, so that everything else in it stays: sheets,
 * rows, notes, charts and widths of its people. A scoring sheet that is no longer whole is drawn anew, and the old one kept
 * beside it. A file in which nothing changed is given back byte for byte.
 */
export async function saveOpened(
  document: WorkbookDocument,
  opened: OpenedFile,
  touched: ReadonlySet<string>,
  sets: ReadonlyMap<string, Outcome<ProductSet>>,
): Promise<Outcome<Uint8Array>> {
  const names = worksheetNames(document, new Map([...opened.sheets].map(([key, { name }]) => [key, name])));
  const edits = new PackageEdits(opened.pkg);
  const parts = workbookParts(opened.pkg);
  if (!parts.ok) return parts;
  const redraw: SheetBlueprint[] = [];

  // A session workbook keeps the sheets it collected in its store; it has no worksheets for them.
  for (const sheet of document.kind === "member" ? document.sheets : []) {
    const key = sheetKey(sheet.product, sheet.member);
    const here = opened.sheets.get(key);
    const set = sets.get(setKey(sheet));
    // A sheet of a set that is not known here stays as it is in the file.
    if (!set?.ok) continue;
    const now = scoringSheetOf(document, set.value, sheet, names.get(key) ?? sheet.product);
    const done =
      here?.rows && !opened.damaged.has(key)
        ? patchSheet(edits, opened, here, sheet, set.value, now, touched, parts.value.styles)
        : succeed(false);
    if (!done.ok) return done;
    if (!done.value) redraw.push(now);
  }

  const store = opened.store.sheet;
  const cells = storeCells(document, opened, names);
  if (store && document !== opened.document) {
    const written = edits.edit(store.ref, (xml) => withStoreCells(xml, cells));
    if (!written.ok) return written;
    const history = appendHistory(edits, opened, document);
    if (!history.ok) return history;
  }
  const drawn = [
    ...redraw,
    ...[...opened.missingTables].map((table) => missingTable(table, document, sets)),
    ...(store === null ? [storeSheet(document, names)] : []),
  ];
  if (drawn.length > 0) {
    const { redrawSheets } = await import("./redraw");
    const put = await redrawSheets(edits, opened, parts.value, drawn);
    if (!put.ok) return put;
  }
  if (edits.isEmpty) return succeed(opened.bytes);
  edits.dropCalculationOrder();
  const calculated = edits.edit(parts.value.workbook, withFullCalculation);
  return calculated.ok ? edits.bytes() : calculated;
}

/** @returns false when the sheet lacks rows and has to be drawn anew. */
function patchSheet(
  edits: PackageEdits,
  opened: OpenedFile,
  here: OpenedSheet,
  sheet: ScoreSheet,
  set: ProductSet,
  now: SheetBlueprint,
  touched: ReadonlySet<string>,
  stylesPart: string | null,
): Outcome<boolean> {
  if (!here.rows) return succeed(false);
  const before = scoringSheetOf(opened.document, here.set ?? set, here.sheet, here.name);
  const isTouched = (criterion: string): boolean => touched.has(touchedKey(sheet.product, sheet.member, criterion));
  const plan = planSheet(here.rows, before, now, isTouched);
  if (!plan.fits) return succeed(false);
  const { ref: part } = here.rows.sheet;
  const writes = new Map(plan.writes);
  const { relock } = plan;
  const pictured = patchPictures(edits, here.rows, before, now);
  if (!pictured.ok) return pictured;
  if (relock && stylesPart !== null) {
    const xml = opened.pkg.text(part);
    if (!xml.ok) return xml;
    const used = cellStyles(xml.value, relock.cells);
    const styled = edits.edit(stylesPart, (styles) => {
      const { xml: changed, instead } = withProtection(
        styles,
        used.map(({ style }) => style),
        relock.locked,
      );
      for (const { row, column, style } of used) restyle(writes, row, column, instead.get(style) ?? style);
      return changed;
    });
    if (!styled.ok) return styled;
  }
  const written = edits.edit(part, (xml) =>
    withFooter(patchCells(xml, writes), before.print?.footer ?? "", now.print?.footer ?? ""),
  );
  return written.ok ? succeed(true) : written;
}

/** The pictures that changed, put beside the rows they belong to, wherever those stand in the file. */
function patchPictures(
  edits: PackageEdits,
  rows: SheetRows,
  before: SheetBlueprint,
  now: SheetBlueprint,
): Outcome<null> {
  const earlier = before.pictures ?? [];
  const later = now.pictures ?? [];
  for (const key of new Set([...earlier, ...later].map((picture) => picture.key))) {
    const old = earlier.find((picture) => picture.key === key);
    const picture = later.find((each) => each.key === key) ?? null;
    if (JSON.stringify(old?.modules) === JSON.stringify(picture?.modules)) continue;
    const row = picture && rows.rows.get(now.rows[picture.row - 1]?.key ?? "")?.number;
    const place = SHEET_COLUMNS.find((each) => each === picture?.column);
    const column = place && rows.columns[place];
    const placed = picture && row && column ? { picture, row, column } : null;
    const put = patchPicture(edits, rows.sheet.ref, key, placed);
    if (!put.ok) return put;
  }
  return succeed(null);
}

function restyle(writes: Map<number, StyledRowWrite>, row: number, column: number, style: number): void {
  const write: StyledRowWrite = writes.get(row) ?? { cells: new Map() };
  writes.set(row, { ...write, styles: new Map([...(write.styles ?? []), [column, style]]) });
}
