import type { ProductSet } from "../catalogue/types";
import { createSessionResults } from "../council/result/session-results";
import type { WorkbookDocument } from "../council/types";
import { agendaTable } from "./agenda-table";
import type { SheetBlueprint } from "./blueprint";
import { councilMinutes } from "./paper/minutes";
import { scoreTable } from "./score-table";
import { evidenceTable, historyTable, productsTable, rosterTable, sessionTable } from "./session-sheets";
import { summaryTable } from "./summary-table";

/**
 * The worksheets of a session workbook but for the hidden store: the meeting's tables, the points of the sheets that
 * were collected, what they come to, what members differ in, and the minutes as they print. The collected sheets
 * themselves are kept whole in the store; nobody scores in this workbook.
 */
export function sessionWorksheets(
  document: WorkbookDocument,
  sets: ReadonlyMap<string, ProductSet>,
): readonly SheetBlueprint[] {
  const { session, conclusions = [] } = document;
  const loaded = new Map([...sets].map(([key, value]) => [key, { ok: true, value } as const]));
  const results = createSessionResults()(document, loaded);
  return [
    sessionTable(document),
    rosterTable(session),
    productsTable(session, sets),
    evidenceTable(session),
    summaryTable(session, results),
    scoreTable(session, results),
    agendaTable(session, results, conclusions),
    // Written in the pane and kept in the store; typed here it would be lost without a word.
    { ...councilMinutes(document, results), protect: true },
    historyTable(document),
  ];
}
