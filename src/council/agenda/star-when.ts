import { FLOOR_LEVELS, type FloorLevel, type ProductSet, type Star } from "../../catalogue/types";
import { bandOf } from "../../scoring/band";
import { starAllowedBy } from "../../scoring/floors";
import { rubricOf, type RubricEntry } from "../../scoring/rubric";
import { lowerStar } from "../../scoring/verdict";
import { councilFloors, floorHolds, missedByCouncil } from "../result/council-floors";
import { councilStar } from "../result/council-star";
import { figuresOf } from "../result/sheet-figures";
import type { Conclusion, CouncilFloorRule } from "../types";
import type { CountedSheet } from "./counted-sheets";

/** The star when some members, given by their places, take another option in one criterion. */
export type StarWhen = (entry: RubricEntry, option: number, takenBy: (place: number) => boolean) => Star;

/**
 * Answers what the star of a product would be if members answered otherwise; worked out from what changes, since there are
 * thousands of changes to try. An answer in a closed criterion counts nothing. Knock-outs are left aside.
 * @throws RangeError for an option that does not exist.
 */
export function starWhen(
  set: ProductSet,
  sheets: readonly CountedSheet[],
  rule: CouncilFloorRule,
  conclusions: readonly Conclusion[] = [],
): StarWhen {
  const rubric = rubricOf(set);
  const figures = sheets.map((sheet) => sheet.figures);
  const sum = figures.reduce((total, each) => total + each.total, 0);
  const missed = missedByCouncil(councilFloors(rubric, figures, rule, conclusions));
  return (entry, number, takenBy) => {
    const { code, options } = entry.criterion;
    const option = options.find((each) => each.number === number);
    if (!option) throw new RangeError(`no option ${number} at ${code}`);
    if (entry.closes.size > 0) {
      // It may open or close other criteria: the whole sheet is worked out anew.
      const changed = figures.map((each, place) =>
        takenBy(place) ? figuresOf(set, { ...sheets[place]?.choices, [code]: number }, false) : each,
      );
      return councilStar({ rubric, rule, conclusions }, changed);
    }
    let total = sum;
    const points = figures.map((each, place) => {
      const before = each.points.get(code) ?? null;
      if (before === null || !takenBy(place)) return before;
      total += option.points - before;
      return option.points;
    });
    const misses = (level: FloorLevel): readonly string[] => {
      const floor = entry.floors[level];
      if (floor === null) return missed[level];
      const concluded = conclusions.find(
        (each) => each.kind === "floor" && each.criterion === code && each.level === level,
      );
      const met = concluded?.kind === "floor" ? concluded.met : null;
      const others = missed[level].filter((each) => each !== code);
      return floorHolds(rule, floor, points, met) === true ? others : [...others, code];
    };
    const [three, four, five] = FLOOR_LEVELS.map(misses);
    const allowed = starAllowedBy({ 3: three ?? [], 4: four ?? [], 5: five ?? [] });
    return lowerStar(bandOf(total, figures.length), allowed);
  };
}
