import { isFrozen } from "./next-sheet";
import type { HistoryEntry, WorkbookDocument } from "../types";

/**
 * Ends a round of scoring: every sheet that was collected is kept in the history as it is, so that what members scored
 * before the discussion stands beside what they score after it. A sheet is frozen once a round; doing it again adds
 * nothing.
 * @param now ISO date-time.
 */
export function freezeRound(document: WorkbookDocument, now: string): WorkbookDocument {
  const frozen = document.sheets.flatMap((sheet): readonly HistoryEntry[] => {
    const { product, member, round } = sheet;
    return isFrozen(document, sheet)
      ? []
      : [{ at: now, member, product, action: "frozen", detail: `Lượt ${round}`, sheet }];
  });
  return frozen.length === 0 ? document : { ...document, history: [...document.history, ...frozen] };
}
