import { withConclusion, withDiscussion, withoutConclusion } from "../../src/council/conclude";
import { productTalk } from "../../src/council/agenda/talk";
import { productResult } from "../../src/council/result/product-result";
import type { Conclusion, WorkbookDocument } from "../../src/council/types";
import { need } from "../workbook/documents";
import { member, PLAIN_SET, PRODUCT, sessionOf, sheet, worth } from "./result/council-fixture";

const session = sessionOf([member("m1", { role: "chair" }), member("m2"), member("m3")], {
  councilFloors: "conclusion",
});
const document: WorkbookDocument = { schema: 1, kind: "session", session, memberId: null, sheets: [], history: [] };
const floor = {
  kind: "floor",
  product: PRODUCT.code,
  criterion: "2",
  level: 4,
  met: true,
  note: " đủ hồ sơ ",
} as const;

describe("what the council concludes", () => {
  it("takes the place of an earlier conclusion of the same question and of no other", () => {
    const first = need(withConclusion(document, floor));
    expect(first.conclusions).toEqual([{ ...floor, note: "đủ hồ sơ" }]);
    const out = need(withConclusion(first, { kind: "knock-out", product: PRODUCT.code, knockedOut: false, note: "" }));
    const other = need(withConclusion(out, { ...floor, level: 3, met: false }));
    const again = need(withConclusion(other, { ...floor, met: false }));
    expect(
      again.conclusions?.map((each) => (each.kind === "floor" ? [each.level, each.met] : each.knockedOut)),
    ).toEqual([[4, false], false, [3, false]]);
    expect(need(withConclusion(again, { ...floor, met: false, note: "đủ hồ sơ" }))).toBe(again);
  });

  it("can be taken back; a document without conclusions has no such field", () => {
    const given = need(withConclusion(document, floor));
    expect(need(withoutConclusion(given, floor))).toEqual(document);
    expect(need(withoutConclusion(document, floor))).toBe(document);
    expect(withConclusion(document, { ...floor, product: "x" })).toMatchObject({ code: "unknown-product" });
  });

  it("stands beside what was said, for the minutes", () => {
    const said = need(withDiscussion(document, PRODUCT.code, " Bổ sung hợp đồng "));
    expect(said.minutes?.discussion).toEqual([{ product: PRODUCT.code, text: "Bổ sung hợp đồng" }]);
    expect(need(withDiscussion(said, PRODUCT.code, "Bổ sung hợp đồng"))).toBe(said);
    expect(need(withDiscussion(said, PRODUCT.code, " ")).minutes?.discussion).toEqual([]);
    expect(withDiscussion(document, "x", "y")).toMatchObject({ code: "unknown-product" });
  });
});

describe("what is talked about", () => {
  const talkOf = (conclusions: readonly Conclusion[]) => {
    const sheets = ["m1", "m2", "m3"].map((id) => sheet(id, worth(75, 4)));
    const result = productResult(session, PRODUCT, PLAIN_SET, sheets, conclusions);
    return productTalk({ product: PRODUCT, set: PLAIN_SET, result, problem: null }, session.profile, conclusions);
  };

  it("holds floors that wait for a conclusion though all members agree, and keeps them once it is recorded", () => {
    const waiting = talkOf([]);
    expect(waiting).toMatchObject({
      pressing: true,
      criteria: [{ code: "2", disagreed: null, decisive: true, floors: [{ awaited: true }, { awaited: true }, {}] }],
    });
    const three = { ...floor, level: 3 } as const;
    const settled = talkOf([three, floor]);
    expect(settled?.session.result?.star).toBe(4);
    expect(settled?.criteria[0]?.floors.map(({ concluded, awaited }) => [concluded?.met ?? null, awaited])).toEqual([
      [true, false],
      [true, false],
      [null, false],
    ]);
  });
});
