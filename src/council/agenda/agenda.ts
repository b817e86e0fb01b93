import type { SessionResult } from "../result/session-results";
import type { Conclusion, RuleProfile } from "../types";
import { countedSheets } from "./counted-sheets";
import { disagreedCriteria, type DisagreedCriterion } from "./criteria";
import { flipsOf, type Flip } from "./flips";
import { deviationsOf, type MemberDeviation } from "./members";
import { nearThreshold, type NearThreshold } from "./thresholds";

/** What the council has to talk about in one product. */
export interface ProductAgenda {
  readonly product: string;
  readonly spread: number;
  readonly tooFarApart: boolean;
  readonly criteria: readonly DisagreedCriterion[];
  readonly flips: readonly Flip[];
  readonly near: NearThreshold | null;
  readonly deviations: readonly MemberDeviation[];
}

/**
 * The agenda of one product; null while none of its sheets counts.
 * @param conclusions Those of this product.
 */
export function productAgenda(
  { product, set, result }: SessionResult,
  profile: Pick<RuleProfile, "councilFloors" | "largestSpread">,
  conclusions: readonly Conclusion[] = [],
): ProductAgenda | null {
  if (!set || !result?.mean) return null;
  const sheets = countedSheets(result);
  return {
    product: product.code,
    spread: result.spread ?? 0,
    tooFarApart: result.tooFarApart,
    criteria: disagreedCriteria(set, sheets, profile.councilFloors, conclusions),
    flips: flipsOf(set, sheets, profile.councilFloors, conclusions),
    near: nearThreshold(result.mean),
    deviations: deviationsOf(result, profile.largestSpread),
  };
}

/** Products to be talked about first: spread beyond the profile, then those one answer can tip, then by spread. */
export function inOrderOfUrgency(agendas: readonly ProductAgenda[]): readonly ProductAgenda[] {
  return agendas.toSorted(
    (a, b) =>
      Number(b.tooFarApart) - Number(a.tooFarApart) ||
      Number(b.flips.length > 0) - Number(a.flips.length > 0) ||
      b.spread - a.spread,
  );
}
