import { succeed, type Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import type { WorkbookDocument } from "../../council/types";
import { workbookBlueprint } from "../../records/workbook";
import type { WorkbookBlueprint } from "../../records/blueprint";
import { PackageEdits } from "./package-edits";
import { workbookParts } from "./package-parts";
import { drawCharts } from "./patch-charts";
import { drawPictures } from "./patch-pictures";
import { renderWorkbook } from "./render";
import { unpack } from "./unpack";

/** The .xlsx of a document that has no file yet. Errors: those of `loadSet` for a set that is not there. */
export async function saveNew(
  document: WorkbookDocument,
  sets: ReadonlyMap<string, Outcome<ProductSet>>,
): Promise<Outcome<Uint8Array>> {
  const known = new Map<string, ProductSet>();
  for (const [key, set] of sets) {
    if (!set.ok) return set;
    known.set(key, set.value);
  }
  const blueprint = workbookBlueprint(document, known);
  return withDrawings(await renderWorkbook(blueprint), blueprint);
}

/** The rendered workbook with the pictures and charts of its sheets. */
export function withDrawings(xlsx: Uint8Array, { title, sheets }: WorkbookBlueprint): Outcome<Uint8Array> {
  if (sheets.every(({ pictures = [], charts = [] }) => pictures.length + charts.length === 0)) return succeed(xlsx);
  const pkg = unpack(xlsx, title);
  if (!pkg.ok) return pkg;
  const parts = workbookParts(pkg.value);
  if (!parts.ok) return parts;
  const edits = new PackageEdits(pkg.value);
  for (const [index, { name, columns, pictures = [], charts = [] }] of sheets.entries()) {
    const part = parts.value.sheets[index]?.part;
    if (part === undefined) continue;
    const put = drawPictures(edits, part, columns, pictures);
    if (!put.ok) return put;
    const charted = drawCharts(edits, { part, name, columns }, charts);
    if (!charted.ok) return charted;
  }
  return edits.bytes();
}
