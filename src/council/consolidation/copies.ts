import { sheetDifferences } from "../sheet-differences";
import type { HistoryEntry, ScoreSheet } from "../types";

/** One copy of a member's sheet, as a file brought it or as the session has it. */
export interface SheetCopy {
  readonly sheet: ScoreSheet;
  /** File it came from, or "" for the one the session has. */
  readonly source: string;
  /** ISO date-time of its last sealing or reopening, or "". */
  readonly lastAct: string;
  /** ISO date-time the file was last saved, or "". */
  readonly savedAt: string;
}

/** Which of several copies stands; `unclear` when two differ and nothing says which is newer. */
export type NewestCopy =
  | { readonly kind: "newest"; readonly copy: SheetCopy; readonly older: readonly SheetCopy[] }
  | { readonly kind: "unclear"; readonly copies: readonly SheetCopy[] };

/** When a member last sealed or reopened a sheet, by the history at hand; "" when never. */
export function lastActOf(sheet: ScoreSheet, history: readonly HistoryEntry[]): string {
  const acts = history
    .filter(({ action }) => action === "sealed" || action === "reopened")
    .filter(({ product, member }) => product === sheet.product && member === sheet.member)
    .map(({ at }) => at);
  return [...acts, ...(sheet.seal ? [sheet.seal.sealedAt] : [])].reduce(
    (latest, at) => (timeOf(at) > timeOf(latest) ? at : latest),
    "",
  );
}

/** Whether two copies say the same and carry the same seal. */
export function isSameCopy(a: ScoreSheet, b: ScoreSheet): boolean {
  return a.seal?.code === b.seal?.code && sheetDifferences(a, b).length === 0;
}

/**
 * The newest of some copies of one sheet, whatever their order: the later round, then the later sealing or reopening,
 * then the file saved later. Copies that say the same are one.
 * @param copies One or more.
 */
export function newestCopy(copies: readonly SheetCopy[]): NewestCopy {
  const ranked = copies.toSorted(
    (a, b) => newerFirst(a, b) || (a.source < b.source ? -1 : a.source > b.source ? 1 : 0),
  );
  const [copy, ...others] = ranked;
  if (!copy) return { kind: "unclear", copies };
  const differing = others.filter(({ sheet }) => !isSameCopy(sheet, copy.sheet));
  const rivals = differing.filter((other) => newerFirst(copy, other) === 0);
  return rivals.length > 0
    ? { kind: "unclear", copies: [copy, ...rivals] }
    : { kind: "newest", copy, older: differing };
}

function newerFirst(a: SheetCopy, b: SheetCopy): number {
  return (
    b.sheet.round - a.sheet.round || timeOf(b.lastAct) - timeOf(a.lastAct) || timeOf(b.savedAt) - timeOf(a.savedAt)
  );
}

/** Milliseconds; 0 for a time that is not known. */
function timeOf(at: string): number {
  const time = Date.parse(at);
  return Number.isNaN(time) ? 0 : time;
}
