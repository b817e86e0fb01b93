import type { ProductResult } from "../result/product-result";

/** How far a member's total of one product stands from the council's mean. */
export interface MemberDeviation {
  readonly product: string;
  readonly member: string;
  readonly total: number;
  /** Total less mean, points. */
  readonly deviation: number;
  /** Further from the mean than half of the largest spread the profile allows. */
  readonly far: boolean;
}

/** How a member scores compared with the others, over all products. */
export interface Leniency {
  readonly member: string;
  /** Products scored together with others. */
  readonly products: number;
  /** Mean of the deviations, points: above 0 gives more than the council. null without a product. */
  readonly mean: number | null;
  /** Products in which the member is far from the mean. */
  readonly far: number;
}

/**
 * The deviations of a product's counting members, the farthest first.
 * @param largestSpread Largest spread between two totals that the profile allows, points.
 */
export function deviationsOf(result: ProductResult, largestSpread: number): readonly MemberDeviation[] {
  const { mean, product } = result;
  if (mean === null) return [];
  const inRoster = result.members.flatMap(({ member }): readonly MemberDeviation[] => {
    const total = result.totals[member];
    if (total === undefined) return [];
    const above = total * mean.of - mean.sum;
    const far = 2 * Math.abs(above) > largestSpread * mean.of;
    return [{ product, member, total, deviation: above / mean.of, far }];
  });
  return inRoster.sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation));
}

/** Leniency of each member, in the order given. A diagnostic for the chair, never part of a score. */
export function leniencyOf(
  members: readonly string[],
  results: readonly ProductResult[],
  largestSpread: number,
): readonly Leniency[] {
  const deviations = results
    .filter(({ mean }) => mean !== null && mean.of > 1)
    .flatMap((result) => deviationsOf(result, largestSpread));
  return members.map((member) => {
    const own = deviations.filter((each) => each.member === member);
    const sum = own.reduce((total, { deviation }) => total + deviation, 0);
    return {
      member,
      products: own.length,
      mean: own.length === 0 ? null : sum / own.length,
      far: own.filter(({ far }) => far).length,
    };
  });
}
