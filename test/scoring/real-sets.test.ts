import fc from "fast-check";
import { EDITIONS } from "../../src/catalogue/editions";
import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { Criterion, ProductSet } from "../../src/catalogue/types";
import { closedCriteria } from "../../src/scoring/closed";
import type { Choices } from "../../src/scoring/types";
import { judge } from "../../src/scoring/verdict";
import { arbitraryChoices } from "./arbitrary-set";
import { plainly } from "./plain-star";

const listed = EDITIONS.flatMap(({ id, sets }) => sets.map(({ no }) => [id, no] as const));

async function loaded(edition: string, no: number): Promise<ProductSet> {
  const set = await loadSet(edition, no);
  if (!set.ok) throw new Error(set.message);
  return set.value;
}

/** Sheets of all heights: any option, or mostly the best ones, so that the upper stars are met too. */
function sheetsOf(criteria: readonly Criterion[]): fc.Arbitrary<Choices> {
  const best = (choices: Choices, keep: number): Choices =>
    Object.fromEntries(
      criteria.flatMap(({ code, options }, index): [string, number][] => {
        const chosen = choices[code];
        if (index % 7 === keep) return chosen === undefined ? [] : [[code, chosen]];
        return [[code, options.reduce((top, option) => (option.points > top.points ? option : top)).number]];
      }),
    );
  const any = arbitraryChoices(criteria);
  return fc.oneof(
    any,
    fc.tuple(any, fc.nat(6)).map(([choices, keep]) => best(choices, keep)),
  );
}

/** Every sheet one raise away, closing nothing that is open. */
function raisedOnce(set: ProductSet, criteria: readonly Criterion[], choices: Choices): readonly Choices[] {
  const closed = closedCriteria(set, choices);
  return criteria.flatMap(({ code, options }) => {
    const chosen = options.find(({ number }) => number === choices[code]);
    return options
      .filter((option) => !chosen || (option.points > chosen.points && option.case === chosen.case))
      .map(({ number }) => ({ ...choices, [code]: number }))
      .filter((raised) => [...closedCriteria(set, raised)].every((one) => closed.has(one)));
  });
}

describe.each(listed)("set %s:%i of the catalogue", (edition, no) => {
  it("is judged as RULES.md says, worked out the long way", async () => {
    const set = await loaded(edition, no);
    const criteria = criteriaOf(set);
    fc.assert(
      fc.property(sheetsOf(criteria), (choices) => {
        const { total, star, closed } = judge(set, choices);
        expect({ total, star, closed }).toEqual(plainly(criteria, choices));
      }),
      { numRuns: 150 },
    );
  });

  it("never loses by a raise", async () => {
    const set = await loaded(edition, no);
    const criteria = criteriaOf(set);
    fc.assert(
      fc.property(sheetsOf(criteria), (choices) => {
        const before = plainly(criteria, choices);
        const scored = raisedOnce(set, criteria, choices);
        const worse = scored
          .map((raised) => judge(set, raised))
          .filter(({ total, star }) => total < before.total || (star ?? 0) < before.star);
        expect(worse).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it("has a next star that its steps reach, and that one step reaches only when one is enough", async () => {
    const set = await loaded(edition, no);
    const criteria = criteriaOf(set);
    fc.assert(
      fc.property(sheetsOf(criteria), (choices) => {
        const { total, star, nextStar } = judge(set, choices);
        const single = raisedOnce(set, criteria, choices)
          .map((raised) => plainly(criteria, raised))
          .filter((raised) => raised.star > (star ?? 0))
          .map((raised) => raised.total - total);
        expect(nextStar?.steps.length === 1).toBe(single.length > 0);
        if (!nextStar) return;
        if (single.length > 0) expect(nextStar.points).toBe(Math.min(...single));
        const steps = Object.fromEntries(nextStar.steps.map(({ code, option }) => [code, option]));
        const after = plainly(criteria, { ...choices, ...steps });
        expect(after.star).toBeGreaterThanOrEqual(nextStar.star);
        expect(after.total).toBe(total + nextStar.points);
      }),
      { numRuns: 100 },
    );
  });

  it("gives its best sheet the stars its points allow", async () => {
    const set = await loaded(edition, no);
    const criteria = criteriaOf(set);
    const best = Object.fromEntries(
      criteria.map(({ code, options }) => [
        code,
        options.find(({ points }) => points === Math.max(...options.map((option) => option.points)))?.number ?? 1,
      ]),
    );
    const verdict = judge(set, best);
    expect(verdict).toMatchObject({ complete: true, closed: [], star: 5, nextStar: null });
    if (set.status === "verified") expect(verdict.total).toBe(100);
    else expect(verdict.total).toBeLessThan(100);
  });
});
