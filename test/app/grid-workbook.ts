import { fail, succeed } from "../../src/catalogue/outcome";
import type { WorkbookDocument } from "../../src/council/types";
import { applyEdits, type SetOf } from "../../src/workbook/apply-edits";
import type { ExcelForms } from "../../src/workbook/excel/form-home";
import type { ScoringWorkbook, SheetRef, WorkbookEdit, WorkbookHint } from "../../src/workbook/port";

/** A workbook in which no form of a province is found. */
export const NO_FORMS: ExcelForms = {
  inspect: async () => fail("no-sheets", ""),
  open: async () => fail("no-sheets", ""),
  reopen: async () => fail("no-sheets", ""),
};

export interface GridWorkbook {
  readonly workbook: ScoringWorkbook;
  /** What a person does in the grid: the cells change, a hint follows. */
  type(edits: readonly WorkbookEdit[]): void;
  hint(hint: WorkbookHint): void;
  /** How often it was read. */
  readonly reads: () => number;
  readonly shown: readonly (readonly [SheetRef, string])[];
  readonly watched: () => boolean;
}

/** The port over memory with a grid beside it, as in Excel. */
export function gridWorkbook(
  document: WorkbookDocument,
  setOf: SetOf,
  stands: { readonly sheet: SheetRef; readonly criterion: string } | null = null,
): GridWorkbook {
  let current = document;
  let reads = 0;
  const listeners = new Set<(hint: WorkbookHint) => void>();
  const shown: (readonly [SheetRef, string])[] = [];
  const hint = (each: WorkbookHint) => {
    for (const listener of listeners) listener(each);
  };
  const put = (edits: readonly WorkbookEdit[]) => {
    const next = applyEdits(current, edits, setOf);
    if (next.ok) current = next.value;
    return next;
  };
  return {
    reads: () => reads,
    shown,
    watched: () => listeners.size > 0,
    hint,
    type(edits) {
      const done = put(edits);
      if (!done.ok) throw new Error(done.message);
      hint({ kind: "changed" });
    },
    workbook: {
      home: "excel",
      read: async () => {
        reads += 1;
        return succeed({ document: current, findings: [] });
      },
      apply: async (edits) => {
        const next = put(edits);
        return next.ok ? succeed(null) : next;
      },
      save: async () => succeed(new Uint8Array()),
      watch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      show: async (sheet, criterion) => {
        shown.push([sheet, criterion]);
        return succeed(null);
      },
      here: async () => succeed(stands),
    },
  };
}
