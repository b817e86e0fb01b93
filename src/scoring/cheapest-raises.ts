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
 *
 * The fewest criteria are found by taking the most from each. What those gain beyond the need is the slack that giving
 * up points may use; it is small, so a table over "points given up" settles the fewest points.
 */
export function cheapestRaises(criteria: readonly Raisable[], need: number): Raises | null {
  const optional = fewestOptional(criteria, need);
  if (optional === null) return null;
  const table = new Table(criteria, optional, need);
  const gain = table.fewestPoints();
  const forced = criteria.filter((criterion) => criterion.forced).length;
  return { count: forced + optional, gain, picks: picksOf(criteria, table, optional, gain) };
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

/** Which gains can be had from the criteria after some point with some raises beside the forced ones. */
class Table {
  readonly #width: number;
  readonly #rows: number;
  readonly #optional: number;
  /** Most points to be had at [from][raises]; -Infinity when that many raises are not to be had. */
  readonly #most: Float64Array;
  /** 1 at [from][raises][given up] when exactly the most less so many points can be had. */
  readonly #within: Uint8Array;

  constructor(criteria: readonly Raisable[], optional: number, need: number) {
    this.#optional = optional;
    this.#rows = criteria.length + 1;
    this.#most = new Float64Array(this.#rows * (optional + 1)).fill(-Infinity);
    this.#most[this.#cell(criteria.length, 0)] = 0;
    this.#eachCell(criteria, (cell, gain, rest) => {
      const total = gain + (this.#most[rest] ?? -Infinity);
      if (total > (this.#most[cell] ?? -Infinity)) this.#most[cell] = total;
    });
    const most = this.#most[this.#cell(0, optional)] ?? 0;
    this.#width = most - Math.max(need, 0) + 1;
    this.#within = new Uint8Array(this.#most.length * this.#width);
    this.#within[this.#cell(criteria.length, 0) * this.#width] = 1;
    this.#eachCell(criteria, (cell, gain, rest) => {
      const givenUp = (this.#most[cell] ?? 0) - gain - (this.#most[rest] ?? -Infinity);
      for (let more = 0; givenUp + more < this.#width; more += 1) {
        if (this.#within[rest * this.#width + more] === 1) this.#within[cell * this.#width + givenUp + more] = 1;
      }
    });
  }

  /** The fewest points, not below the need, that all raises together can gain. */
  fewestPoints(): number {
    const cell = this.#cell(0, this.#optional);
    const start = cell * this.#width;
    const givenUp = this.#within.subarray(start, start + this.#width).lastIndexOf(1);
    return (this.#most[cell] ?? 0) - givenUp;
  }

  /** Whether exactly these points can be had from the criteria from `from` on. */
  has(from: number, raises: number, points: number): boolean {
    if (raises < 0) return false;
    const cell = this.#cell(from, raises);
    const givenUp = (this.#most[cell] ?? -Infinity) - points;
    return givenUp >= 0 && givenUp < this.#width && this.#within[cell * this.#width + givenUp] === 1;
  }

  #cell(from: number, raises: number): number {
    return from * (this.#optional + 1) + raises;
  }

  /** Visits, from the last criterion to the first, every way to enter a cell: staying, where allowed, or a raise. */
  #eachCell(criteria: readonly Raisable[], visit: (cell: number, gain: number, rest: number) => void): void {
    for (let from = criteria.length - 1; from >= 0; from -= 1) {
      const criterion = criteria[from];
      if (!criterion) continue;
      for (let raises = 0; raises <= this.#optional; raises += 1) {
        const cell = this.#cell(from, raises);
        if (!criterion.forced) visit(cell, 0, this.#cell(from + 1, raises));
        const left = criterion.forced ? raises : raises - 1;
        if (left < 0) continue;
        for (const gain of criterion.gains) visit(cell, gain, this.#cell(from + 1, left));
      }
    }
  }
}

/** Walks forward through what can be had, raising as early and as little as possible. */
function picksOf(criteria: readonly Raisable[], table: Table, optional: number, gain: number): (number | null)[] {
  let left = optional;
  let rest = gain;
  return criteria.map(({ forced, gains }, index) => {
    const after = forced ? left : left - 1;
    const raise = gains.find((points) => table.has(index + 1, after, rest - points));
    if (raise === undefined) return null;
    rest -= raise;
    left = after;
    return raise;
  });
}
