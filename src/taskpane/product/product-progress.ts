import { criteriaOf } from "../../catalogue/traverse";
import type { ProductView } from "../../app/types";

export type ProductState = "unreadable" | "sealed" | "knockedOut" | "complete" | "underway" | "untouched";

export interface ProductProgress {
  readonly state: ProductState;
  /** Criteria that are scored or closed. */
  readonly done: number;
  readonly of: number;
}

/** How far a product's sheet is; closed criteria ask for nothing and count as done. */
export function productProgress({ sheet, scoring }: ProductView): ProductProgress {
  if (!scoring) return { state: "unreadable", done: 0, of: 0 };
  const of = criteriaOf(scoring.set).length;
  const done = of - scoring.verdict.unscored.length;
  if (sheet.seal) return { state: "sealed", done, of };
  if (sheet.disqualifications.length > 0) return { state: "knockedOut", done, of };
  if (scoring.verdict.complete) return { state: "complete", done, of };
  return { state: Object.keys(sheet.choices).length > 0 ? "underway" : "untouched", done, of };
}
