import { succeed, type Outcome } from "../../catalogue/outcome";
import type { WorkbookDocument } from "../../council/types";
import type { SetsByKey } from "../../council/session-sets";
import { storeSheet } from "../../records/workbook";
import { storeCells } from "../reading/store-cells";
import { planTables, type TableChange } from "../tables/plan-tables";
import { extendTable, withPrintArea } from "./extend-table";
import { moveSheet } from "./move-sheet";
import { followCharts } from "./patch-charts";
import { PackageEdits, withFullCalculation } from "./package-edits";
import { workbookParts, type WorkbookParts } from "./package-parts";
import { patchCells, type StyledRowWrite } from "./patch-sheet-xml";
import { withStoreCells } from "./patch-store";
import type { OpenedFile } from "./read";
import { tableStyles, type StyleIndex } from "./table-styles";

/**
 * The .xlsx of a session that came from a file. Its tables are written where they stand: worksheets, columns, notes, widths and charts of its
 * people stay, and what they have beside a row goes with that row. A table that is gone, or that has lost a heading, is drawn anew; what
 * stood under its name is kept as "Cũ – …". A file in which nothing changed is given back byte for byte.
 */
export async function saveSession(
  document: WorkbookDocument,
  opened: OpenedFile,
  sets: SetsByKey,
): Promise<Outcome<Uint8Array>> {
  if (document === opened.document) return succeed(opened.bytes);
  const edits = new PackageEdits(opened.pkg);
  const parts = workbookParts(opened.pkg);
  if (!parts.ok) return parts;
  const { changes, drawn, papers } = planTables(opened, document, sets);
  const styles: StyleIndex[] = [];
  for (const change of changes) {
    const found = await tableStyles(edits, parts.value.styles, change);
    if (!found.ok) return found;
    styles.push(found.value);
  }
  // Lines first: what refers to a table from elsewhere has followed before anything is written there.
  for (const { place, rows, columns } of changes) {
    const { ref, name } = place.sheet;
    const shift = { rows: rows.steps, columns: columns.steps };
    const moved = moveSheet(edits, parts.value.workbook, { part: ref, name }, shift);
    if (!moved.ok) return moved;
  }
  for (const [index, change] of changes.entries()) {
    const written = writeTable(edits, parts.value, change, styles[index] ?? (() => undefined));
    if (!written.ok) return written;
  }
  const store = opened.store.sheet;
  if (store) {
    const cells = storeCells(document, opened, new Map());
    const written = edits.edit(store.ref, (xml) => withStoreCells(xml, cells));
    if (!written.ok) return written;
  }
  const anew = [...drawn, ...papers.map(({ now }) => now), ...(store ? [] : [storeSheet(document, new Map())])];
  if (anew.length > 0) {
    const { redrawSheets } = await import("./redraw");
    const put = await redrawSheets(edits, opened, parts.value, anew, new Set(papers.map(({ now }) => now.key)));
    if (!put.ok) return put;
  }
  if (edits.isEmpty) return succeed(opened.bytes);
  edits.dropCalculationOrder();
  const calculated = edits.edit(parts.value.workbook, withFullCalculation);
  return calculated.ok ? edits.bytes() : calculated;
}

function writeTable(
  edits: PackageEdits,
  parts: WorkbookParts,
  change: TableChange,
  styleOf: StyleIndex,
): Outcome<null> {
  const { sheet } = change.place;
  const written = edits.edit(sheet.ref, (xml) => patchCells(xml, writesOf(change, styleOf)));
  if (!written.ok) return written;
  const extended = extendTable(edits, change);
  if (!extended.ok) return extended;
  const followed = followCharts(edits, change);
  if (!followed.ok) return followed;
  const position = parts.sheets.findIndex(({ part }) => part === sheet.ref);
  return edits.edit(parts.workbook, (xml) => withPrintArea(xml, position, change));
}

function writesOf({ own, carried, heights }: TableChange, styleOf: StyleIndex): ReadonlyMap<number, StyledRowWrite> {
  type Cells = Map<number, StyledRowWrite["cells"] extends ReadonlyMap<number, infer Write> ? Write : never>;
  const rows = new Map<number, { readonly cells: Cells; readonly styles: Map<number, number> }>();
  const rowOf = (row: number) => {
    const found = rows.get(row) ?? { cells: new Map(), styles: new Map() };
    rows.set(row, found);
    return found;
  };
  for (const { row, column, cell } of own) {
    const { cells, styles } = rowOf(row);
    if (cell.formula !== undefined) {
      cells.set(column, { kind: "formula", formula: cell.formula, result: cell.result ?? "" });
    } else if (typeof cell.value === "number") cells.set(column, { kind: "number", number: cell.value });
    else cells.set(column, { kind: "text", text: String(cell.value ?? "") });
    const style = styleOf(cell.column, cell.style);
    if (style !== undefined) styles.set(column, style);
  }
  for (const { row, column, content } of carried) {
    const { cells } = rowOf(row);
    const value = content?.value ?? "";
    if (content?.formula) {
      const result = typeof value === "number" ? value : String(value);
      cells.set(column, { kind: "formula", formula: content.formula, result });
    } else if (typeof value === "number") cells.set(column, { kind: "number", number: value });
    else cells.set(column, { kind: "text", text: String(value) });
  }
  return new Map(
    [...rows].map(([row, each]): [number, StyledRowWrite] => {
      const leastHeight = heights.get(row);
      return [row, { ...each, ...(leastHeight === undefined ? {} : { leastHeight }) }];
    }),
  );
}
