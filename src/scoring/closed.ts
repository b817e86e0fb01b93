import { criteriaOf } from "../catalogue/traverse";
import type { Criterion, NoteEffect, ProductSet } from "../catalogue/types";
import type { Choices } from "./types";

type Closing = Extract<NoteEffect, { kind: "closed-when" }>;

/** The conditions under which a criterion is closed; any one of them is enough. */
export function closingsOf(criterion: Criterion): readonly Closing[] {
  return criterion.notes.flatMap(({ effect }) => (effect?.kind === "closed-when" ? [effect] : []));
}

/**
 * Codes of the criteria that are closed by what is chosen elsewhere, in the order of the decision: with the story
 * criterion at its 0-point option there is no story for 5.2 and 5.3 to judge. An unscored criterion closes nothing.
 */
export function closedCriteria(set: ProductSet, choices: Choices): ReadonlySet<string> {
  return closedAmong(criteriaOf(set), choices);
}

/** `closedCriteria` over criteria already listed. */
export function closedAmong(criteria: readonly Criterion[], choices: Choices): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const criterion of criteria) {
    const isClosed = closingsOf(criterion).some((closing) => {
      const choice = choices[closing.criterion];
      return choice !== undefined && closing.options.includes(choice);
    });
    if (isClosed) closed.add(criterion.code);
  }
  return closed;
}
