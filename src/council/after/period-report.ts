import type { EvaluationKind, Star } from "../../catalogue/types";
import type { SessionResult } from "../result/session-results";

/** The two reports of a year: the first half by 25/6, the year by 30/11. */
export interface ReportPeriod {
  readonly due: string;
  readonly from: string;
  readonly until: string;
}

export function reportPeriods(year: number): readonly ReportPeriod[] {
  return [
    { due: `${year}-06-25`, from: `${year - 1}-12-01`, until: `${year}-06-25` },
    { due: `${year}-11-30`, from: `${year - 1}-12-01`, until: `${year}-11-30` },
  ];
}

/** Products by how they were evaluated and what they got. */
export interface PeriodReport {
  readonly products: number;
  readonly producers: number;
  readonly byStar: Readonly<Record<Star, number>>;
  readonly byKind: Readonly<Record<EvaluationKind, number>>;
  /** Knocked out, or without a result yet. */
  readonly knockedOut: number;
  readonly open: number;
}

/** Counts the results of some sessions; a product evaluated twice counts with its last result. */
export function periodReport(results: readonly SessionResult[]): PeriodReport {
  const last = new Map(results.map((each) => [each.product.code, each]));
  const byStar: Record<Star, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  const byKind: Record<EvaluationKind, number> = { first: 0, upgrade: 0, "re-evaluation": 0 };
  const producers = new Set<string>();
  let knockedOut = 0;
  let open = 0;
  for (const { product, result } of last.values()) {
    byKind[product.kind] += 1;
    producers.add(product.producer);
    const star = result?.star ?? null;
    if (star !== null) byStar[star] += 1;
    else if (result?.knockOuts.knockedOut) knockedOut += 1;
    else open += 1;
  }
  return { products: last.size, producers: producers.size, byStar, byKind, knockedOut, open };
}
