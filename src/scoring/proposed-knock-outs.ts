import type { KnockOut, ProductSet } from "../catalogue/types";
import { chosenOption } from "./choices";
import { closedIn } from "./closed";
import { rubricOf } from "./rubric";
import type { Choices } from "./types";

/** A ground for knocking out that the choices themselves raise. */
export interface ProposedKnockOut {
  readonly knockOut: KnockOut;
  /** The criteria that stand at 0 points, in the order of the decision. */
  readonly zeroAt: readonly string[];
}

/**
 * The grounds whose note names 0 points as its occasion (26/2026, set 16 at 6.4: "0 điểm tại một trong các chỉ tiêu
 * trên, sẽ không đánh giá các bước tiếp theo") and that the choices give occasion for. The decision says that assessing
 * stops, not what becomes of the stars, so nothing is knocked out by this: whoever scores has to decide. An unscored or
 * closed criterion is no occasion.
 * @throws RangeError for an option that does not exist.
 */
export function proposedKnockOuts(set: ProductSet, choices: Choices): readonly ProposedKnockOut[] {
  const rubric = rubricOf(set);
  return set.knockOuts.flatMap((knockOut): readonly ProposedKnockOut[] => {
    if (knockOut.zeroAt === undefined) return [];
    const closed = closedIn(rubric, choices);
    const zeroAt = knockOut.zeroAt.filter((code) => {
      const criterion = rubric.byCode.get(code)?.criterion;
      return criterion !== undefined && !closed.has(code) && chosenOption(criterion, choices)?.points === 0;
    });
    return zeroAt.length === 0 ? [] : [{ knockOut, zeroAt }];
  });
}
