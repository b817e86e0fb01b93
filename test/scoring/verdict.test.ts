import fc from "fast-check";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import { checkChoices } from "../../src/scoring/choices";
import { closedCriteria } from "../../src/scoring/closed";
import type { Choices } from "../../src/scoring/types";
import { judge } from "../../src/scoring/verdict";
import { arbitraryChoices, arbitrarySet } from "./arbitrary-set";
import { closedWhen, criterion, setOf } from "./synthetic";

const story = setOf([
  criterion("1", [0, 60, 80]),
  criterion("5.1", [0, 2, 4]),
  criterion("5.2", [0, [3, 3], 5], { notes: [closedWhen("5.1", [1])] }),
]);

describe("verdict of a sheet", () => {
  it("takes the lower of band and floors and shows both", () => {
    const set = setOf([criterion("1", [0, 75]), criterion("2", [0, [2, 4]]), criterion("3", [0, [2, 3]])]);
    expect(judge(set, { "1": 2, "2": 1, "3": 2 })).toMatchObject({ total: 77, band: 4, star: 3 });
    expect(judge(set, { "1": 2, "2": 2, "3": 1 })).toMatchObject({ total: 77, band: 4, star: 2 });
    expect(judge(set, { "1": 2, "2": 2, "3": 2 })).toMatchObject({ total: 79, band: 4, star: 4 });
  });

  it("lets the band cap a sheet whose floors are all met", () => {
    expect(judge(setOf([criterion("1", [0, [40, 5]])]), { "1": 2 })).toMatchObject({ band: 2, star: 2 });
  });

  it("adds up groups, nested groups and parts; a criterion standing as a group is no group", () => {
    const inner = criterion("6.1.1", [0, 3]);
    const set = setOf(
      [{ kind: "group", code: "1", title: "", max: 4, notes: [], children: [criterion("1.1", [0, 4])] }],
      [criterion("5", [0, 7])],
      [
        {
          kind: "group",
          code: "6",
          title: "",
          max: 3,
          notes: [],
          children: [{ kind: "group", code: "6.1", title: "", max: 3, notes: [], children: [inner] }],
        },
      ],
    );
    expect(judge(set, { "1.1": 2, "5": 2, "6.1.1": 2 })).toMatchObject({
      parts: { A: 4, B: 7, C: 3 },
      groups: { "1": 4, "6": 3, "6.1": 3 },
      total: 14,
    });
  });

  it("counts an unscored criterion as nothing, names it and lets it miss its floors", () => {
    expect(judge(story, { "1": 3, "5.1": 2 })).toMatchObject({
      complete: false,
      unscored: ["5.2"],
      total: 82,
      floorsMissed: { 3: ["5.2"] },
      star: 2,
    });
  });

  it("closes what the story criterion's first option closes: 0 points, never unscored, floors missed", () => {
    expect(judge(story, { "1": 3, "5.1": 1, "5.2": 3 })).toMatchObject({
      complete: true,
      unscored: [],
      closed: ["5.2"],
      total: 80,
      floorsMissed: { 3: ["5.2"] },
      star: 2,
    });
    expect(judge(story, { "1": 3, "5.1": 1 })).toMatchObject({ complete: true, closed: ["5.2"] });
  });

  it("closes nothing while the story criterion is unscored or told", () => {
    expect([...closedCriteria(story, {})]).toEqual([]);
    expect([...closedCriteria(story, { "5.1": 2 })]).toEqual([]);
  });

  it("gives a knocked-out sheet no star and no next star, and keeps its figures", () => {
    const reasons = ["Giả mạo hồ sơ"];
    const verdict = judge(story, { "1": 3, "5.1": 3, "5.2": 3 }, reasons);
    expect(verdict).toMatchObject({ total: 89, band: 4, star: null, nextStar: null, disqualified: reasons });
  });

  it("gives an empty sheet one star at most and names every criterion", () => {
    expect(judge(story, {})).toMatchObject({ total: 0, band: 1, star: 1, unscored: ["1", "5.1", "5.2"] });
  });
});

describe("choices at the door", () => {
  it.each([
    [{ "9.9": 1 }, "unknown-criterion"],
    [JSON.parse('{"__proto__": 1}') as Choices, "unknown-criterion"],
    [{ constructor: 1 }, "unknown-criterion"],
    [{ "1": 4 }, "impossible-option"],
    [{ "1": 0 }, "impossible-option"],
    [{ "1": 1.5 }, "impossible-option"],
    [{ "1": "2" }, "impossible-option"],
    [{ "1": null }, "impossible-option"],
    [{ "1": undefined }, "impossible-option"],
  ])("refuses %p as %s", (choices, code) => {
    expect(checkChoices(story, choices)).toMatchObject({
      ok: false,
      code,
      message: expect.stringMatching(/tiêu chí/iu) as string,
    });
  });

  it("passes every choice the set has", () => {
    expect(checkChoices(story, { "1": 1, "5.2": 3 })).toEqual({ ok: true, value: { "1": 1, "5.2": 3 } });
  });
});

interface Raise {
  readonly set: ProductSet;
  readonly before: Choices;
  readonly after: Choices;
}

/** A sheet, and the same sheet with one scored criterion raised. */
const raises: fc.Arbitrary<Raise> = arbitrarySet({ criteria: 12, points: 12 }).chain((set) => {
  const criteria = criteriaOf(set);
  return fc
    .record({ before: arbitraryChoices(criteria), at: fc.nat(criteria.length - 1), to: fc.nat(7) })
    .map(({ before, at, to }) => {
      const raised = criteria[at];
      const chosen = raised?.options.find(({ number }) => number === before[raised.code]);
      const higher = raised?.options.filter(({ points }) => chosen && points > chosen.points) ?? [];
      const target = higher[to % Math.max(1, higher.length)];
      return { set, before, after: raised && target ? { ...before, [raised.code]: target.number } : before };
    });
});

describe("monotone verdict", () => {
  it("never loses total, band or star when one option is raised, closing included", () => {
    fc.assert(
      fc.property(raises, ({ set, before, after }) => {
        const low = judge(set, before);
        const high = judge(set, after);
        expect(high.total).toBeGreaterThanOrEqual(low.total);
        expect(high.band).toBeGreaterThanOrEqual(low.band);
        expect(high.star ?? 0).toBeGreaterThanOrEqual(low.star ?? 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps the choice under a closed criterion out of every figure", () => {
    fc.assert(
      fc.property(raises, ({ set, before }) => {
        const kept = Object.fromEntries(
          Object.entries(before).filter(([code]) => !closedCriteria(set, before).has(code)),
        );
        const { nextStar: withKept, ...figures } = judge(set, before);
        const { nextStar: without, ...same } = judge(set, kept);
        expect(figures).toEqual(same);
        expect(withKept === null && without !== null).toBe(false);
      }),
    );
  });
});
