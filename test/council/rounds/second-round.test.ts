import { productResult } from "../../../src/council/result/product-result";
import { changesSinceFirstRound } from "../../../src/council/rounds/changes";
import { freezeRound } from "../../../src/council/rounds/freeze";
import { reviseSheet } from "../../../src/council/rounds/revise";
import { writtenOpinion } from "../../../src/council/rounds/written-opinion";
import type { WorkbookDocument } from "../../../src/council/types";
import { need } from "../../workbook/documents";
import { member, PLAIN_SET, PRODUCT, sessionOf, sheet, worth } from "../result/council-fixture";

const NOW = "2026-11-26T14:00:00+07:00";
const LATER = "2026-11-26T15:00:00+07:00";
const roster = ["m1", "m2", "m3"].map((id) => member(id));

const firstRound: WorkbookDocument = {
  schema: 1,
  kind: "session",
  memberId: null,
  session: sessionOf(roster),
  sheets: [sheet("m1", worth(85)), sheet("m2", worth(70)), sheet("m3", worth(80))],
  history: [],
};

describe("the second round", () => {
  const frozen = freezeRound(firstRound, NOW);
  const revision = {
    product: PRODUCT.code,
    member: "m2",
    choices: { "1": worth(78)["1"] ?? 0 },
    reason: "Đã xem hợp đồng",
  };

  it("keeps every sheet of the first, once", () => {
    expect(frozen.history.map(({ action, member: id, sheet: kept }) => [action, id, kept?.choices])).toEqual(
      firstRound.sheets.map((each) => ["frozen", each.member, each.choices]),
    );
    expect(freezeRound(frozen, LATER)).toBe(frozen);
  });

  it("takes a revision with its reason, opens the sheet anew and keeps the old one", () => {
    const revised = need(reviseSheet(frozen, PLAIN_SET, revision, LATER));
    expect(revised.sheets[1]).toMatchObject({ member: "m2", round: 2, seal: null });
    expect(revised.history.at(-1)).toMatchObject({
      action: "replaced",
      detail: "Đã xem hợp đồng",
      sheet: { round: 1 },
    });
    expect(changesSinceFirstRound(revised, PRODUCT.code, PLAIN_SET)).toEqual([
      {
        product: PRODUCT.code,
        member: "m2",
        totalBefore: 70,
        totalAfter: 78,
        reason: "Đã xem hợp đồng",
        answers: [{ criterion: "1", before: 67, after: 75 }],
      },
    ]);
    expect(changesSinceFirstRound(frozen, PRODUCT.code, PLAIN_SET)).toEqual([]);
  });

  it.each([
    ["no-sheet", { ...revision, member: "m9" }],
    ["no-reason", { ...revision, reason: " " }],
    ["nothing-changed", { ...revision, choices: { "2": 4 } }],
    ["impossible-option", { ...revision, choices: { "2": 9 } }],
  ])("refuses a revision with %s", (code, wrong) => {
    expect(reviseSheet(frozen, PLAIN_SET, wrong, LATER)).toMatchObject({ ok: false, code });
  });
});

describe("a re-evaluation by written opinion (26/2026 Art. 7.6)", () => {
  const resultOf = (totals: readonly number[]) =>
    productResult(
      sessionOf(roster),
      PRODUCT,
      PLAIN_SET,
      totals.map((total, index) => sheet(`m${index + 1}`, worth(total))),
    );
  const stars = (...given: readonly number[]) =>
    Object.fromEntries(given.map((star, index) => [`m${index + 1}`, star]));

  it("has 45 days", () => {
    const opinion = writtenOpinion(resultOf([80, 81, 82]), "2026-10-01", "2026-11-10", stars(4, 4, 4));
    expect(opinion).toMatchObject({ due: "2026-11-15", daysLeft: 5, overdue: false, waitingFor: [] });
    const late = writtenOpinion(resultOf([80]), "2026-10-01", "2026-11-16", stars(4));
    expect(late).toMatchObject({ daysLeft: -1, overdue: true, waitingFor: ["m2", "m3"], meetingNeeded: null });
    expect(late.reasons).toEqual(["Đã quá hạn ngày 15/11/2026."]);
  });

  it("needs a meeting only when opinions differ", () => {
    const ask = (totals: readonly number[], own: readonly number[]) =>
      writtenOpinion(resultOf(totals), "2026-10-01", "2026-10-20", stars(...own));
    expect(ask([80, 81, 82], [4, 4, 4]).meetingNeeded).toBe(false);
    expect(ask([69, 70, 71], [3, 4, 4])).toMatchObject({ meetingNeeded: true });
    expect(ask([70, 85], [4, 4])).toMatchObject({ meetingNeeded: true, reasons: ["Tổng điểm chênh lệch 15 điểm."] });
  });
});
