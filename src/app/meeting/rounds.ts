import { fail, succeed } from "../../catalogue/outcome";
import { freezeRound } from "../../council/rounds/freeze";
import { withIssued, type Issue } from "../../council/rounds/issued";
import { reviseSheet, type Revision } from "../../council/rounds/revise";
import { setKey, type SetsByKey } from "../../council/session-sets";
import type { SessionChange } from "./types";

/** Writes down what went out to members. */
export function recordIssued(issues: readonly Issue[]): SessionChange {
  return (document, now) => succeed(withIssued(document, issues, now));
}

/** Ends the round members are scoring in. Errors: `no-sheet` while nothing was collected, `already-ended`. */
export const endRound: SessionChange = (document, now) => {
  if (document.sheets.length === 0) return fail("no-sheet", "Chưa thu phiếu nào nên chưa kết thúc được lượt chấm.");
  const ended = freezeRound(document, now);
  return ended === document ? fail("already-ended", "Lượt chấm này đã kết thúc.") : succeed(ended);
};

/** A member's revision, entered by the secretary. Errors: those of `reviseSheet`, and `no-set`. */
export function enterRevision(sets: SetsByKey, revision: Revision): SessionChange {
  return (document, now) => {
    const product = document.session.products.find(({ code }) => code === revision.product);
    const set = product && sets.get(setKey(product));
    if (!set) return fail("no-set", `Chưa có bộ tiêu chí của sản phẩm ${revision.product}.`);
    return set.ok ? reviseSheet(document, set.value, revision, now) : set;
  };
}
