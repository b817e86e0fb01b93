import type { FloorLevel } from "../../catalogue/types";
import { FLOOR_LEVELS } from "../../catalogue/types";
import { rubricOf } from "../../scoring/rubric";
import type { CouncilFloor } from "../result/council-floors";
import type { SessionResult } from "../result/session-results";
import type { Conclusion, FloorConclusion, RuleProfile } from "../types";
import { productAgenda, type ProductAgenda } from "./agenda";
import type { DisagreedCriterion } from "./criteria";
import type { Flip } from "./flips";

/** A floor of a criterion, how the council stands at it, and what was recorded. */
export interface FloorQuestion extends CouncilFloor {
  readonly level: FloorLevel;
  readonly concluded: FloorConclusion | null;
  /** Whether the star waits for a conclusion here. */
  readonly awaited: boolean;
}

/** A criterion to be talked about: members differ in it, or the profile asks for a conclusion. */
export interface CriterionTalk {
  readonly code: string;
  readonly title: string;
  /** null where all took the same level. */
  readonly disagreed: DisagreedCriterion | null;
  readonly flips: readonly Flip[];
  readonly floors: readonly FloorQuestion[];
  /** Whether what is said here can change the star. */
  readonly decisive: boolean;
}

/** What the council has to talk about in one product, criterion by criterion. */
export interface ProductTalk {
  readonly session: SessionResult;
  readonly agenda: ProductAgenda;
  /** Those that can change the star first. */
  readonly criteria: readonly CriterionTalk[];
  /** Whether the product has to be talked about at all. */
  readonly pressing: boolean;
}

/**
 * The talk about one product; null while none of its sheets counts.
 * @param conclusions Those of this product.
 */
export function productTalk(
  session: SessionResult,
  profile: Pick<RuleProfile, "councilFloors" | "largestSpread">,
  conclusions: readonly Conclusion[] = [],
): ProductTalk | null {
  const agenda = productAgenda(session, profile, conclusions);
  const { set, result } = session;
  if (!agenda || !set || !result) return null;
  const floorsOf = (code: string): readonly FloorQuestion[] =>
    FLOOR_LEVELS.flatMap((level) =>
      result.floors[level]
        .filter((floor) => floor.code === code)
        .map((floor) => {
          const found = conclusions.find(
            (each) => each.kind === "floor" && each.criterion === code && each.level === level,
          );
          return {
            ...floor,
            level,
            concluded: found?.kind === "floor" ? found : null,
            awaited: result.awaited.some((each) => each.code === code && each.level === level),
          };
        }),
    );
  const disagreed = new Map(agenda.criteria.map((each) => [each.code, each]));
  const titles = new Map(rubricOf(set).entries.map(({ criterion: { code, title } }) => [code, title]));
  // First what members differ in, in its own order; then what is only asked for, in the order of the decision.
  const codes = [...disagreed.keys(), ...[...titles.keys()].filter((code) => !disagreed.has(code))];
  const criteria = codes.flatMap((code): readonly CriterionTalk[] => {
    const floors = floorsOf(code);
    const asked = floors.some(({ awaited, concluded }) => awaited || concluded !== null);
    const differs = disagreed.get(code) ?? null;
    if (!differs && !asked) return [];
    const flips = agenda.flips.filter(({ criterion }) => criterion === code);
    const decisive = asked || flips.length > 0 || (differs?.changesStar ?? false);
    return [{ code, title: titles.get(code) ?? "", disagreed: differs, flips, floors, decisive }];
  });
  criteria.sort((a, b) => Number(b.decisive) - Number(a.decisive));
  const pressing =
    agenda.tooFarApart ||
    agenda.near !== null ||
    result.knockOuts.members > 0 ||
    criteria.some(({ decisive }) => decisive);
  return { session, agenda, criteria, pressing };
}
