import type { EvidenceFamilyId, ProductSet } from "../../catalogue/types";
import { evidenceGaps } from "../../scoring/evidence-gaps";
import { rubricOf } from "../../scoring/rubric";
import type { EvidenceGap } from "../../scoring/types";
import { evidenceStates } from "../evidence-states";
import type { CouncilSession, Product, ScoreSheet } from "../types";

/** A paper that is not there though members scored as if it were. */
export interface CouncilGap {
  readonly code: string;
  /** Families of which one would do. */
  readonly families: readonly EvidenceFamilyId[];
  readonly state: EvidenceGap["state"];
  /** The highest points scored on it. */
  readonly points: number;
  /** Ids of the members who did, in the order of the roster. */
  readonly members: readonly string[];
}

/** Missing evidence behind the scores that count, in the order of the decision. */
export function gapsOfMembers(
  session: CouncilSession,
  product: Product,
  set: ProductSet,
  counted: readonly { readonly member: string; readonly sheet: ScoreSheet }[],
): readonly CouncilGap[] {
  const states = evidenceStates(session, product.code);
  const found = new Map<string, { gap: EvidenceGap; points: number; members: string[] }>();
  for (const { member, sheet } of counted) {
    const own = new Set<string>();
    for (const gap of evidenceGaps(set, sheet.choices, states)) {
      const key = `${gap.code}: ${gap.families.join()}`;
      if (own.has(key)) continue;
      own.add(key);
      const before = found.get(key);
      if (!before) found.set(key, { gap, points: gap.points, members: [member] });
      else {
        before.points = Math.max(before.points, gap.points);
        before.members.push(member);
      }
    }
  }
  const order = new Map(orderOf(set).map((code, index) => [code, index]));
  const placeOf = (code: string): number => order.get(code) ?? 0;
  return [...found.values()]
    .map(({ gap: { code, families, state }, points, members }) => ({ code, families, state, points, members }))
    .sort((a, b) => placeOf(a.code) - placeOf(b.code) || inTextOrder(a.families.join(), b.families.join()));
}

function orderOf(set: ProductSet): readonly string[] {
  return rubricOf(set).entries.map(({ criterion }) => criterion.code);
}

function inTextOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
