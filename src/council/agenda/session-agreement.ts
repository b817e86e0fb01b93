import { agreementOf, type Agreement } from "../agreement/agreement";
import type { ProductResult } from "../result/product-result";

/**
 * How far the members of a session agree: products are the items, members the raters, totals the ratings. Recusals and
 * sheets that do not count are missing ratings. A diagnostic for the chair, never part of a score.
 */
export function sessionAgreement(members: readonly string[], results: readonly ProductResult[]): Agreement {
  return agreementOf(results.map(({ totals }) => members.map((member) => totals[member] ?? null))).agreement;
}
