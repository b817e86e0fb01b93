import type { WorkbookDocument } from "../../council/types";
import { sheetKey } from "../../records/layout";
import { packStore, unpackStore, type StoredCell } from "../../records/store";
import { storeSheet } from "../../records/workbook";
import type { OpenedWorkbook } from "./read-workbook";

/** What a document may have and later no longer have; what could not be read of it stays. */
const STORED_AS = {
  officialSheets: "official",
  conclusions: "conclusions",
  minutes: "minutes",
  facts: "facts",
} as const;
const TAKEN_BACK = ["officialSheets", "conclusions", "minutes", "facts"] as const;

/**
 * The cells of the hidden sheet for a document that came from a workbook: what that one remembers and this version does not know stays, and
 * so does the sealed copy of a sheet whose seal has not changed, or a broken seal could no longer be located. The copy of a
 * broken seal is kept even after reopening.
 */
export function storeCells(
  document: WorkbookDocument,
  opened: OpenedWorkbook,
  names: ReadonlyMap<string, string>,
): readonly StoredCell[] {
  const drawn = unpackStore(drawnCells(document, names));
  const values = new Map<string, unknown>(opened.store.values);
  for (const key of TAKEN_BACK) {
    if (opened.document[key] !== undefined && document[key] === undefined) values.delete(STORED_AS[key]);
  }
  for (const [key, value] of drawn.ok ? drawn.value.values : []) values.set(key, value);
  for (const stored of opened.store.sheets) {
    const key = sheetKey(stored.product, stored.member);
    const now = document.sheets.find((sheet) => sheetKey(sheet.product, sheet.member) === key);
    if (!now || !stored.seal) continue;
    if (now.seal?.code === stored.seal.code) {
      values.set(key, { ...stored, worksheet: names.get(key) ?? stored.worksheet });
    } else if (opened.findings.some(({ code, sheet }) => code === "seal-broken" && sheet === names.get(key))) {
      values.set(`broken:${stored.seal.code}`, stored);
    }
  }
  return packStore(values);
}

function drawnCells(document: WorkbookDocument, names: ReadonlyMap<string, string>): readonly StoredCell[] {
  return storeSheet(document, names).rows.map(({ cells }) => {
    const text = (column: string): string => String(cells.find((cell) => cell.column === column)?.value ?? "");
    return { key: text("key"), part: text("part"), text: text("text") };
  });
}
