import type { ProductSet, Star } from "../catalogue/types";
import { bandOf } from "./band";
import { missedFloors, starAllowedBy } from "./floors";
import { nextStar } from "./next-star";
import { rubricOf } from "./rubric";
import { standingOf } from "./standing";
import { totalsOf } from "./totals";
import type { Choices, Verdict } from "./types";

/** A verdict without the way to the next star, which takes by far the most work. */
export type Worth = Omit<Verdict, "nextStar">;

/**
 * What a sheet is worth, with its reasons: the star is the lower of the band of its total and the highest star whose
 * floors are all met. A closed criterion counts 0 whatever is chosen, is not unscored, and misses its floors; an
 * unscored one misses them too. A knocked-out sheet keeps its figures but has no star.
 * @param choices Choices that passed `checkChoices`.
 * @param disqualified Reasons of the knock-outs that are ticked.
 * @throws RangeError for an option that does not exist.
 * @see 26/2026 Art. 3.3
 */
export function judge(set: ProductSet, choices: Choices, disqualified: readonly string[] = []): Verdict {
  const worth = worthOf(set, choices, disqualified);
  const { star } = worth;
  let way: Verdict["nextStar"] | undefined;
  return {
    ...worth,
    // Worked out when it is asked for: few do, and it takes by far the most work.
    get nextStar() {
      if (way === undefined) way = star === null ? null : nextStar(rubricOf(set), choices, star);
      return way;
    },
  };
}

/** `judge` without the way to the next star. */
export function worthOf(set: ProductSet, choices: Choices, disqualified: readonly string[] = []): Worth {
  const rubric = rubricOf(set);
  const { closed, counted, unscored } = standingOf(rubric, choices);
  const { parts, groups, total } = totalsOf(set, counted);
  const band = bandOf(total, 1);
  const floorsMissed = missedFloors(rubric, counted);
  const reached = lowerStar(band, starAllowedBy(floorsMissed));
  const knockedOut = disqualified.length > 0;
  return {
    complete: unscored.length === 0,
    unscored,
    closed: [...closed],
    parts,
    groups,
    total,
    band,
    floorsMissed,
    star: knockedOut ? null : reached,
    disqualified,
  };
}

/** Both keys have to open: the lower star counts. */
export function lowerStar(a: Star, b: Star): Star {
  return a < b ? a : b;
}
