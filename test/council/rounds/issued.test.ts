import { memberDocument } from "../../../src/council/consolidation/member-document";
import { freezeRound } from "../../../src/council/rounds/freeze";
import { issuesOf, lastIssue, withIssued } from "../../../src/council/rounds/issued";
import { currentRound, nextSheet } from "../../../src/council/rounds/next-sheet";
import { sheetStates } from "../../../src/council/rounds/sheet-states";
import type { WorkbookDocument } from "../../../src/council/types";
import { member, PRODUCT, sessionOf, sheet, worth } from "../result/council-fixture";

const NOW = "2026-11-26T14:00:00+07:00";
const LATER = "2026-11-26T15:00:00+07:00";
const roster = ["m1", "m2", "m3"].map((id) => member(id));

const begun: WorkbookDocument = {
  schema: 1,
  kind: "session",
  memberId: null,
  session: { ...sessionOf(roster), products: [{ ...PRODUCT, recused: ["m3"] }] },
  sheets: [],
  history: [],
};

describe("what was issued", () => {
  const out = withIssued(begun, [{ member: "m1", round: 1, products: [PRODUCT.code, "x"] }], NOW);

  it("is read back from the lines people read", () => {
    expect(issuesOf(out)).toEqual([{ at: NOW, member: "m1", round: 1, products: [PRODUCT.code, "x"] }]);
    expect(lastIssue(issuesOf(out), "m1", 2)).toBeNull();
    expect(withIssued(begun, [], NOW)).toBe(begun);
  });

  it("stands beside what was collected: not issued, issued, collected, sealed, recused", () => {
    const statesOf = (document: WorkbookDocument) => sheetStates(document).rows[0]?.states;
    expect(statesOf(out)).toEqual({ m1: "issued", m2: "waiting", m3: "recused" });
    const collected = { ...out, sheets: [sheet("m1", worth(80))] };
    expect(statesOf(collected)).toMatchObject({ m1: "collected" });
    const seal = { code: "0123456789ABCDEF", sealedAt: NOW };
    const sealed = { ...out, sheets: [{ ...sheet("m1", worth(80)), seal }] };
    expect(sheetStates(sealed).counts).toEqual({ recused: 1, waiting: 1, issued: 0, collected: 0, sealed: 1 });
    const again = withIssued(freezeRound(sealed, NOW), [{ member: "m1", round: 2, products: [PRODUCT.code] }], LATER);
    expect(statesOf(again)).toMatchObject({ m1: "issued" });
  });
});

describe("the sheet a member gets next", () => {
  const scored = { ...sheet("m1", worth(80)), opinion: "Đạt", seal: { code: "0123456789ABCDEF", sealedAt: NOW } };
  const first = { ...begun, sheets: [scored] };

  it("is empty in the first round, also when one was handed in", () => {
    expect(nextSheet(first, PRODUCT, "m1")).toMatchObject({ round: 1, choices: {}, seal: null });
  });

  it("carries his own scores, open, once the round was ended; nobody else's are in his workbook", () => {
    const ended = freezeRound({ ...first, sheets: [scored, sheet("m2", worth(70))] }, NOW);
    expect([currentRound(first), currentRound(ended)]).toEqual([1, 2]);
    expect(nextSheet(ended, PRODUCT, "m1")).toEqual({ ...scored, round: 2, seal: null });
    const [own] = roster;
    if (!own) throw new Error("no member");
    const document = memberDocument(ended, own);
    expect(document.sheets.map((each) => each.member)).toEqual(["m1"]);
    expect(document.history).toEqual([]);
    expect(memberDocument(ended, own, new Set()).sheets).toEqual([]);
  });
});
