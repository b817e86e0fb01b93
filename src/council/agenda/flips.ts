import { FLOOR_LEVELS, type FloorLevel, type Option, type ProductSet, type Star } from "../../catalogue/types";
import { bandOf } from "../../scoring/band";
import { starAllowedBy } from "../../scoring/floors";
import { rubricOf, type RubricEntry } from "../../scoring/rubric";
import { lowerStar } from "../../scoring/verdict";
import { councilFloors, floorHolds, missedByCouncil } from "../result/council-floors";
import { councilStar } from "../result/council-star";
import { figuresOf } from "../result/sheet-figures";
import type { Conclusion, CouncilFloorRule } from "../types";
import type { CountedSheet } from "./counted-sheets";

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
  const starAfter = starAfterChange(set, sheets, rule, conclusions);
  return sheets.flatMap((sheet, place) =>
    rubric.entries.flatMap((entry): readonly Flip[] => {
      const { code, options } = entry.criterion;
      const chosen = options.find(({ number }) => number === sheet.choices[code]);
      if (!chosen || sheet.figures.closed.has(code)) return [];
      const changes = options.flatMap((option): readonly Flip[] => {
        if (option.number === chosen.number) return [];
        const after = starAfter(place, entry, option);
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

/** The star after one member takes another option; worked out from what changes, since there are thousands to try. */
function starAfterChange(
  set: ProductSet,
  sheets: readonly CountedSheet[],
  rule: CouncilFloorRule,
  conclusions: readonly Conclusion[],
): (place: number, entry: RubricEntry, option: Option) => Star {
  const rubric = rubricOf(set);
  const figures = sheets.map((sheet) => sheet.figures);
  const sum = figures.reduce((total, each) => total + each.total, 0);
  const missed = missedByCouncil(councilFloors(rubric, figures, rule, conclusions));
  return (place, entry, option) => {
    const { code } = entry.criterion;
    if (entry.closes.size > 0) {
      // It may open or close other criteria: the whole sheet is worked out anew.
      const changed = figures.map((each, index) =>
        index === place ? figuresOf(set, { ...sheets[index]?.choices, [code]: option.number }, false) : each,
      );
      return councilStar({ rubric, rule, conclusions }, changed);
    }
    const points = figures.map((each, index) => (index === place ? option.points : (each.points.get(code) ?? null)));
    const before = figures[place]?.points.get(code) ?? 0;
    const misses = (level: FloorLevel): readonly string[] => {
      const floor = entry.floors[level];
      if (floor === null) return missed[level];
      const others = missed[level].filter((each) => each !== code);
      const concluded = conclusions.find(
        (each) => each.kind === "floor" && each.criterion === code && each.level === level,
      );
      const met = concluded?.kind === "floor" ? concluded.met : null;
      return floorHolds(rule, floor, points, met) === true ? others : [...others, code];
    };
    const [three, four, five] = FLOOR_LEVELS.map(misses);
    const allowed = starAllowedBy({ 3: three ?? [], 4: four ?? [], 5: five ?? [] });
    return lowerStar(bandOf(sum + option.points - before, figures.length), allowed);
  };
}
