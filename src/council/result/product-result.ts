import type { FloorLevel, ProductSet, Star } from "../../catalogue/types";
import { starAllowedBy } from "../../scoring/floors";
import { rubricOf } from "../../scoring/rubric";
import type { FloorsMissed } from "../../scoring/types";
import { lowerStar } from "../../scoring/verdict";
import { recognitionOf, type Recognition } from "../recognition";
import type { Conclusion, CouncilSession, Product, ScoreSheet } from "../types";
import { eligibleMembers, memberStanding, recusedMembers, type MemberStanding } from "./counting";
import { councilFloors, missedByCouncil, type CouncilFloor, type CouncilFloors } from "./council-floors";
import { gapsOfMembers, type CouncilGap } from "./council-gaps";
import { knockOutsOf, type CouncilKnockOuts } from "./knock-outs";
import { bandOfMean, exactMean, type ExactMean } from "./mean";
import { quorumOf, type Quorum } from "./quorum";

/** One member's part in a result. */
export interface MemberResult {
  readonly member: string;
  readonly standing: MemberStanding;
}

/** What the council makes of one product, with its reasons. */
export interface ProductResult {
  readonly product: string;
  /** Scoring members who do not recuse, in the order of the roster. */
  readonly members: readonly MemberResult[];
  readonly recused: readonly string[];
  /** Totals by member of the sheets that count. */
  readonly totals: Readonly<Record<string, number>>;
  /** null while no sheet counts. */
  readonly mean: ExactMean | null;
  readonly band: Star | null;
  readonly floors: CouncilFloors;
  readonly floorsMissed: FloorsMissed;
  /** null while no sheet counts, when knocked out, and while a conclusion the star depends on is not recorded. */
  readonly star: Star | null;
  /** Floors whose conclusion would settle the star. */
  readonly awaited: readonly (CouncilFloor & { readonly level: FloorLevel })[];
  /** Highest total less the lowest; null without totals. */
  readonly spread: number | null;
  /** Whether the spread is beyond what the profile allows, so that the product is discussed and scored again. */
  readonly tooFarApart: boolean;
  readonly knockOuts: CouncilKnockOuts;
  readonly gaps: readonly CouncilGap[];
  readonly quorum: Quorum;
  /** Who recognises the star, and who gets the result next. */
  readonly recognition: Recognition;
}

/**
 * The council's result for one product: the exact mean of the totals that count, its band, and the star both keys allow
 * (26/2026 Art. 3.3). Nothing depends on the order of members or sheets.
 * @param sheets The session's sheets of this product; those of recused or unknown members are passed over.
 * @param conclusions Those of this product.
 */
export function productResult(
  session: CouncilSession,
  product: Product,
  set: ProductSet,
  sheets: readonly ScoreSheet[],
  conclusions: readonly Conclusion[] = [],
): ProductResult {
  const eligible = eligibleMembers(session, product);
  const bySheet = new Map(sheets.map((sheet) => [sheet.member, sheet]));
  const members = eligible.map(({ id }): MemberResult => ({
    member: id,
    standing: memberStanding(set, bySheet.get(id)),
  }));
  const counted = members.flatMap(({ member, standing }) =>
    standing.kind === "counted" ? [{ member, figures: standing.figures, sheet: standing.sheet }] : [],
  );
  const heard = members.flatMap(({ member, standing }) =>
    standing.kind === "counted" || standing.kind === "knocked-out" ? [{ member, sheet: standing.sheet }] : [],
  );
  const totals = counted.map(({ figures }) => figures.total);
  const mean = exactMean(totals);
  const band = mean && bandOfMean(mean);
  const floors = councilFloors(
    rubricOf(set),
    counted.map(({ figures }) => figures),
    session.profile.councilFloors,
    conclusions,
  );
  const floorsMissed = missedByCouncil(floors);
  const knockOuts = knockOutsOf(set, heard, conclusions);
  const awaited = band === null ? [] : awaitedFloors(floors, band);
  const star =
    band === null || knockOuts.knockedOut || awaited.length > 0 ? null : lowerStar(band, starAllowedBy(floorsMissed));
  const spread = totals.length === 0 ? null : Math.max(...totals) - Math.min(...totals);
  return {
    product: product.code,
    members,
    recused: recusedMembers(session, product).map(({ id }) => id),
    totals: Object.fromEntries(counted.map(({ member, figures }) => [member, figures.total])),
    mean,
    band,
    floors,
    floorsMissed,
    star,
    awaited,
    spread,
    tooFarApart: spread !== null && spread > session.profile.largestSpread,
    knockOuts,
    gaps: gapsOfMembers(session, product, set, counted),
    quorum: quorumOf(eligible, new Set(heard.map(({ member }) => member)), session.profile),
    recognition: recognitionOf({
      edition: product.edition,
      evaluatedOn: session.meeting.date,
      level: session.meeting.level,
      star,
      band: band ?? 1,
    }),
  };
}

/** Floors without a conclusion at the levels of the band, up to the first level that is known to be missed. */
function awaitedFloors(floors: CouncilFloors, band: Star): ProductResult["awaited"] {
  const awaited: (CouncilFloor & { readonly level: FloorLevel })[] = [];
  for (const level of [3, 4, 5] as const) {
    if (level > band || floors[level].some(({ holds }) => holds === false)) break;
    for (const floor of floors[level]) if (floor.holds === null) awaited.push({ ...floor, level });
  }
  return awaited;
}
