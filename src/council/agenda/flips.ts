import type { ProductSet, Star } from "../../catalogue/types";
import { rubricOf, type RubricEntry } from "../../scoring/rubric";
import { councilStar } from "../result/council-star";
import type { Conclusion, CouncilFloorRule } from "../types";
import type { CountedSheet } from "./counted-sheets";
import { starWhen } from "./star-when";

/** One answer of one member which, were it another, would change the star of the product. */
export interface Flip {
  readonly member: string;
  readonly criterion: string;
  /** Option numbers: as chosen, and as it would have to be. */
  readonly from: number;
  readonly to: number;
  /** What the change adds to the member's points in the criterion. */
  readonly points: number;
  /** The star the product would get. */
  readonly star: Star;
}

/**
 * The single answers that decide the star: for each member and criterion the nearest change upwards and the nearest
 * downwards that would change it, in the order of the roster and of the decision. Answers in closed criteria decide
 * nothing. Knock-outs are left aside.
 */
export function flipsOf(
  set: ProductSet,
  sheets: readonly CountedSheet[],
  rule: CouncilFloorRule,
  conclusions: readonly Conclusion[] = [],
): readonly Flip[] {
  if (sheets.length === 0) return [];
  const rubric = rubricOf(set);
  const figures = sheets.map((sheet) => sheet.figures);
  const star = councilStar({ rubric, rule, conclusions }, figures);
  const starAfter = starWhen(set, sheets, rule, conclusions);
  // Members who took the same level are one case, but where it may open or close other criteria of a sheet.
  const answered = new Map<string, Star>();
  const starOf = (entry: RubricEntry, from: number, to: number, place: number): Star => {
    const key = `${entry.criterion.code} ${String(from)} ${String(to)}`;
    const known = entry.closes.size === 0 ? answered.get(key) : undefined;
    const after = known ?? starAfter(entry, to, (each) => each === place);
    answered.set(key, after);
    return after;
  };
  return sheets.flatMap((sheet, place) =>
    rubric.entries.flatMap((entry): readonly Flip[] => {
      const { code, options } = entry.criterion;
      const chosen = options.find(({ number }) => number === sheet.choices[code]);
      if (!chosen || sheet.figures.closed.has(code)) return [];
      const changes = options.flatMap((option): readonly Flip[] => {
        if (option.number === chosen.number) return [];
        const after = starOf(entry, chosen.number, option.number, place);
        const points = option.points - chosen.points;
        return after === star
          ? []
          : [{ member: sheet.member, criterion: code, from: chosen.number, to: option.number, points, star: after }];
      });
      return [
        nearest(changes.filter(({ points }) => points > 0)),
        nearest(changes.filter(({ points }) => points <= 0)),
      ].filter((flip) => flip !== null);
    }),
  );
}

function nearest(flips: readonly Flip[]): Flip | null {
  return flips.reduce<Flip | null>(
    (best, flip) => (best === null || Math.abs(flip.points) < Math.abs(best.points) ? flip : best),
    null,
  );
}
