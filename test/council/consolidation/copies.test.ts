import * as fc from "fast-check";
import { newestCopy, type SheetCopy } from "../../../src/council/consolidation/copies";
import { memberDocument } from "../../../src/council/consolidation/member-document";
import { mergeSheets, type IncomingSheet } from "../../../src/council/consolidation/merge";
import type { WorkbookDocument } from "../../../src/council/types";
import { member, PRODUCT, sessionOf, sheet, worth } from "../result/council-fixture";

const NOW = "2026-11-26T16:00:00+07:00";
const times = fc.constantFrom("", "2026-11-26T01:00:00Z", "2026-11-26T09:00:00+07:00", "2026-11-26T10:00:00+07:00");

const session: WorkbookDocument = {
  schema: 1,
  kind: "session",
  memberId: null,
  session: sessionOf([member("m1"), member("m2")]),
  sheets: [],
  history: [],
};

const incoming = (source: string, total: number, more: Partial<SheetCopy> = {}): IncomingSheet => ({
  sheet: sheet("m1", worth(total)),
  source,
  lastAct: "",
  savedAt: "",
  history: [],
  ...more,
});

const copies = fc
  .uniqueArray(
    fc.record({
      source: fc.constantFrom("a", "b", "c", "d", "e"),
      total: fc.integer({ min: 60, max: 62 }),
      lastAct: times,
      savedAt: times,
      round: fc.integer({ min: 1, max: 2 }),
    }),
    { selector: ({ source }) => source, minLength: 1, maxLength: 5 },
  )
  .map((all) =>
    all.map(({ source, total, lastAct, savedAt, round }) =>
      incoming(source, total, { lastAct, savedAt, sheet: sheet("m1", worth(total), { round }) }),
    ),
  );

describe("several copies of one member's sheet", () => {
  it("the later round stands, then the later sealing or reopening, then the file saved later", () => {
    const early = incoming("sớm.xlsx", 60, { savedAt: "2026-11-26T03:00:00Z" });
    const sealed = incoming("khoá.xlsx", 61, { lastAct: "2026-11-26T09:00:00+07:00" });
    const second = incoming("lượt 2.xlsx", 62, { sheet: sheet("m1", worth(62), { round: 2 }) });
    expect(newestCopy([early, sealed])).toMatchObject({ kind: "newest", copy: { source: "khoá.xlsx" } });
    expect(newestCopy([second, early, sealed])).toMatchObject({ copy: { source: "lượt 2.xlsx" }, older: [{}, {}] });
  });

  it("two that nothing tells apart are both left out, and what the session has stays", () => {
    const merged = mergeSheets(session, [incoming("a.xlsx", 60), incoming("b.xlsx", 61)], NOW);
    expect(merged.document).toBe(session);
    expect(merged.leftOut.map(({ copy, why }) => [copy.source, why])).toEqual([
      ["a.xlsx", "unclear"],
      ["b.xlsx", "unclear"],
    ]);
    const same = mergeSheets(session, [incoming("a.xlsx", 60), incoming("b.xlsx", 60)], NOW);
    expect([same.document.sheets.length, same.leftOut]).toEqual([1, []]);
  });

  it("the order of the files never matters, and merging again changes nothing", () => {
    fc.assert(
      fc.property(copies, (all) => {
        const forward = mergeSheets(session, all, NOW);
        const backward = mergeSheets(session, all.toReversed(), NOW);
        expect(backward.document.sheets).toEqual(forward.document.sheets);
        const bySource = (merged: typeof forward) =>
          merged.leftOut.map(({ copy, why }) => `${copy.source} ${why}`).sort();
        expect(bySource(backward)).toEqual(bySource(forward));
        const again = mergeSheets(forward.document, all, NOW);
        expect(again.document.sheets).toEqual(forward.document.sheets);
      }),
    );
  });
});

describe("what a member gets", () => {
  it("is the products he scores, in order, without anybody's scores, recusals or conclusions", () => {
    const products = [PRODUCT, { ...PRODUCT, code: "20-06613-02-2026", recused: ["m1"] }];
    const full: WorkbookDocument = {
      ...session,
      session: sessionOf([member("m1"), member("m2")], {}, products),
      sheets: [sheet("m2", worth(80))],
      conclusions: [{ kind: "knock-out", product: PRODUCT.code, knockedOut: false, note: "" }],
    };
    const [first] = full.session.members;
    if (!first) throw new Error("members were given");
    const own = memberDocument(full, first);
    expect(own).toMatchObject({ kind: "member", memberId: "m1", history: [] });
    expect(own.sheets.map(({ product, choices }) => [product, choices])).toEqual([[PRODUCT.code, {}]]);
    expect(own.session.products.map(({ recused }) => recused)).toEqual([[]]);
    expect(own).not.toHaveProperty("conclusions");
  });
});
