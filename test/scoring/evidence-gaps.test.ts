import type { EvidenceNeed } from "../../src/catalogue/types";
import { evidenceGaps } from "../../src/scoring/evidence-gaps";
import type { EvidenceStates } from "../../src/scoring/types";
import { closedWhen, criterion, setOf } from "./synthetic";

const need = (...anyOf: readonly string[]): EvidenceNeed => ({ anyOf, mandatory: false });

function proved(code: string, points: readonly number[], needs: readonly EvidenceNeed[], fromOption = 1) {
  const plain = criterion(code, points);
  return {
    ...plain,
    options: plain.options.map((option) => ({ ...option, evidence: option.number >= fromOption ? needs : [] })),
  };
}

describe("evidence behind the scores", () => {
  const linkage = setOf([proved("1.5", [0, 1, 2], [need("linkage-contract")], 2)]);

  it("flags a chosen option above the lowest whose proof is missing", () => {
    expect(evidenceGaps(linkage, { "1.5": 3 }, { "linkage-contract": "missing" })).toEqual([
      { code: "1.5", option: 3, points: 2, families: ["linkage-contract"], state: "missing" },
    ]);
  });

  it("takes a family without a record for missing", () => {
    expect(evidenceGaps(linkage, { "1.5": 2 }, {})).toMatchObject([{ state: "missing" }]);
  });

  it("asks nothing of the lowest option, even where that is above 0 and names papers", () => {
    expect(evidenceGaps(linkage, { "1.5": 1 }, {})).toEqual([]);
    expect(evidenceGaps(setOf([proved("3.1", [1, 2], [need("business-registration")])]), { "3.1": 1 }, {})).toEqual([]);
    expect(
      evidenceGaps(setOf([proved("3.1", [1, 2], [need("business-registration")])]), { "3.1": 2 }, {}),
    ).toHaveLength(1);
  });

  it("is content with any one family of a need", () => {
    const set = setOf([proved("9", [0, 5], [need("quality-declaration", "test-report")])]);
    expect(evidenceGaps(set, { "9": 2 }, { "quality-declaration": "contradiction", "test-report": "present" })).toEqual(
      [],
    );
  });

  it.each<[EvidenceStates, string]>([
    [{ a: "expired", b: "missing" }, "expired"],
    [{ a: "contradiction", b: "missing" }, "contradiction"],
    [{ a: "contradiction", b: "expired" }, "expired"],
    [{ a: "missing" }, "missing"],
  ])("names of %p the state nearest to có: %s", (states, state) => {
    expect(evidenceGaps(setOf([proved("9", [0, 5], [need("a", "b")])]), { "9": 2 }, states)).toMatchObject([{ state }]);
  });

  it("gives one gap for each need, in the order of the decision", () => {
    const set = setOf([proved("10", [0, 1], [need("b"), need("a")]), proved("2", [0, 1], [need("c")])]);
    expect(evidenceGaps(set, { "2": 2, "10": 2 }, {}).map(({ families }) => families)).toEqual([["b"], ["a"], ["c"]]);
  });

  it("gives none for unscored and closed criteria", () => {
    const closed = { ...proved("5.2", [0, 2], [need("story")]), notes: [closedWhen("5.1", [1])] };
    const set = setOf([criterion("5.1", [0, 2]), closed, proved("1", [0, 1], [need("story")])]);
    expect(evidenceGaps(set, { "5.1": 1, "5.2": 2 }, {})).toEqual([]);
  });
});
