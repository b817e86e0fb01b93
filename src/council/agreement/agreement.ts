import { intraclass, type Intraclass } from "./intraclass";
import { krippendorffAlpha, type KrippendorffAlpha } from "./krippendorff";
import type { Ratings } from "./ratings";

/** How far raters agree. A diagnostic for the chair, never part of a score. */
export interface Agreement {
  /** Items. */
  readonly n: number;
  /** Raters. */
  readonly k: number;
  readonly icc: Intraclass;
  readonly krippendorffAlpha: KrippendorffAlpha;
}

/** @returns also how many items everyone rated, on which alone the intraclass correlations rest. */
export function agreementOf(ratings: Ratings): { readonly agreement: Agreement; readonly complete: number } {
  const { rows, icc } = intraclass(ratings);
  const k = ratings.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    agreement: { n: ratings.length, k, icc, krippendorffAlpha: krippendorffAlpha(ratings) },
    complete: rows,
  };
}
