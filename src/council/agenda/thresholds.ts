import type { Star } from "../../catalogue/types";
import { BAND_STARTS } from "../../scoring/band";
import type { ExactMean } from "../result/mean";

/** A band whose beginning a mean is close to. */
export interface NearThreshold {
  /** The star whose band begins there. */
  readonly star: Star;
  /** Points at which it begins. */
  readonly from: number;
  readonly reached: boolean;
  /** How far away, 0 or more, as an exact fraction of points. */
  readonly distance: ExactMean;
}

/** How close is close, points. */
const CLOSE = 1;

/** The band beginning within one point of a mean, or null; bands are far wider than that, so there is at most one. */
export function nearThreshold({ sum, of }: ExactMean): NearThreshold | null {
  for (const star of [2, 3, 4, 5] as const) {
    const from = BAND_STARTS[star];
    const above = sum - from * of;
    if (Math.abs(above) <= CLOSE * of) {
      return { star, from, reached: above >= 0, distance: { sum: Math.abs(above), of } };
    }
  }
  return null;
}
