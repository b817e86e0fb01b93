import { FLOOR_LEVELS, type FloorLevel } from "../../catalogue/types";
import type { Verdict } from "../../scoring/types";

/** The criteria that keep a sheet below one star level and were not yet named at a lower one. */
export interface HoldingBack {
  readonly level: FloorLevel;
  readonly codes: readonly string[];
}

/**
 * Why the star is lower than the band: the missed floors from the star's next level up to the band, each criterion
 * at the lowest level it misses. Empty when the band is reached, and for a knocked-out sheet.
 */
export function heldBackBy(verdict: Verdict): readonly HoldingBack[] {
  const { star, band, floorsMissed } = verdict;
  if (star === null || star >= band) return [];
  const named = new Set<string>();
  return FLOOR_LEVELS.flatMap((level) => {
    if (level <= star || level > band) return [];
    const codes = floorsMissed[level].filter((code) => !named.has(code));
    codes.forEach((code) => named.add(code));
    return codes.length > 0 ? [{ level, codes }] : [];
  });
}

/**
 * The star a sheet is working towards: while it is being filled 4, the highest a province recognises
 * (26/2026); once complete the one above its own, and 5 when it has them all.
 */
export function aimedStar(verdict: Verdict): FloorLevel {
  if (!verdict.complete || verdict.star === null) return 4;
  return FLOOR_LEVELS.find((level) => level > (verdict.star ?? 0)) ?? 5;
}

/** Scored or closed criteria that miss the floor of a level; those not scored yet are only unscored. */
export function knownBelow(verdict: Verdict, level: FloorLevel): readonly string[] {
  const unscored = new Set(verdict.unscored);
  return verdict.floorsMissed[level].filter((code) => !unscored.has(code));
}

/**
 * The missed floors worth showing, each criterion at the lowest level it misses: those that hold a complete sheet
 * below its band, and while scoring goes on those that are already missed by what is scored.
 */
export function missedSoFar(verdict: Verdict): readonly HoldingBack[] {
  if (verdict.complete) return heldBackBy(verdict);
  const aim = aimedStar(verdict);
  const named = new Set<string>();
  return FLOOR_LEVELS.flatMap((level) => {
    if (level > aim) return [];
    const codes = knownBelow(verdict, level).filter((code) => !named.has(code));
    codes.forEach((code) => named.add(code));
    return codes.length > 0 ? [{ level, codes }] : [];
  });
}
