import { criteriaOf } from "../../catalogue/traverse";
import type { ProductSet } from "../../catalogue/types";
import { sheetFigures } from "../result/sheet-figures";
import type { ScoreSheet, WorkbookDocument } from "../types";

/** One answer that is another after the discussion. */
export interface ChangedAnswer {
  readonly criterion: string;
  /** Points; null where it was or is unscored or closed. */
  readonly before: number | null;
  readonly after: number | null;
}

/** A member's sheet of the round that was frozen beside the one that counts now. */
export interface ChangedSheet {
  readonly product: string;
  readonly member: string;
  readonly totalBefore: number;
  readonly totalAfter: number;
  /** The reason given for the last change, or "". */
  readonly reason: string;
  readonly answers: readonly ChangedAnswer[];
}

/**
 * What changed in a product between the first round and now, old and new side by side, in the order of the sheets and of
 * the decision. The first round is the earliest sheet the history keeps of a member.
 */
export function changesSinceFirstRound(
  document: WorkbookDocument,
  product: string,
  set: ProductSet,
): readonly ChangedSheet[] {
  return document.sheets.flatMap((now): readonly ChangedSheet[] => {
    if (now.product !== product) return [];
    const first = firstRoundOf(document, now);
    const [before, after] = [first && sheetFigures(set, first), sheetFigures(set, now)];
    if (!before || !after) return [];
    const answers = criteriaOf(set).flatMap(({ code }): readonly ChangedAnswer[] => {
      const [old, fresh] = [before.points.get(code) ?? null, after.points.get(code) ?? null];
      return old === fresh ? [] : [{ criterion: code, before: old, after: fresh }];
    });
    if (answers.length === 0) return [];
    const reason = document.history.findLast((entry) => entry.action === "replaced" && isOf(entry, now))?.detail ?? "";
    return [{ product, member: now.member, totalBefore: before.total, totalAfter: after.total, reason, answers }];
  });
}

function firstRoundOf({ history }: WorkbookDocument, now: ScoreSheet): ScoreSheet | null {
  const kept = history.flatMap((entry) =>
    (entry.action === "frozen" || entry.action === "replaced") && isOf(entry, now) && entry.sheet ? [entry.sheet] : [],
  );
  // A frozen sheet goes before copies that were replaced before the round ended.
  const frozen = history.find((entry) => entry.action === "frozen" && isOf(entry, now))?.sheet;
  return frozen ?? kept[0] ?? null;
}

function isOf(entry: { readonly product: string; readonly member: string }, sheet: ScoreSheet): boolean {
  return entry.product === sheet.product && entry.member === sheet.member;
}
