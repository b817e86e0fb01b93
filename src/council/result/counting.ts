import type { ProductSet } from "../../catalogue/types";
import type { CouncilMember, CouncilSession, Product, ScoreSheet } from "../types";
import { sheetFigures, type SheetFigures } from "./sheet-figures";

/**
 * Where a member stands with a product.
 * - `counted`: a complete sheet; its total is in the mean;
 * - `knocked-out`: an incomplete sheet with a knock-out: the finding is heard, there is no total;
 * - `incomplete`: criteria are unscored, or an option does not exist;
 * - `absent`: no sheet.
 */
export type MemberStanding =
  | { readonly kind: "counted"; readonly sheet: ScoreSheet; readonly figures: SheetFigures }
  | { readonly kind: "knocked-out"; readonly sheet: ScoreSheet; readonly figures: SheetFigures }
  | { readonly kind: "incomplete"; readonly sheet: ScoreSheet; readonly unscored: readonly string[] }
  | { readonly kind: "absent" };

/** The members whose scores count at all: those with a vote; the secretary only where the profile says so. */
export function scoringMembers({ members, profile }: CouncilSession): readonly CouncilMember[] {
  return members.filter(({ votes, role }) => votes && (role !== "secretary" || profile.secretaryScores));
}

/** The scoring members who do not recuse from a product, in the order of the roster. */
export function eligibleMembers(session: CouncilSession, product: Product): readonly CouncilMember[] {
  return scoringMembers(session).filter(({ id }) => !product.recused.includes(id));
}

/** The scoring members who recuse from a product, in the order of the roster. */
export function recusedMembers(session: CouncilSession, product: Product): readonly CouncilMember[] {
  return scoringMembers(session).filter(({ id }) => product.recused.includes(id));
}

/** Where a member stands, by the one sheet the session has of the product. */
export function memberStanding(set: ProductSet, sheet: ScoreSheet | undefined): MemberStanding {
  if (!sheet) return { kind: "absent" };
  const figures = sheetFigures(set, sheet);
  if (!figures) return { kind: "incomplete", sheet, unscored: [] };
  if (figures.complete) return { kind: "counted", sheet, figures };
  if (figures.knockedOut) return { kind: "knocked-out", sheet, figures };
  const isUntouched = figures.points.size === 0;
  return isUntouched ? { kind: "absent" } : { kind: "incomplete", sheet, unscored: figures.unscored };
}
