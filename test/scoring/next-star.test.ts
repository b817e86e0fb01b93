import fc from "fast-check";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { Criterion, ProductSet } from "../../src/catalogue/types";
import type { Choices, NextStar } from "../../src/scoring/types";
import { judge } from "../../src/scoring/verdict";
import { arbitraryChoices, arbitrarySet } from "./arbitrary-set";
import { plainly } from "./plain-star";
import { closedWhen, criterion, setOf } from "./synthetic";

const nextOf = (set: ProductSet, choices: Choices): NextStar | null => judge(set, choices).nextStar;

describe("cheapest way to the next star", () => {
  it("raises the fewest criteria, though more would cost fewer points", () => {
    const set = setOf([criterion("1", [28, 33]), criterion("2", [0, 1]), criterion("3", [0, 1])]);
    expect(nextOf(set, { "1": 1, "2": 1, "3": 1 })).toEqual({
      star: 2,
      points: 5,
      steps: [{ code: "1", option: 2, points: 5 }],
    });
  });

  it("then gains the fewest points", () => {
    const set = setOf([criterion("1", [25, 33]), criterion("2", [0, 5, 6])]);
    expect(nextOf(set, { "1": 1, "2": 1 })).toEqual({
      star: 2,
      points: 5,
      steps: [{ code: "2", option: 2, points: 5 }],
    });
  });

  it("is decided by the order of the decision among equals", () => {
    const set = setOf([criterion("2", [0, 1]), criterion("1", [0, 1]), criterion("3", [29])]);
    expect(nextOf(set, { "2": 1, "1": 1, "3": 1 })?.steps).toEqual([{ code: "2", option: 2, points: 1 }]);
  });

  it("raises every criterion below a floor of the star, even when the total is enough", () => {
    const set = setOf([criterion("1", [75]), criterion("2", [0, 1, [2, 4], 3]), criterion("3", [0, [1, 3]])]);
    expect(nextOf(set, { "1": 1, "2": 2, "3": 2 })).toEqual({
      star: 4,
      points: 1,
      steps: [{ code: "2", option: 3, points: 1 }],
    });
  });

  it("scores an unscored criterion as a step, whose points are its own", () => {
    expect(nextOf(setOf([criterion("1", [28]), criterion("2", [0, 2, 4])]), { "1": 1 })).toEqual({
      star: 2,
      points: 2,
      steps: [{ code: "2", option: 2, points: 2 }],
    });
  });

  it("opens a closed criterion: what was chosen there counts again, with the step that opened it", () => {
    const set = setOf([
      criterion("1", [25]),
      criterion("5.1", [0, 1, 2]),
      criterion("5.2", [0, 2, 4], { notes: [closedWhen("5.1", [1])] }),
    ]);
    expect(nextOf(set, { "1": 1, "5.1": 1, "5.2": 3 })).toEqual({
      star: 2,
      points: 5,
      steps: [{ code: "5.1", option: 2, points: 5 }],
    });
  });

  it("opens a closed criterion to meet its floor", () => {
    const set = setOf([
      criterion("1", [60]),
      criterion("5.1", [0, 1]),
      criterion("5.2", [0, [2, 3]], { notes: [closedWhen("5.1", [1])] }),
    ]);
    expect(nextOf(set, { "1": 1, "5.1": 1 })).toEqual({
      star: 3,
      points: 3,
      steps: [
        { code: "5.1", option: 2, points: 1 },
        { code: "5.2", option: 2, points: 2 },
      ],
    });
  });

  it("stays within the chosen case", () => {
    const inCases = criterion("8", [1, 3, 1, 5]);
    const options = inCases.options.map((option, index) => ({ ...option, case: `Trường hợp ${index < 2 ? 1 : 2}` }));
    const set = setOf([criterion("1", [26]), { ...inCases, options }]);
    expect(nextOf(set, { "1": 1, "8": 1 })).toBeNull();
    expect(nextOf(set, { "1": 1, "8": 3 })?.steps).toEqual([{ code: "8", option: 4, points: 4 }]);
    expect(nextOf(set, { "1": 1 })?.steps).toEqual([{ code: "8", option: 4, points: 5 }]);
  });

  it("is null at five stars, out of reach, and for a knocked-out sheet", () => {
    const set = setOf([criterion("1", [20, 95])]);
    expect(nextOf(set, { "1": 2 })).toBeNull();
    expect(nextOf(setOf([criterion("1", [20, 25])]), { "1": 1 })).toBeNull();
    expect(judge(set, { "1": 1 }, ["Giả mạo hồ sơ"]).nextStar).toBeNull();
  });
});

interface Cost {
  readonly changed: number;
  readonly points: number;
}

/** Tries every way of leaving or raising every criterion. */
function bruteForce(criteria: readonly Criterion[], choices: Choices): Cost | null {
  const start = plainly(criteria, choices);
  let best: Cost | null = null;
  const visit = (index: number, current: Choices, changed: number): void => {
    const one = criteria[index];
    if (!one) {
      const end = plainly(criteria, current);
      if (end.star <= start.star || end.closed.some((code) => !start.closed.includes(code))) return;
      const cost = { changed, points: end.total - start.total };
      const isBetter =
        best === null || cost.changed < best.changed || (cost.changed === best.changed && cost.points < best.points);
      if (isBetter) best = cost;
      return;
    }
    visit(index + 1, current, changed);
    const chosen = one.options.find(({ number }) => number === choices[one.code]);
    for (const option of one.options) {
      if (chosen && (option.points <= chosen.points || option.case !== chosen.case)) continue;
      visit(index + 1, { ...current, [one.code]: option.number }, changed + 1);
    }
  };
  visit(0, choices, 0);
  return best;
}

describe("next star against every possible way", () => {
  const sheets = arbitrarySet({ criteria: 6, points: 30 }).chain((set) =>
    arbitraryChoices(criteriaOf(set)).map((choices) => ({ set, choices })),
  );

  it("is the cheapest there is, and taking its steps reaches the star", () => {
    const seen = { reached: 0, opened: 0, unreachable: 0 };
    fc.assert(
      fc.property(sheets, ({ set, choices }) => {
        const criteria = criteriaOf(set);
        const verdict = judge(set, choices);
        expect(verdict.star).toBe(plainly(criteria, choices).star);
        const expected = verdict.star === 5 ? null : bruteForce(criteria, choices);
        const next = verdict.nextStar;
        expect(next && { changed: next.steps.length, points: next.points }).toEqual(expected);
        if (!next) {
          seen.unreachable += 1;
          return;
        }
        const steps = Object.fromEntries(next.steps.map(({ code, option }) => [code, option]));
        const after = judge(set, { ...choices, ...steps });
        expect(next.star).toBe((verdict.star ?? 0) + 1);
        expect(after.star).toBeGreaterThanOrEqual(next.star);
        expect(after.total).toBe(verdict.total + next.points);
        expect(next.steps.reduce((sum, { points }) => sum + points, 0)).toBe(next.points);
        const order = criteria.map(({ code }) => code).filter((code) => code in steps);
        expect(next.steps.map(({ code }) => code)).toEqual(order);
        seen.reached += 1;
        if (after.closed.length < verdict.closed.length) seen.opened += 1;
      }),
      { numRuns: 1_500 },
    );
    expect(seen.reached).toBeGreaterThan(200);
    expect(seen.opened).toBeGreaterThan(5);
    expect(seen.unreachable).toBeGreaterThan(10);
  });
});
