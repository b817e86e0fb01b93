import type { ProductSet } from "../catalogue/types";
import { rubricOf } from "../scoring/rubric";
import { standingOf } from "../scoring/standing";
import type { ScoreSheet } from "./types";

/** How far a sheet is scored: "12/31". */
export interface SheetProgress {
  /** Criteria scored and not closed. */
  readonly scored: number;
  /** Criteria to be scored: all but the closed ones. */
  readonly of: number;
  readonly closed: number;
}

/**
 * Progress of a sheet over its set.
 * @throws RangeError for an option that does not exist.
 */
export function sheetProgress(set: ProductSet, sheet: Pick<ScoreSheet, "choices">): SheetProgress {
  const { closed, counted, unscored } = standingOf(rubricOf(set), sheet.choices);
  return { scored: counted.size, of: counted.size + unscored.length, closed: closed.size };
}
