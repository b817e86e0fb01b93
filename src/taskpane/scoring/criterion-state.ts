import { chosenOption } from "../../scoring/choices";
import type { Criterion } from "../../catalogue/types";
import type { Choices, EvidenceGap, Verdict } from "../../scoring/types";
import { aimedStar } from "../verdict/reasons";

/** How a criterion stands on the map; the first that applies, in this order. */
export type CriterionState = "closed" | "unscored" | "below" | "unproved" | "scored";

export interface CriterionStanding {
  readonly state: CriterionState;
  /** Points of the chosen option; null when unscored or closed. */
  readonly points: number | null;
}

/** Lookup over one sheet, so that a whole map is drawn in one pass. */
export function standings(
  verdict: Verdict,
  gaps: readonly EvidenceGap[],
  choices: Choices,
): (criterion: Criterion) => CriterionStanding {
  const closed = new Set(verdict.closed);
  const below = new Set(verdict.floorsMissed[aimedStar(verdict)]);
  const unproved = new Set(gaps.map(({ code }) => code));
  return (criterion) => {
    if (closed.has(criterion.code)) return { state: "closed", points: null };
    const option = chosenOption(criterion, choices);
    if (!option) return { state: "unscored", points: null };
    const state = below.has(criterion.code) ? "below" : unproved.has(criterion.code) ? "unproved" : "scored";
    return { state, points: option.points };
  };
}
