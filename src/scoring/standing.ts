import { chosenOption } from "./choices";
import { closedIn } from "./closed";
import type { Rubric } from "./rubric";
import type { Choices } from "./types";

/** How each criterion stands: closed, counted with its points, or unscored. */
export interface Standing {
  readonly closed: ReadonlySet<string>;
  /** Points by code of the criteria that are scored and not closed. */
  readonly counted: ReadonlyMap<string, number>;
  readonly unscored: readonly string[];
}

/**
 * Where each criterion stands under the choices, in the order of the decision.
 * @throws RangeError for an option that does not exist.
 */
export function standingOf(rubric: Rubric, choices: Choices): Standing {
  const closed = closedIn(rubric, choices);
  const counted = new Map<string, number>();
  const unscored: string[] = [];
  for (const { criterion } of rubric.entries) {
    if (closed.has(criterion.code)) continue;
    const option = chosenOption(criterion, choices);
    if (option) counted.set(criterion.code, option.points);
    else unscored.push(criterion.code);
  }
  return { closed, counted, unscored };
}

/** Points counted in all. */
export function countedTotal({ counted }: Standing): number {
  let total = 0;
  for (const points of counted.values()) total += points;
  return total;
}
