import { FLOOR_LEVELS, type FloorLevel } from "../../catalogue/types";
import { isBelow } from "../../scoring/floors";
import type { Rubric } from "../../scoring/rubric";
import type { FloorsMissed } from "../../scoring/types";
import type { Conclusion, CouncilFloorRule } from "../types";
import type { SheetFigures } from "./sheet-figures";

/** How the council stands at one floor: "7/9 đạt". */
export interface CouncilFloor {
  readonly code: string;
  /** Points the level asks for. */
  readonly floor: number;
  /** Counting members who reach it. */
  readonly met: number;
  readonly of: number;
  /** Whether the council meets it by the profile's rule; null while the rule waits for a recorded conclusion. */
  readonly holds: boolean | null;
}

export type CouncilFloors = Readonly<Record<FloorLevel, readonly CouncilFloor[]>>;

type PointsOf = Pick<SheetFigures, "points">;

/**
 * Every floor of every level with its count, in the order of the decision. The law does not say how a council meets a
 * floor when its members tick different options; the profile does (RULES.md "Council level"). A closed criterion misses
 * its floors in the sheet in which it is closed.
 * @param conclusions Those of this product; asked for only by the rule `conclusion`.
 */
export function councilFloors(
  rubric: Rubric,
  sheets: readonly PointsOf[],
  rule: CouncilFloorRule,
  conclusions: readonly Conclusion[] = [],
): CouncilFloors {
  const found: Record<FloorLevel, CouncilFloor[]> = { 3: [], 4: [], 5: [] };
  for (const { criterion, floors } of rubric.entries) {
    const points = sheets.map((sheet) => sheet.points.get(criterion.code) ?? null);
    for (const level of FLOOR_LEVELS) {
      const floor = floors[level];
      if (floor === null) continue;
      const met = reaching(floor, points);
      const concluded = conclusions.find(
        (each) => each.kind === "floor" && each.criterion === criterion.code && each.level === level,
      );
      const holds = floorHolds(rule, floor, points, concluded?.kind === "floor" ? concluded.met : null);
      found[level].push({ code: criterion.code, floor, met, of: points.length, holds });
    }
  }
  return found;
}

/**
 * Whether one floor is met by the rule.
 * @param points Of the counting members; null where the criterion is closed.
 * @param concluded What the council recorded, or null.
 */
export function floorHolds(
  rule: CouncilFloorRule,
  floor: number,
  points: readonly (number | null)[],
  concluded: boolean | null,
): boolean | null {
  switch (rule) {
    case "majority":
      return 2 * reaching(floor, points) > points.length;
    case "every":
      return reaching(floor, points) === points.length;
    case "mean":
      return points.reduce<number>((sum, each) => sum + (each ?? 0), 0) >= floor * points.length;
    case "conclusion":
      return concluded;
  }
}

/** How many reach a floor. */
function reaching(floor: number, points: readonly (number | null)[]): number {
  return points.filter((each) => !isBelow(floor, each)).length;
}

/** The criteria whose floors the council misses; what waits for a conclusion is not met yet. */
export function missedByCouncil(floors: CouncilFloors): FloorsMissed {
  const missed = (level: FloorLevel): readonly string[] =>
    floors[level].flatMap(({ code, holds }) => (holds === true ? [] : [code]));
  return { 3: missed(3), 4: missed(4), 5: missed(5) };
}
