import { meanOf, squaresAbout, type Ratings } from "./ratings";

export interface KrippendorffAlpha {
  readonly nominal: number | null;
  readonly ordinal: number | null;
  readonly interval: number | null;
}

/**
 * Krippendorff's alpha (Computing Krippendorff's Alpha-Reliability, 2011) over any number of raters with missing
 * ratings: 1 is perfect agreement, 0 what chance gives, below 0 systematic disagreement. Items with one rating compare
 * with nothing and are left out. Null when no two ratings can be compared, or when all of them are equal: without
 * variation there is nothing to be reliable about.
 */
export function krippendorffAlpha(ratings: Ratings): KrippendorffAlpha {
  const units = ratings.map((row) => row.filter((rating) => rating !== null)).filter((unit) => unit.length >= 2);
  const rank = midRanks(units.flat());
  return {
    nominal: alphaOf(units, nominalDisagreement),
    ordinal: alphaOf(
      units.map((unit) => unit.map((rating) => rank.get(rating) ?? 0)),
      squaredDisagreement,
    ),
    interval: alphaOf(units, squaredDisagreement),
  };
}

/** Sum of a metric's differences over all ordered pairs of some ratings. */
type Disagreement = (values: readonly number[]) => number;

function alphaOf(units: readonly (readonly number[])[], disagreement: Disagreement): number | null {
  const all = units.flat();
  const expected = all.length < 2 ? 0 : disagreement(all) / (all.length - 1);
  if (expected === 0) return null;
  const observed = units.reduce((sum, unit) => sum + disagreement(unit) / (unit.length - 1), 0);
  return 1 - observed / expected;
}

function nominalDisagreement(values: readonly number[]): number {
  return [...countsOf(values).values()].reduce((sum, count) => sum + count * (values.length - count), 0);
}

/** The squared differences of all ordered pairs are twice the number of values times their squares about the mean. */
function squaredDisagreement(values: readonly number[]): number {
  const first = values[0] ?? 0;
  if (values.every((value) => value === first)) return 0;
  return 2 * values.length * squaresAbout(values, meanOf(values));
}

/** The ordinal metric between two values is the squared distance of the middles of their ranks. */
function midRanks(values: readonly number[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...countsOf(values)].sort(([a], [b]) => a - b)) {
    ranks.set(value, below + count / 2);
    below += count;
  }
  return ranks;
}

function countsOf(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
