import type { EvidenceFamilyId, Option, ProductSet } from "../catalogue/types";
import { chosenOption } from "./choices";
import { closedIn } from "./closed";
import { rubricOf } from "./rubric";
import type { Choices, EvidenceGap, EvidenceState, EvidenceStates } from "./types";

/**
 * States from the nearest to "có" to the farthest: an expired paper is renewed, a contradicted one has to be
 * explained, a missing one has to be made.
 */
const NEAREST_FIRST: readonly EvidenceState[] = ["present", "expired", "contradiction", "missing"];

/**
 * Scores whose proof is not "có": for each chosen option above the lowest of its criterion, one gap for each need of
 * which no family is present, in the order of the decision. A family without a state counts as missing. Unscored and
 * closed criteria give none, nor does the lowest option, which claims nothing. A gap is shown, it does not block.
 * @throws RangeError for an option that does not exist.
 */
export function evidenceGaps(set: ProductSet, choices: Choices, states: EvidenceStates): readonly EvidenceGap[] {
  const rubric = rubricOf(set);
  const closed = closedIn(rubric, choices);
  const gaps: EvidenceGap[] = [];
  for (const { criterion, lowest } of rubric.entries) {
    const option = closed.has(criterion.code) ? null : chosenOption(criterion, choices);
    if (option && option.points > lowest) addGaps(gaps, criterion.code, option, states);
  }
  return gaps;
}

/** The gaps of one option, were it chosen, the lowest one's too. A family without a state counts as missing. */
export function optionGaps(code: string, option: Option, states: EvidenceStates): readonly EvidenceGap[] {
  const gaps: EvidenceGap[] = [];
  addGaps(gaps, code, option, states);
  return gaps;
}

function addGaps(
  gaps: EvidenceGap[],
  code: string,
  { number, points, evidence }: Option,
  states: EvidenceStates,
): void {
  for (const { anyOf } of evidence) {
    const state = nearestState(anyOf, states);
    if (state !== "present") gaps.push({ code, option: number, points, families: anyOf, state });
  }
}

function nearestState(families: readonly EvidenceFamilyId[], states: EvidenceStates): EvidenceState {
  let nearest = FARTHEST;
  for (const family of families) {
    const state = (Object.hasOwn(states, family) ? states[family] : undefined) ?? "missing";
    nearest = Math.min(nearest, NEAREST_FIRST.indexOf(state));
  }
  return NEAREST_FIRST[nearest] ?? "missing";
}

const FARTHEST = NEAREST_FIRST.length - 1;
