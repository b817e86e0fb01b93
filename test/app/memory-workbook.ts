import { succeed } from "../../src/catalogue/outcome";
import type { WorkbookDocument } from "../../src/council/types";
import { applyEdits, type SetOf } from "../../src/workbook/apply-edits";
import type { ScoringWorkbook } from "../../src/workbook/port";

/** The port over plain memory: the same rules of editing as the real homes, without any file. */
export function memoryWorkbook(document: WorkbookDocument, setOf: SetOf): ScoringWorkbook {
  let current = document;
  return {
    home: "file",
    read: async () => succeed({ document: current, findings: [] }),
    apply: async (edits) => {
      const next = applyEdits(current, edits, setOf);
      if (!next.ok) return next;
      current = next.value;
      return succeed(null);
    },
    save: async () => succeed(new TextEncoder().encode(JSON.stringify(current))),
  };
}
