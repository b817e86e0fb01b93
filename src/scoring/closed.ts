import type { ProductSet } from "../catalogue/types";
import { rubricOf, type Rubric } from "./rubric";
import type { Choices } from "./types";

export { closingsOf } from "./closings";

/**
 * Codes of the criteria that are closed by what is chosen elsewhere, in the order of the decision: with the story
 * criterion at its 0-point option there is no story for 5.2 and 5.3 to judge. An unscored criterion closes nothing.
 */
export function closedCriteria(set: ProductSet, choices: Choices): ReadonlySet<string> {
  return closedIn(rubricOf(set), choices);
}

/** `closedCriteria` for a rubric at hand. */
export function closedIn({ entries }: Rubric, choices: Choices): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const { criterion, closings } of entries) {
    const isClosed = closings.some((closing) => {
      const choice = choices[closing.criterion];
      return choice !== undefined && closing.options.includes(choice);
    });
    if (isClosed) closed.add(criterion.code);
  }
  return closed;
}
