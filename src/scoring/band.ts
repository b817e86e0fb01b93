import type { Star } from "../catalogue/types";

/** The lowest mean, in points, of each band: [0,30) 1 star, [30,50) 2, [50,70) 3, [70,90) 4, [90,100] 5. */
export const BAND_STARTS: Readonly<Record<Star, number>> = { 1: 0, 2: 30, 3: 50, 4: 70, 5: 90 };

const STARS_DOWNWARDS: readonly Star[] = [5, 4, 3, 2];

/**
 * Band of a mean of totals, given as the exact fraction `sum / members` (one sheet: `members` = 1), so that no
 * rounding can lift a score over a threshold: 629/7 is 4 stars although it prints as 89,86 and 630/7 is 5.
 * @param sum Sum of the totals, whole points, 0 or more.
 * @param members Number of totals in the sum, 1 or more.
 * @throws RangeError when the figures are not whole or there is no member.
 * @see 26/2026 Art. 3.3
 */
export function bandOf(sum: number, members: number): Star {
  if (!Number.isSafeInteger(sum) || sum < 0) throw new RangeError(`A sum of totals is a whole number, not ${sum}`);
  if (!Number.isSafeInteger(members) || members < 1) throw new RangeError(`A mean needs members, not ${members}`);
  return STARS_DOWNWARDS.find((star) => sum >= BAND_STARTS[star] * members) ?? 1;
}
