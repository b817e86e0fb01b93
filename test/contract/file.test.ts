import * as fc from "fast-check";
import type { WorkbookDocument } from "../../src/council/types";
import { createFileWorkbook, openFileWorkbook } from "../../src/workbook/file/file-workbook";
import { filledSheet } from "../workbook/arbitrary-sheet";
import { memberDocument, need, sealed, setsOf } from "../workbook/documents";
import { scoringWorkbookContract } from "./scoring-workbook.contract";

scoringWorkbookContract("a file", {
  create: createFileWorkbook,
  open: (bytes) => openFileWorkbook(bytes, "phiếu.xlsx"),
});

describe("reading what was written", () => {
  test("gives the same document for any choices, words, knock-outs and seals", async () => {
    const base = memberDocument();
    const sets = await setsOf(base);
    const sheets = fc.tuple(...base.sheets.map((sheet, at) => filledSheet(sheet, sets[at] ?? need(fail()))));
    await fc.assert(
      fc.asyncProperty(sheets, fc.subarray([0, 1, 2]), async (filled, sealing) => {
        let document: WorkbookDocument = { ...base, sheets: filled };
        for (const at of sealing) document = await sealed(document, at, sets[at] ?? need(fail()));
        const written = need(await createFileWorkbook(document));
        const again = need(await openFileWorkbook(need(await written.save()), "phiếu.xlsx"));
        const reading = need(await again.read());
        expect(reading.document).toEqual(document);
        expect(reading.findings.filter(({ code }) => code !== "closed-tick")).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 120_000);
});

function fail() {
  return { ok: false, code: "no-set", message: "every sheet has its set" } as const;
}
