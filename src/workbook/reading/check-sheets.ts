import type { WorkbookDocument } from "../../council/types";
import { optionKey, sheetKey } from "../../records/layout";
import { scoringSheetOf } from "../../records/workbook";
import { isAsDrawn } from "./as-drawn";
import { checkSeal, sealHolds } from "./check-seal";
import { checkSheet } from "./check-sheet";
import type { FindingList } from "./finding-list";
import { reportClosedTicks } from "./read-scores";
import type { OpenedSheet } from "./read-sheets";
import type { ReadStore } from "./read-store";

/** What the scoring sheets of a workbook turned out to be. */
export interface CheckedSheets {
  /** Keys of those that have to be drawn anew, because rows, formulas or the whole sheet are gone. */
  readonly damaged: ReadonlySet<string>;
  /** References of those that were read in part and are not as they were drawn: what is wrong with them is known when they are read whole. */
  readonly unsure: ReadonlySet<string>;
}

/** Holds every scoring sheet against what would be drawn for what was read from it, and against its seal. */
export async function checkSheets(
  document: WorkbookDocument,
  sheets: readonly OpenedSheet[],
  store: ReadStore,
  findings: FindingList,
): Promise<CheckedSheets> {
  const damaged = new Set<string>();
  const unsure = new Set<string>();
  // Hosts work out digests beside what follows.
  const sealsHold = sheets.map(({ sheet, set }) => set === null || sealHolds(sheet, set));
  for (const [index, { sheet, set, rows, name }] of sheets.entries()) {
    const key = sheetKey(sheet.product, sheet.member);
    if (!rows) damaged.add(key);
    if (!set) continue;
    if (rows) {
      reportClosedTicks(
        sheet.choices,
        set,
        name,
        (code, option) => rows.rows.get(optionKey(code, option))?.number ?? null,
        findings,
      );
      // Drawing a sheet takes long; most are exactly as they were drawn, which is seen without that.
      const asDrawn = isAsDrawn(rows, document.session, set, sheet);
      if (!asDrawn && rows.sheet.columnsRead !== undefined) unsure.add(rows.sheet.ref);
      else if (!asDrawn && checkSheet(rows, scoringSheetOf(document, set, sheet, name), findings)) damaged.add(key);
    }
    if (await sealsHold[index]) continue;
    const stored = store.sheets.find((each) => sheetKey(each.product, each.member) === key);
    const rowAt = (row: string): number | null => rows?.rows.get(row)?.number ?? null;
    await checkSeal(sheet, stored?.sealed, set, document.session, rowAt, name, findings);
  }
  return { damaged, unsure };
}
