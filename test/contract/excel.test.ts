import type { Outcome } from "../../src/catalogue/outcome";
import type { WorkbookDocument } from "../../src/council/types";
import type { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { drawn, startHome } from "../workbook/excel/home";
import { scoringWorkbookContract } from "./scoring-workbook.contract";

/** Drawn workbooks by document and ceiling: what is drawn once is opened by the tests that begin with the same document. */
const saved = new Map<string, Uint8Array>();

for (const ceiling of ["1.9", "1.14"] as const) {
  const open = async (workbook: Uint8Array): Promise<Outcome<ExcelWorkbook>> => {
    const { home } = await startHome({ ceiling, workbook });
    return home.open();
  };
  const create = async (document: WorkbookDocument): Promise<Outcome<ExcelWorkbook>> => {
    const key = `${ceiling} ${JSON.stringify(document)}`;
    const before = saved.get(key);
    if (before) return open(before);
    const { host, workbook } = await drawn(document, { ceiling });
    saved.set(key, await host.save());
    return { ok: true, value: workbook };
  };
  // The floor proves the contract; a later Excel, that its own members are used where they are there.
  scoringWorkbookContract(`Excel with ExcelApi ${ceiling}`, { create, open }, ceiling === "1.9" ? "whole" : "through");
}
