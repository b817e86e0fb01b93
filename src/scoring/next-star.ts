import type { Criterion, Option, Star } from "../catalogue/types";
import { BAND_STARTS } from "./band";
import { cheapestRaises } from "./cheapest-raises";
import { chosenOption } from "./choices";
import { floorForStar, isBelow } from "./floors";
import { openingsOf, type Opening } from "./openings";
import type { Rubric } from "./rubric";
import { countedTotal, standingOf } from "./standing";
import type { Choices, NextStar, Step } from "./types";

/** Options to change, with what they cost. */
interface Way {
  readonly changes: Choices;
  readonly changed: number;
  readonly total: number;
}

const ABOVE: Readonly<Record<Star, Star | null>> = { 1: 2, 2: 3, 3: 4, 4: 5, 5: null };

/**
 * The cheapest way from the star reached to the one above: fewest criteria changed, then fewest points gained, exact.
 * A step raises a criterion, within its chosen case, or scores an unscored one; it never lowers and never closes
 * anything. Raising the story criterion may open the criteria that it closed: what was chosen there counts again, and
 * those points belong to the step that opened them. Steps come in the order of the decision; the points of a step are
 * what it adds to the total when the steps are taken in that order.
 * @returns null at five stars, or when the star above cannot be reached.
 */
export function nextStar(rubric: Rubric, choices: Choices, reached: Star): NextStar | null {
  const star = ABOVE[reached];
  if (star === null) return null;
  let best: Way | null = null;
  for (const opening of openingsOf(rubric, choices)) {
    const way = wayUp(rubric, choices, opening, star);
    if (way && (best === null || isCheaper(way, best))) best = way;
  }
  if (best === null) return null;
  const steps = stepsTo(rubric, choices, best.changes);
  return { star, points: steps.reduce((sum, { points }) => sum + points, 0), steps };
}

function isCheaper(a: Way, b: Way): boolean {
  return a.changed < b.changed || (a.changed === b.changed && a.total < b.total);
}

/** What one criterion can do on the way up. */
interface Move {
  readonly criterion: Criterion;
  /** Points it has before any raise; 0 while closed or unscored. */
  readonly points: number;
  readonly options: readonly Option[];
  readonly forced: boolean;
  readonly gains: readonly number[];
}

/** The cheapest way to the star under one opening; null when it leads nowhere. */
function wayUp(rubric: Rubric, choices: Choices, opening: Opening, star: Star): Way | null {
  const moves: Move[] = [];
  let total = 0;
  for (const { criterion, floors } of rubric.entries) {
    const floor = floorForStar(floors, star);
    const isClosed = opening.closed.has(criterion.code);
    if (isClosed && floor !== null) return null;
    const chosen = chosenOption(criterion, choices);
    const kept = isClosed || !chosen ? null : chosen.points;
    const points = kept ?? 0;
    const mayStay = opening.mayStay(criterion.code);
    const options = raisesOf(criterion, chosen).filter(
      ({ number, points: raised }) => opening.allows(criterion.code, number) && !isBelow(floor, raised),
    );
    total += points;
    // A closed criterion gains nothing; it is only moved where its choice keeps others open.
    const gains = isClosed ? (mayStay || options.length === 0 ? [] : [0]) : gainsOf(options, points);
    moves.push({ criterion, points, options, forced: isBelow(floor, kept) || !mayStay, gains });
  }
  const raises = cheapestRaises(moves, BAND_STARTS[star] - total);
  if (!raises) return null;
  const changes: Record<string, number> = {};
  moves.forEach(({ criterion, points, options }, index) => {
    const gain = raises.picks[index] ?? null;
    if (gain === null) return;
    const isClosed = opening.closed.has(criterion.code);
    const option = options.find((candidate) => isClosed || candidate.points === points + gain);
    if (option) changes[criterion.code] = option.number;
  });
  return { changes, changed: raises.count, total: total + raises.gain };
}

/** Options that raise a criterion within its case; every option while it is unscored. */
function raisesOf(criterion: Criterion, chosen: Option | null): readonly Option[] {
  if (!chosen) return criterion.options;
  return criterion.options.filter((option) => option.points > chosen.points && option.case === chosen.case);
}

function gainsOf(options: readonly Option[], points: number): readonly number[] {
  const gains: number[] = [];
  for (const option of options) {
    const gain = option.points - points;
    if (!gains.includes(gain)) gains.push(gain);
  }
  return gains.sort((a, b) => a - b);
}

function stepsTo(rubric: Rubric, from: Choices, changes: Choices): readonly Step[] {
  const steps: Step[] = [];
  const choices: Record<string, number> = { ...from };
  let standing = standingOf(rubric, from);
  let total = countedTotal(standing);
  for (const { criterion, closes } of rubric.entries) {
    const { code } = criterion;
    const option = changes[code];
    if (option === undefined) continue;
    const before = total;
    choices[code] = option;
    if (closes.size > 0) {
      standing = standingOf(rubric, choices);
      total = countedTotal(standing);
    } else if (!standing.closed.has(code)) {
      total += (chosenOption(criterion, choices)?.points ?? 0) - (standing.counted.get(code) ?? 0);
    }
    steps.push({ code, option, points: total - before });
  }
  return steps;
}
