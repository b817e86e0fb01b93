import { FLOOR_LEVELS, type Criterion, type FloorLevel, type Star } from "../catalogue/types";
import type { Rubric } from "./rubric";
import type { FloorsMissed } from "./types";

/**
 * Points a criterion must reach for a star level, or null when the level asks nothing of it: the highest points among
 * the options marked for this level or a lower one, so floors only rise with the level. A mark on the criterion itself
 * (148: Sở hữu trí tuệ****) asks for at least its lowest option above 0.
 */
export function floorOf(criterion: Criterion, level: FloorLevel): number | null {
  const asked = criterion.options.flatMap(({ star, points }) => (star !== null && star <= level ? [points] : []));
  if (criterion.criterionStar !== undefined && criterion.criterionStar <= level) {
    const above = criterion.options.flatMap(({ points }) => (points > 0 ? [points] : []));
    if (above.length > 0) asked.push(Math.min(...above));
  }
  return asked.length > 0 ? Math.max(...asked) : null;
}

/** The floor a star asks for, among a criterion's floors; one and two stars ask for none. */
export function floorForStar(floors: Readonly<Record<FloorLevel, number | null>>, star: Star): number | null {
  return star === 1 || star === 2 ? null : floors[star];
}

/** Whether points, or null for an unscored or closed criterion, stay below a floor. */
export function isBelow(floor: number | null, points: number | null): boolean {
  return floor !== null && (points === null || points < floor);
}

/**
 * The criteria whose floor of each level is missed, in the order of the decision.
 * @param counted Points by code; an unscored or closed criterion is absent and misses whatever is asked of it.
 */
export function missedFloors(rubric: Rubric, counted: ReadonlyMap<string, number>): FloorsMissed {
  const missed: Record<FloorLevel, string[]> = { 3: [], 4: [], 5: [] };
  for (const { criterion, floors } of rubric.entries) {
    const points = counted.get(criterion.code) ?? null;
    for (const level of FLOOR_LEVELS) {
      if (isBelow(floors[level], points)) missed[level].push(criterion.code);
    }
  }
  return missed;
}

/** The highest star the floors allow: every level up to it is met; with level 3 missed it is 2. */
export function starAllowedBy(missed: FloorsMissed): Star {
  let allowed: Star = 2;
  for (const level of FLOOR_LEVELS) {
    if (missed[level].length > 0) return allowed;
    allowed = level;
  }
  return allowed;
}
