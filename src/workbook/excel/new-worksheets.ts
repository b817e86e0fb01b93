import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import type { WorkbookDocument } from "../../council/types";
import { sheetKey, WORKSHEETS, worksheetName } from "../../records/layout";
import { workbookBlueprint, worksheetNames } from "../../records/workbook";
import type { TableBlueprint } from "../../records/blueprint";
import type { NewWorksheet } from "./draw-sheets";
import { drawingOf } from "./drawing";

/** Names that are taken in the open workbook. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

/**
 * The worksheets of a document as they are to be drawn beside those the workbook has, under names that are free; the active one's name is given
 * too. Errors: `already-ocop` when the workbook holds a hidden sheet of ours, and those of loading a set.
 */
export function newWorksheets(
  document: WorkbookDocument,
  sets: ReadonlyMap<string, Outcome<ProductSet>>,
  taken: TakenNames,
): Outcome<{ readonly sheets: readonly NewWorksheet[]; readonly active: string }> {
  const known = new Map<string, ProductSet>();
  for (const [key, set] of sets) {
    if (!set.ok) return set;
    known.set(key, set.value);
  }
  const used = new Set(taken.sheets);
  if ([...used].some((name) => name.toLowerCase() === WORKSHEETS.store)) {
    return fail("already-ocop", "Sổ làm việc này đã có phiên OCOP; mở phiên đó hoặc tạo sổ làm việc mới.");
  }
  const names = freeNames(document, used);
  const blueprint = workbookBlueprint(document, known, { names });
  const tableName = freeTableName(new Set(taken.tables.map((name) => name.toLowerCase())));
  const sheets = blueprint.sheets.map((sheet): NewWorksheet & { readonly key: string } => {
    const isScoring = names.has(sheet.key);
    const name = isScoring || sheet.key === "store" ? sheet.name : worksheetName(sheet.name, used);
    used.add(name);
    return { key: sheet.key, name, drawing: drawingOf(sheet), tableName };
  });
  return succeed({ sheets, active: sheets.find(({ key }) => key === blueprint.active)?.name ?? "" });
}

/** Worksheet names of the scoring sheets that nothing in the workbook has. */
function freeNames(document: WorkbookDocument, used: ReadonlySet<string>): ReadonlyMap<string, string> {
  const wanted = worksheetNames(document, new Map());
  const taken = new Set(used);
  return new Map(
    document.sheets.map(({ product, member }) => {
      const key = sheetKey(product, member);
      const name = worksheetName(wanted.get(key) ?? product, taken);
      taken.add(name);
      return [key, name];
    }),
  );
}

/** Table names are unique in a workbook whatever their case. */
export function freeTableName(taken: Set<string>): (table: TableBlueprint) => string {
  return ({ name }) => {
    for (let number = 1; ; number++) {
      const free = number === 1 ? name : `${name}_${String(number)}`;
      if (taken.has(free.toLowerCase())) continue;
      taken.add(free.toLowerCase());
      return free;
    }
  };
}
