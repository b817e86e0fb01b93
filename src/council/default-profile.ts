import type { RuleProfile } from "./types";

/**
 * The rule profile a session starts with until the province's Quy chế is entered. It names no regulation, so that
 * a record printed on it says so.
 */
export const DEFAULT_PROFILE: RuleProfile = {
  source: "Mặc định của công cụ, chưa ghi quy chế của hội đồng",
  quorum: { numerator: 2, denominator: 3 },
  chairRequired: true,
  largestSpread: 10,
  leadDays: 3,
  secretaryScores: false,
  decimals: 2,
  councilFloors: "majority",
  scoresShownBeforeSealing: false,
};
