import type { EvidenceState } from "../../../scoring/types";

/** The states of a paper, in the order in which they are offered. */
export const EVIDENCE_STATES: readonly EvidenceState[] = ["present", "missing", "expired", "contradiction"];

export function isState(value: string): value is EvidenceState {
  return EVIDENCE_STATES.some((state) => state === value);
}
