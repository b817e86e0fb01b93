import { evidenceStates } from "../../src/council/evidence-states";
import type { EvidenceState } from "../../src/scoring/types";
import { PRODUCT, record, session } from "./fixtures";

describe("evidence at the meeting date", () => {
  it.each<[string, EvidenceState]>([
    ["", "present"],
    ["2026-11-25", "expired"],
    ["2026-11-26", "present"],
    ["2027-01-01", "present"],
  ])("with the last day %p of a paper gives %s for a meeting on 2026-11-26", (expires, state) => {
    expect(evidenceStates(session([record({ expires })]), PRODUCT)).toEqual({ "test-report": state });
  });

  it("does not better what was entered as thiếu or mâu thuẫn", () => {
    expect(evidenceStates(session([record({ state: "contradiction", expires: "2020-01-01" })]), PRODUCT)).toEqual({
      "test-report": "contradiction",
    });
    expect(evidenceStates(session([record({ state: "missing", expires: "2030-01-01" })]), PRODUCT)).toEqual({
      "test-report": "missing",
    });
  });

  it.each<[readonly EvidenceState[], EvidenceState]>([
    [["missing", "present"], "present"],
    [["expired", "present"], "present"],
    [["missing", "expired"], "expired"],
    [["present", "contradiction"], "contradiction"],
    [["contradiction", "present"], "contradiction"],
  ])("of several papers of a family, %p gives %s", (states, state) => {
    const records = states.map((one) => record({ state: one }));
    expect(evidenceStates(session(records), PRODUCT)).toEqual({ "test-report": state });
  });

  it("keeps products and families apart and leaves families without a record out", () => {
    const records = [record(), record({ product: "khác", family: "story" }), record({ family: "award" })];
    expect(evidenceStates(session(records), PRODUCT)).toEqual({ "test-report": "present", award: "present" });
  });
});
