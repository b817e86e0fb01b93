import { loadSet } from "../../catalogue/load";
import type { Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import { payloadSet, readSealPayload, type SealPayload } from "../../council/seal-payload";
import { setKey, type SetsByKey } from "../../council/session-sets";

export interface ReadPayload {
  readonly payload: SealPayload;
  /** The set it is about, as the session has it. */
  readonly set: ProductSet;
}

/** Criteria of any set, for texts of which no set is known: reading then says what the text is instead. */
const NO_SET: ProductSet = {
  edition: "26-2026",
  no: 0,
  name: "",
  sector: null,
  group: null,
  status: "verified",
  discrepancies: [],
  provenance: { source: "", corrections: [] },
  samplesRequired: false,
  disqualifiedWhen: [],
  knockOuts: [],
  parts: [],
};

/**
 * Reads the text of a QR code with the set it names, one of the session or any of the catalogue.
 * Errors: those of `readSealPayload` and `loadSet`.
 */
export async function readPayload(sets: SetsByKey, qrText: string): Promise<Outcome<ReadPayload>> {
  const about = payloadSet(qrText);
  const set = about ? (sets.get(setKey(about)) ?? (await loadSet(about.edition, about.set))) : null;
  if (set?.ok === false) return set;
  const read = readSealPayload(qrText, set?.value ?? NO_SET);
  if (!read.ok) return read;
  return { ok: true, value: { payload: read.value, set: set?.value ?? NO_SET } };
}
