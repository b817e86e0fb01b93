/** A criterion that may be raised, or must be because it stands below a floor. */
export interface Raisable {
  readonly forced: boolean;
  /** Points each possible raise gains, ascending and distinct. */
  readonly gains: readonly number[];
}

export interface Raises {
  /** Criteria raised. */
  readonly count: number;
  /** Points gained in all. */
  readonly gain: number;
  /** The gain taken from each criterion, or null where it stays. */
  readonly picks: readonly (number | null)[];
}

/**
 * The cheapest raises that gain at least `need` points and raise every forced criterion: fewest criteria, then fewest
 * points, both exact; among equals the raises that come first in the given order, the smaller ones first.
 * Null when no raises gain enough.
 */
export function cheapestRaises(criteria: readonly Raisable[], need: number): Raises | null {
  const optional = fewestOptional(criteria, need);
  if (optional === null) return null;
  const reach = reachableGains(criteria, optional);
  const all = reach[0]?.[optional];
  const gain = all ? all.findIndex((reached, total) => reached === 1 && total >= need) : -1;
  if (gain < 0) return null;
  const forced = criteria.filter((criterion) => criterion.forced).length;
  return { count: forced + optional, gain, picks: pick(criteria, reach, optional, gain) };
}

/** How many criteria beside the forced ones have to be raised when each gives its most; null when all are too few. */
function fewestOptional(criteria: readonly Raisable[], need: number): number | null {
  let most = 0;
  const spare: number[] = [];
  for (const { forced, gains } of criteria) {
    const highest = gains.at(-1);
    if (highest === undefined) {
      if (forced) return null;
    } else if (forced) most += highest;
    else spare.push(highest);
  }
  spare.sort((a, b) => b - a);
  let optional = 0;
  while (most < need) {
    const next = spare[optional];
    if (next === undefined) return null;
    most += next;
    optional += 1;
  }
  return optional;
}

/** `[i][k][g]` is 1 when the criteria from i on can gain exactly g points with k raises beside the forced ones. */
type Reach = readonly (readonly Uint8Array[])[];

function reachableGains(criteria: readonly Raisable[], optional: number): Reach {
  const width = criteria.reduce((sum, { gains }) => sum + (gains.at(-1) ?? 0), 0) + 1;
  const blank = (): Uint8Array[] => Array.from({ length: optional + 1 }, () => new Uint8Array(width));
  let after = blank();
  after[0]?.fill(1, 0, 1);
  const reach: Uint8Array[][] = [after];
  for (const criterion of [...criteria].reverse()) {
    const here = criterion.forced ? blank() : after.map((gains) => gains.slice());
    for (let k = 0; k <= optional; k += 1) {
      const from = after[criterion.forced ? k : k - 1];
      const to = here[k];
      if (!from || !to) continue;
      for (const gain of criterion.gains) {
        for (let total = gain; total < width; total += 1) {
          if (from[total - gain] === 1) to[total] = 1;
        }
      }
    }
    reach.unshift(here);
    after = here;
  }
  return reach;
}

/** Walks forward through what is reachable, raising as early and as little as possible. */
function pick(criteria: readonly Raisable[], reach: Reach, optional: number, gain: number): (number | null)[] {
  let left = optional;
  let rest = gain;
  return criteria.map(({ forced, gains }, index) => {
    const then = reach[index + 1]?.[forced ? left : left - 1];
    const raise = gains.find((points) => points <= rest && then?.[rest - points] === 1);
    if (raise === undefined) return null;
    rest -= raise;
    if (!forced) left -= 1;
    return raise;
  });
}
