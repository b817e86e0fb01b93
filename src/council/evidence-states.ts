import type { EvidenceFamilyId } from "../catalogue/types";
import type { EvidenceState, EvidenceStates } from "../scoring/types";
import type { CouncilSession, EvidenceRecord } from "./types";

/** The state that stands for several papers of a family, the deciding one first. */
const DECIDING: readonly EvidenceState[] = ["contradiction", "present", "expired", "missing"];

/**
 * State of each family of proofs of a product at the meeting date.
 * A paper entered as có whose last day is before the meeting is hết hạn; on its last day it still counts. Of several
 * papers of a family the best counts (có, then hết hạn, then thiếu), but a mâu thuẫn is never hidden by another paper:
 * it has to be explained first. A family without a record is not in the answer, which readers take as thiếu.
 */
export function evidenceStates(session: CouncilSession, productCode: string): EvidenceStates {
  const known = remembered.get(session) ?? new Map<string, EvidenceStates>();
  remembered.set(session, known);
  const states = known.get(productCode) ?? statesOf(session, productCode);
  known.set(productCode, states);
  return states;
}

/** A session never changes; a changed one is another. */
const remembered = new WeakMap<CouncilSession, Map<string, EvidenceStates>>();

function statesOf(session: CouncilSession, productCode: string): EvidenceStates {
  const byFamily = new Map<EvidenceFamilyId, EvidenceState>();
  for (const record of session.evidence) {
    if (record.product !== productCode) continue;
    const state = stateAt(record, session.meeting.date);
    const before = byFamily.get(record.family);
    if (before === undefined || DECIDING.indexOf(state) < DECIDING.indexOf(before)) byFamily.set(record.family, state);
  }
  return Object.fromEntries(byFamily);
}

/**
 * State of one paper at a date.
 * @param date ISO date; ISO dates compare as text.
 */
export function stateAt(record: EvidenceRecord, date: string): EvidenceState {
  const hasLapsed = record.expires !== "" && record.expires < date;
  return record.state === "present" && hasLapsed ? "expired" : record.state;
}
