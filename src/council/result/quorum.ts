import type { CouncilMember, RuleProfile } from "../types";

/** Whether enough of the council judged a product. */
export interface Quorum {
  /** Members who handed in a sheet that is heard. */
  readonly present: number;
  /** Members who could: with a vote and not recused. */
  readonly of: number;
  /** The fewest that make the fraction of the profile. */
  readonly needed: number;
  readonly enough: boolean;
  /** Whether the chair or a deputy is among them. */
  readonly led: boolean;
  /** Both as far as the profile asks. */
  readonly met: boolean;
}

/**
 * The quorum of one product. A recused member is neither present nor asked for, so the fraction is taken of the others.
 * @param eligible Scoring members who do not recuse.
 * @param heard Ids of those who handed in a sheet that is heard.
 */
export function quorumOf(
  eligible: readonly CouncilMember[],
  heard: ReadonlySet<string>,
  profile: Pick<RuleProfile, "quorum" | "chairRequired">,
): Quorum {
  const { numerator, denominator } = profile.quorum;
  const present = eligible.filter(({ id }) => heard.has(id));
  const needed = Math.ceil((eligible.length * numerator) / denominator);
  const enough = present.length > 0 && present.length * denominator >= eligible.length * numerator;
  const led = present.some(({ role }) => role === "chair" || role === "deputy");
  return {
    present: present.length,
    of: eligible.length,
    needed,
    enough,
    led,
    met: enough && (led || !profile.chairRequired),
  };
}
