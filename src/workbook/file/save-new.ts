import { succeed, type Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import type { WorkbookDocument } from "../../council/types";
import { workbookBlueprint } from "../../records/workbook";
import { renderWorkbook } from "./render";

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
  return succeed(await renderWorkbook(workbookBlueprint(document, known)));
}
