import { criteriaOf } from "../catalogue/traverse";
import type { Criterion, Option, ProductSet, Star } from "../catalogue/types";
import { BAND_STARTS } from "./band";
import { cheapestRaises, type Raisable } from "./cheapest-raises";
import { chosenOption } from "./choices";
import { closingsOf } from "./closed";
import { floorForStar, isBelow } from "./floors";
import { countedTotal, standingOf, type Standing } from "./standing";
import type { Choices, NextStar, Step } from "./types";

/** Choices on the way up, with what they cost so far. */
interface Way {
  readonly choices: Choices;
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
export function nextStar(set: ProductSet, choices: Choices, reached: Star): NextStar | null {
  const star = ABOVE[reached];
  if (star === null) return null;
  const criteria = criteriaOf(set);
  const start = standingOf(criteria, choices);
  let best: Way | null = null;
  for (const opened of openings(criteria, choices)) {
    const way = wayUp(criteria, start, choices, opened, star);
    if (way && (best === null || isCheaper(way, best))) best = way;
  }
  if (best === null) return null;
  return { star, points: best.total - countedTotal(start), steps: stepsTo(criteria, choices, best.choices) };
}

function isCheaper(a: Way, b: Way): boolean {
  return a.changed < b.changed || (a.changed === b.changed && a.total < b.total);
}

/** Every way to leave or raise the criteria that close others, the choices as they stand first. */
function openings(criteria: readonly Criterion[], choices: Choices): readonly Choices[] {
  const closers = closersAmong(criteria);
  return closers.reduce<readonly Choices[]>(
    (ways, closer) =>
      ways.flatMap((way) => [
        way,
        ...raisesOf(closer, choices).map(({ number }) => ({ ...way, [closer.code]: number })),
      ]),
    [choices],
  );
}

function closersAmong(criteria: readonly Criterion[]): readonly Criterion[] {
  const codes = new Set(criteria.flatMap(closingsOf).map((closing) => closing.criterion));
  return criteria.filter(({ code }) => codes.has(code));
}

/** The cheapest way to the star once the closing criteria stand as in `opened`. */
function wayUp(
  criteria: readonly Criterion[],
  start: Standing,
  choices: Choices,
  opened: Choices,
  star: Star,
): Way | null {
  const standing = standingOf(criteria, opened);
  if ([...standing.closed].some((code) => !start.closed.has(code))) return null;
  const closers = new Set(closersAmong(criteria).map(({ code }) => code));
  const movable: Criterion[] = [];
  const raisable: Raisable[] = [];
  for (const criterion of criteria) {
    const points = standing.counted.get(criterion.code) ?? null;
    const floor = floorForStar(criterion, star);
    const below = isBelow(floor, points);
    if (closers.has(criterion.code) || standing.closed.has(criterion.code)) {
      if (below) return null;
      continue;
    }
    const enough = raisesOf(criterion, opened).filter((option) => !isBelow(floor, option.points));
    movable.push(criterion);
    raisable.push({ forced: below, gains: gainsOf(enough, points ?? 0) });
  }
  const total = countedTotal(standing);
  const raises = cheapestRaises(raisable, BAND_STARTS[star] - total);
  if (!raises) return null;
  const end: Record<string, number> = { ...opened };
  movable.forEach((criterion, index) => {
    const gain = raises.picks[index] ?? null;
    if (gain === null) return;
    const points = (standing.counted.get(criterion.code) ?? 0) + gain;
    const option = raisesOf(criterion, opened).find((candidate) => candidate.points === points);
    if (option) end[criterion.code] = option.number;
  });
  const changedClosers = [...closers].filter((code) => opened[code] !== choices[code]).length;
  return { choices: end, changed: changedClosers + raises.count, total: total + raises.gain };
}

/** Options that raise a criterion within its case; every option while it is unscored. */
function raisesOf(criterion: Criterion, choices: Choices): readonly Option[] {
  const chosen = chosenOption(criterion, choices);
  if (!chosen) return criterion.options;
  return criterion.options.filter((option) => option.points > chosen.points && option.case === chosen.case);
}

function gainsOf(options: readonly Option[], points: number): readonly number[] {
  return [...new Set(options.map((option) => option.points - points))].sort((a, b) => a - b);
}

function stepsTo(criteria: readonly Criterion[], from: Choices, to: Choices): readonly Step[] {
  const steps: Step[] = [];
  let choices = from;
  let total = countedTotal(standingOf(criteria, from));
  for (const { code } of criteria) {
    const option = to[code];
    if (option === undefined || option === from[code]) continue;
    choices = { ...choices, [code]: option };
    const reached = countedTotal(standingOf(criteria, choices));
    steps.push({ code, option, points: reached - total });
    total = reached;
  }
  return steps;
}
