import type { ProductSet, Star } from "../../catalogue/types";
import { rubricOf } from "../../scoring/rubric";
import { councilStar } from "../result/council-star";
import type { Conclusion, CouncilFloorRule } from "../types";
import type { CountedSheet } from "./counted-sheets";
import { starWhen } from "./star-when";

/** A level members chose in a criterion. */
export interface ChosenLevel {
  /** 1-based option number. */
  readonly option: number;
  readonly points: number;
  /** Ids, in the order of the roster; without names for the screen in the room, `members.length` says how many. */
  readonly members: readonly string[];
  /** The star of the product if every member took this level. */
  readonly star: Star;
}

/** A criterion in which members differ. */
export interface DisagreedCriterion {
  readonly code: string;
  readonly title: string;
  /** Highest points less the lowest; a closed criterion counts 0. */
  readonly spread: number;
  /** Whether agreeing on one of the levels chosen would give another star. */
  readonly changesStar: boolean;
  /** Levels chosen, from the lowest points. */
  readonly levels: readonly ChosenLevel[];
  /** Members in whose sheets it is closed. */
  readonly closed: readonly string[];
}

/**
 * The criteria members differ in: first those that can change the star, each lot by spread, then in the order of the
 * decision.
 */
export function disagreedCriteria(
  set: ProductSet,
  sheets: readonly CountedSheet[],
  rule: CouncilFloorRule,
  conclusions: readonly Conclusion[] = [],
): readonly DisagreedCriterion[] {
  if (sheets.length < 2) return [];
  const rubric = rubricOf(set);
  const star = councilStar(
    { rubric, rule, conclusions },
    sheets.map(({ figures }) => figures),
  );
  const starIf = starWhen(set, sheets, rule, conclusions);
  const found = rubric.entries.flatMap((entry): readonly DisagreedCriterion[] => {
    const { code, title, options } = entry.criterion;
    const open = sheets.filter(({ figures }) => !figures.closed.has(code));
    const closed = sheets.filter(({ figures }) => figures.closed.has(code)).map(({ member }) => member);
    const chosen = options.filter(({ number }) => open.some(({ choices }) => choices[code] === number));
    if (chosen.length + (closed.length > 0 ? 1 : 0) < 2) return [];
    const points = sheets.map(({ figures }) => figures.points.get(code) ?? 0);
    const levels = chosen.map((option): ChosenLevel => ({
      option: option.number,
      points: option.points,
      members: open.filter(({ choices }) => choices[code] === option.number).map(({ member }) => member),
      star: starIf(entry, option.number, () => true),
    }));
    return [
      {
        code,
        title,
        spread: Math.max(...points) - Math.min(...points),
        changesStar: levels.some((level) => level.star !== star),
        levels: levels.sort((a, b) => a.points - b.points || a.option - b.option),
        closed,
      },
    ];
  });
  // The sort is stable, so equals stay in the order of the decision.
  return found.sort((a, b) => Number(b.changesStar) - Number(a.changesStar) || b.spread - a.spread);
}
