import { FLOOR_LEVELS, type Criterion, type Star } from "../../src/catalogue/types";
import type { Choices } from "../../src/scoring/types";

export interface Plain {
  readonly total: number;
  readonly star: Star;
  readonly closed: readonly string[];
}

const STARTS: readonly (readonly [Star, number])[] = [
  [5, 90],
  [4, 70],
  [3, 50],
  [2, 30],
];

/** Star and total worked out the long way, straight from RULES.md and apart from the code under test. */
export function plainly(criteria: readonly Criterion[], choices: Choices): Plain {
  const isClosed = ({ notes }: Criterion): boolean =>
    notes.some(
      ({ effect }) => effect?.kind === "closed-when" && effect.options.includes(choices[effect.criterion] ?? -1),
    );
  const pointsOf = (one: Criterion): number | null =>
    isClosed(one) ? null : (one.options.find(({ number }) => number === choices[one.code])?.points ?? null);
  const total = criteria.reduce((sum, one) => sum + (pointsOf(one) ?? 0), 0);
  const meets = (one: Criterion, level: number): boolean => {
    const marks = one.options.filter((option) => option.star !== null && option.star <= level);
    const above = one.options.filter(({ points }) => points > 0).map(({ points }) => points);
    const own = one.criterionStar !== undefined && one.criterionStar <= level && above.length > 0;
    const asked = [...marks.map(({ points }) => points), ...(own ? [Math.min(...above)] : [])];
    return asked.every((points) => (pointsOf(one) ?? -1) >= points);
  };
  const reached = STARTS.find(
    ([star, start]) =>
      total >= start &&
      FLOOR_LEVELS.filter((level) => level <= star).every((level) => criteria.every((one) => meets(one, level))),
  );
  return { total, star: reached?.[0] ?? 1, closed: criteria.filter(isClosed).map(({ code }) => code) };
}
