import { FLOOR_LEVELS, type Criterion, type FloorLevel, type Star } from "../catalogue/types";
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

/** The floor a star asks of a criterion; one and two stars ask nothing. */
export function floorForStar(criterion: Criterion, star: Star): number | null {
  return star === 1 || star === 2 ? null : floorOf(criterion, star);
}

/** Whether points, or null for an unscored or closed criterion, stay below a floor. */
export function isBelow(floor: number | null, points: number | null): boolean {
  return floor !== null && (points === null || points < floor);
}

/**
 * The criteria whose floor of each level is missed, in the order given.
 * @param pointsOf Points that count towards floors, or null when the criterion is unscored or closed: both miss.
 */
export function missedFloors(
  criteria: readonly Criterion[],
  pointsOf: (criterion: Criterion) => number | null,
): FloorsMissed {
  const missed: Record<FloorLevel, string[]> = { 3: [], 4: [], 5: [] };
  for (const criterion of criteria) {
    const points = pointsOf(criterion);
    for (const level of FLOOR_LEVELS) {
      if (isBelow(floorOf(criterion, level), points)) missed[level].push(criterion.code);
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
