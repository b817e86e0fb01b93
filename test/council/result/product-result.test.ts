import * as fc from "fast-check";
import { setKey, type SetsByKey } from "../../../src/council/session-sets";
import { productResult, type ProductResult } from "../../../src/council/result/product-result";
import { createSessionResults } from "../../../src/council/result/session-results";
import type { CouncilFloorRule, CouncilMember, ScoreSheet, WorkbookDocument } from "../../../src/council/types";
import { arbitrarySet } from "../../scoring/arbitrary-set";
import { completeChoices, member, PLAIN_SET, PRODUCT, sessionOf, sheet, worth } from "./council-fixture";

const CHAIR = member("m1", { role: "chair" });
const SEVEN = [CHAIR, ...["m2", "m3", "m4", "m5", "m6", "m7"].map((id) => member(id))];

function resultOf(totals: readonly number[], floors: readonly number[] = [], rule: CouncilFloorRule = "majority") {
  const sheets = totals.map((total, index) => sheet(`m${index + 1}`, worth(total, floors[index] ?? 4)));
  return productResult(sessionOf(SEVEN, { councilFloors: rule }), PRODUCT, PLAIN_SET, sheets);
}

describe("the council's result for a product", () => {
  it("takes the band from the exact mean: 629/7 is 4 stars, 630/7 is 5", () => {
    expect(resultOf([89, 90, 90, 90, 90, 90, 90])).toMatchObject({ mean: { sum: 629, of: 7 }, band: 4, star: 4 });
    expect(resultOf([90, 90, 90, 90, 90, 90, 90])).toMatchObject({ mean: { sum: 630, of: 7 }, band: 5, star: 5 });
  });

  it.each<[CouncilFloorRule, number]>([
    ["majority", 5],
    ["every", 4],
    ["mean", 4],
  ])("meets floors by the profile's rule %s and shows the count", (rule, star) => {
    const result = resultOf([92, 92, 92, 92, 92, 92, 92], [4, 4, 4, 4, 3, 3, 3], rule);
    expect(result.floors[5]).toMatchObject([{ code: "2", met: 4, of: 7 }]);
    expect(result.floors[4]).toMatchObject([{ code: "2", met: 7, of: 7, holds: true }]);
    expect(result).toMatchObject({ band: 5, star });
    expect(result.floorsMissed[5]).toEqual(star === 5 ? [] : ["2"]);
  });

  it("waits for the recorded conclusion where the profile asks for one, and no longer than it matters", () => {
    const waiting = resultOf([92, 92, 92], [4, 4, 4], "conclusion");
    expect(waiting).toMatchObject({ star: null, awaited: [{ level: 3 }, { level: 4 }, { level: 5 }] });
    const session = sessionOf(SEVEN, { councilFloors: "conclusion" });
    const conclude = (level: 3 | 4, met: boolean) =>
      ({ kind: "floor", product: PRODUCT.code, criterion: "2", level, met, note: "" }) as const;
    const sheets = [sheet("m1", worth(92)), sheet("m2", worth(92))];
    const settled = productResult(session, PRODUCT, PLAIN_SET, sheets, [conclude(3, true), conclude(4, false)]);
    expect(settled).toMatchObject({ star: 3, awaited: [] });
    expect(resultOf([40, 40], [1, 1], "conclusion")).toMatchObject({ band: 2, star: 2, awaited: [] });
  });

  it("counts complete sheets of members who vote and do not recuse; the secretary only where the profile says so", () => {
    const secretary = member("m8", { role: "secretary" });
    const silent = member("m9", { votes: false });
    const members = [...SEVEN, secretary, silent];
    const product = { ...PRODUCT, recused: ["m2"] };
    const sheets = [
      sheet("m1", worth(80)),
      sheet("m2", worth(10)),
      sheet("m3", worth(70)),
      sheet("m4", { "1": 50 }),
      sheet("m8", worth(60)),
      sheet("m9", worth(20)),
      sheet("stranger", worth(1)),
    ];
    const without = productResult(sessionOf(members), product, PLAIN_SET, sheets);
    expect(without).toMatchObject({ totals: { m1: 80, m3: 70 }, recused: ["m2"], spread: 10, tooFarApart: false });
    const standings = Object.fromEntries(without.members.map((each) => [each.member, each.standing.kind]));
    expect(standings).toEqual({
      m1: "counted",
      m3: "counted",
      m4: "incomplete",
      m5: "absent",
      m6: "absent",
      m7: "absent",
    });
    const withSecretary = productResult(sessionOf(members, { secretaryScores: true }), product, PLAIN_SET, sheets);
    expect(withSecretary).toMatchObject({ totals: { m1: 80, m3: 70, m8: 60 }, spread: 20, tooFarApart: true });
  });

  it("takes the quorum as an exact fraction of those who do not recuse, with chair or deputy among them", () => {
    const quorum = (ids: readonly string[], recused: readonly string[] = []) =>
      productResult(
        sessionOf(SEVEN),
        { ...PRODUCT, recused },
        PLAIN_SET,
        ids.map((id) => sheet(id, worth(80))),
      ).quorum;
    expect(quorum(["m1", "m2", "m3", "m4"])).toMatchObject({ present: 4, of: 7, needed: 5, met: false });
    expect(quorum(["m1", "m2", "m3", "m4", "m5"])).toMatchObject({ enough: true, led: true, met: true });
    expect(quorum(["m2", "m3", "m4", "m5", "m6"])).toMatchObject({ enough: true, led: false, met: false });
    expect(quorum(["m1", "m2", "m3", "m4"], ["m7"])).toMatchObject({ present: 4, of: 6, needed: 4, met: true });
  });

  it("gives no star when most members knock the dossier out, and says who did", () => {
    const set = {
      ...PLAIN_SET,
      knockOuts: [{ id: "k", text: "Hồ sơ giả", criterion: null, kind: "knock-out" as const }],
    };
    const out = { disqualifications: [{ knockOut: "k", reason: "Giấy giả" }] };
    const judge = (sheets: readonly ScoreSheet[], concluded?: boolean) =>
      productResult(sessionOf(SEVEN), PRODUCT, set, sheets, [
        ...(concluded === undefined
          ? []
          : [{ kind: "knock-out", product: PRODUCT.code, knockedOut: concluded, note: "" } as const]),
      ]);
    const one = [sheet("m1", worth(80)), sheet("m2", worth(80)), sheet("m3", worth(70), out)];
    expect(judge(one)).toMatchObject({ star: 4, knockOuts: { members: 1, of: 3, knockedOut: false, disputed: true } });
    expect(judge(one, true)).toMatchObject({ star: null, knockOuts: { knockedOut: true, disputed: false } });
    const most = [sheet("m1", worth(80)), sheet("m2", {}, out), sheet("m3", worth(70), out)];
    expect(judge(most)).toMatchObject({
      star: null,
      totals: { m1: 80, m3: 70 },
      knockOuts: {
        knockedOut: true,
        found: [{ id: "k", by: [{ member: "m2", reason: "Giấy giả" }, { member: "m3" }] }],
      },
    });
    expect(judge(most, false).star).toBe(4);
  });

  it("says nothing where nothing is scored", () => {
    expect(resultOf([])).toMatchObject({ mean: null, band: null, star: null, spread: null, quorum: { met: false } });
  });
});

/** A session over a random set, each member with a complete sheet or none. */
const cases = arbitrarySet({ criteria: 7, points: 20 }).chain((set) =>
  fc.record({
    set: fc.constant(set),
    rule: fc.constantFrom<CouncilFloorRule>("majority", "every", "mean"),
    answers: fc.array(fc.option(completeChoices(set), { freq: 5 }), { minLength: 1, maxLength: 8 }),
    order: fc.array(fc.double({ noNaN: true }), { minLength: 8, maxLength: 8 }),
  }),
);

const rosterOf = (count: number): readonly CouncilMember[] =>
  Array.from({ length: count }, (_, index) => member(`m${index + 1}`, index === 0 ? { role: "chair" } : {}));

/** A result without the order of its members. */
const plain = ({ members, gaps, ...rest }: ProductResult) => ({
  ...rest,
  members: Object.fromEntries(members.map((each) => [each.member, each.standing])),
  gaps: gaps.map((gap) => ({ ...gap, members: gap.members.toSorted() })),
});

describe("whatever is scored", () => {
  it("the order of files and members never changes a result", () => {
    fc.assert(
      fc.property(cases, ({ set, rule, answers, order }) => {
        const members = rosterOf(answers.length);
        const sheets = answers.flatMap((answer, index) => (answer ? [sheet(`m${index + 1}`, answer)] : []));
        const shuffled = <T>(items: readonly T[]): readonly T[] =>
          items
            .map((item, index) => ({ item, key: order[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const before = productResult(sessionOf(members, { councilFloors: rule }), PRODUCT, set, sheets);
        const after = productResult(
          sessionOf(shuffled(members), { councilFloors: rule }),
          PRODUCT,
          set,
          shuffled(sheets),
        );
        expect(plain(after)).toEqual(plain(before));
      }),
      { numRuns: 60 },
    );
  });

  it("recusal equals absence", () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 7 }), ({ set, rule, answers }, out) => {
        const members = rosterOf(answers.length);
        const gone = `m${(out % answers.length) + 1}`;
        const sheets = answers.flatMap((answer, index) => (answer ? [sheet(`m${index + 1}`, answer)] : []));
        const recusing = { ...PRODUCT, recused: [gone] };
        const recused = productResult(sessionOf(members, { councilFloors: rule }), recusing, set, sheets);
        const absent = productResult(
          sessionOf(
            members.filter(({ id }) => id !== gone),
            { councilFloors: rule },
          ),
          PRODUCT,
          set,
          sheets.filter((each) => each.member !== gone),
        );
        expect({ ...recused, recused: [] }).toEqual(absent);
      }),
      { numRuns: 60 },
    );
  });

  it("adding a member at the mean leaves band and star unless a floor count changes", () => {
    const totals = fc.array(fc.integer({ min: 3, max: 97 }), { minLength: 1, maxLength: 6 });
    const floors = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 7, maxLength: 7 });
    const rules = fc.constantFrom<CouncilFloorRule>("majority", "every", "mean");
    fc.assert(
      fc.property(totals, floors, rules, (given, at, rule) => {
        // One more total makes the mean a whole number, so that a member can stand at it.
        const sum = given.reduce((total, each) => total + each, 0);
        const mean = Math.round(sum / given.length);
        const missing = mean * (given.length + 1) - sum;
        fc.pre(missing >= 3 && missing <= 97);
        const whole = [...given, missing];
        const before = resultOf(whole.slice(0, 6), at, rule);
        fc.pre(before.mean !== null && before.mean.sum === mean * before.mean.of);
        const after = resultOf([...whole.slice(0, 6), mean], at, rule);
        expect(after.band).toBe(before.band);
        const holds = ({ floors: found }: ProductResult) => [3, 4, 5].map((level) => found[level as 3][0]?.holds);
        if (holds(after).join() === holds(before).join()) expect(after.star).toBe(before.star);
      }),
    );
  });
});

describe("the results of a session", () => {
  const sets: SetsByKey = new Map([[setKey(PRODUCT), { ok: true, value: PLAIN_SET }]]);
  const other = { ...PRODUCT, code: "20-06613-02-2026" };
  const strange = { ...PRODUCT, code: "20-06613-03-2026", set: 2 };
  const document: WorkbookDocument = {
    schema: 1,
    kind: "session",
    memberId: null,
    session: sessionOf(SEVEN, {}, [PRODUCT, other, strange]),
    sheets: [sheet("m1", worth(80)), sheet("m1", worth(60), { product: other.code })],
    history: [],
  };

  it("come in the order of the products, with a sentence where a set is not at hand", () => {
    const results = createSessionResults()(document, sets);
    expect(results.map(({ product, result }) => [product.code, result?.star ?? null])).toEqual([
      [PRODUCT.code, 4],
      [other.code, 3],
      [strange.code, null],
    ]);
    expect(results[2]?.problem).toMatch(/bộ tiêu chí số 2 của sản phẩm 20-06613-03-2026/u);
  });

  it("work out anew only the product that changed", () => {
    const results = createSessionResults();
    const before = results(document, sets);
    const [first, second] = document.sheets;
    if (!first || !second) throw new Error("two sheets were given");
    const after = results({ ...document, sheets: [first, { ...second, choices: worth(90) }] }, sets);
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.result?.star).toBe(5);
    const everyone = results({ ...document, session: sessionOf(SEVEN.slice(1), {}, [PRODUCT]) }, sets);
    expect(everyone[0]?.result?.mean).toBeNull();
  });
});
