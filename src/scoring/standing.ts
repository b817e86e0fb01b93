import type { Criterion } from "../catalogue/types";
import { chosenOption } from "./choices";
import { closedAmong } from "./closed";
import type { Choices } from "./types";

/** How each criterion stands: closed, counted with its points, or unscored. */
export interface Standing {
  readonly closed: ReadonlySet<string>;
  /** Points by code of the criteria that are scored and not closed. */
  readonly counted: ReadonlyMap<string, number>;
  readonly unscored: readonly string[];
}

/**
 * Where each criterion stands under the choices, in the order given.
 * @throws RangeError for an option that does not exist.
 */
export function standingOf(criteria: readonly Criterion[], choices: Choices): Standing {
  const closed = closedAmong(criteria, choices);
  const counted = new Map<string, number>();
  const unscored: string[] = [];
  for (const criterion of criteria) {
    if (closed.has(criterion.code)) continue;
    const option = chosenOption(criterion, choices);
    if (option) counted.set(criterion.code, option.points);
    else unscored.push(criterion.code);
  }
  return { closed, counted, unscored };
}

/** Points counted in all. */
export function countedTotal(standing: Standing): number {
  let total = 0;
  for (const points of standing.counted.values()) total += points;
  return total;
}
