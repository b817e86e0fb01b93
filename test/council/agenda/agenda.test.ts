import * as fc from "fast-check";
import { countedSheets } from "../../../src/council/agenda/counted-sheets";
import { disagreedCriteria } from "../../../src/council/agenda/criteria";
import { flipsOf } from "../../../src/council/agenda/flips";
import { inOrderOfUrgency, productAgenda } from "../../../src/council/agenda/agenda";
import { deviationsOf, leniencyOf } from "../../../src/council/agenda/members";
import { sessionAgreement } from "../../../src/council/agenda/session-agreement";
import { nearThreshold } from "../../../src/council/agenda/thresholds";
import { productResult } from "../../../src/council/result/product-result";
import type { CouncilFloorRule } from "../../../src/council/types";
import type { ProductSet } from "../../../src/catalogue/types";
import { criteriaOf } from "../../../src/catalogue/traverse";
import type { Choices } from "../../../src/scoring/types";
import { arbitrarySet } from "../../scoring/arbitrary-set";
import { closedWhen, criterion, setOf } from "../../scoring/synthetic";
import { completeChoices, member, PLAIN_SET, PRODUCT, sessionOf, sheet, worth } from "../result/council-fixture";

const roster = ["m1", "m2", "m3", "m4", "m5"].map((id) => member(id));

function judged(answers: readonly Choices[], set: ProductSet = PLAIN_SET, rule: CouncilFloorRule = "majority") {
  const sheets = answers.map((choices, index) => sheet(`m${index + 1}`, choices));
  return productResult(sessionOf(roster, { councilFloors: rule }), PRODUCT, set, sheets);
}

describe("the criteria members differ in", () => {
  it("come first where agreeing on one of the levels would change the star, then by spread", () => {
    const result = judged([worth(71, 4), worth(75, 4), worth(80, 2)]);
    const [first, second] = disagreedCriteria(PLAIN_SET, countedSheets(result), "majority");
    expect([result.star, first, second]).toMatchObject([
      4,
      {
        code: "2",
        spread: 2,
        changesStar: true,
        levels: [
          { option: 2, points: 1, members: ["m3"], star: 3 },
          { option: 4, points: 3, members: ["m1", "m2"], star: 4 },
        ],
      },
      { code: "1", spread: 11, changesStar: false },
    ]);
  });

  it("count a closed criterion as 0 and say in whose sheets it is closed", () => {
    const set = setOf([criterion("5.1", [0, 5]), criterion("5.2", [1, 4], { notes: [closedWhen("5.1", [1])] })]);
    const result = judged(
      [
        { "5.1": 1, "5.2": 2 },
        { "5.1": 2, "5.2": 2 },
      ],
      set,
    );
    expect(disagreedCriteria(set, countedSheets(result), "majority")).toMatchObject([
      { code: "5.1", spread: 5, closed: [] },
      { code: "5.2", spread: 4, closed: ["m1"], levels: [{ option: 2, members: ["m2"] }] },
    ]);
  });

  it("are none with one member, or when all agree", () => {
    expect(disagreedCriteria(PLAIN_SET, countedSheets(judged([worth(80)])), "majority")).toEqual([]);
    expect(disagreedCriteria(PLAIN_SET, countedSheets(judged([worth(80), worth(80)])), "majority")).toEqual([]);
  });
});

describe("the flip set", () => {
  it("names the single answer that decides the star, and the nearest change that does it", () => {
    // 3 of 5 stand at the floor of 4 stars: each of them alone could take it away.
    const result = judged([worth(75, 4), worth(75, 3), worth(75, 3), worth(75, 2), worth(75, 2)]);
    const flips = flipsOf(PLAIN_SET, countedSheets(result), "majority").filter(({ criterion: code }) => code === "2");
    expect(result.star).toBe(4);
    expect(flips).toEqual([
      { member: "m1", criterion: "2", from: 4, to: 2, points: -2, star: 3 },
      { member: "m2", criterion: "2", from: 3, to: 2, points: -1, star: 3 },
      { member: "m3", criterion: "2", from: 3, to: 2, points: -1, star: 3 },
    ]);
  });

  it("holds exactly the single answers whose change, worked out anew, changes the star", () => {
    const cases = arbitrarySet({ criteria: 6, points: 25 }).chain((set) =>
      fc.record({
        set: fc.constant(set),
        answers: fc.array(completeChoices(set), { minLength: 1, maxLength: 4 }),
        rule: fc.constantFrom<CouncilFloorRule>("majority", "every", "mean"),
      }),
    );
    fc.assert(
      fc.property(cases, ({ set, answers, rule }) => {
        const before = judged(answers, set, rule);
        const flips = flipsOf(set, countedSheets(before), rule);
        for (const flip of flips) {
          const changed = answers.map((choices, index) =>
            flip.member === `m${index + 1}` ? { ...choices, [flip.criterion]: flip.to } : choices,
          );
          expect(judged(changed, set, rule).star).toBe(flip.star);
          expect(flip.star).not.toBe(before.star);
        }
        const deciding = answers.flatMap((choices, index) =>
          criteriaOf(set).flatMap(({ code, options }) =>
            options.some(({ number }) => {
              const changed = answers.map((each, at) => (at === index ? { ...choices, [code]: number } : each));
              return judged(changed, set, rule).star !== before.star;
            })
              ? [`m${index + 1} ${code}`]
              : [],
          ),
        );
        expect([...new Set(flips.map((flip) => `${flip.member} ${flip.criterion}`))]).toEqual(deciding);
      }),
      { numRuns: 40 },
    );
  });
});

describe("products near a threshold", () => {
  it("stand within one point of it, on either side, by the exact mean", () => {
    expect(nearThreshold({ sum: 629, of: 7 })).toEqual({
      star: 5,
      from: 90,
      reached: false,
      distance: { sum: 1, of: 7 },
    });
    expect(nearThreshold({ sum: 142, of: 2 })).toMatchObject({ star: 4, reached: true, distance: { sum: 2, of: 2 } });
    expect(nearThreshold({ sum: 143, of: 2 })).toBeNull();
    expect(nearThreshold({ sum: 49, of: 1 })).toMatchObject({ star: 3, reached: false });
  });
});

describe("members against the mean", () => {
  const results = [judged([worth(80), worth(70), worth(75)]), judged([worth(90), worth(60), worth(75)])];

  it("are far when further than half of the largest spread, the farthest first", () => {
    const [close, apart] = results.map((result) => deviationsOf(result, 10));
    expect(close?.map(({ member: id, deviation, far }) => [id, deviation, far])).toEqual([
      ["m1", 5, false],
      ["m2", -5, false],
      ["m3", 0, false],
    ]);
    expect(apart?.filter(({ far }) => far).map(({ member: id }) => id)).toEqual(["m1", "m2"]);
  });

  it("are lenient or strict over all products", () => {
    expect(leniencyOf(["m1", "m2", "m3", "m4"], results, 10)).toEqual([
      { member: "m1", products: 2, mean: 10, far: 1 },
      { member: "m2", products: 2, mean: -10, far: 1 },
      { member: "m3", products: 2, mean: 0, far: 0 },
      { member: "m4", products: 0, mean: null, far: 0 },
    ]);
  });

  it("give the agreement of the session, recusals and absences as missing ratings", () => {
    const agreement = sessionAgreement(["m1", "m2", "m3", "m4"], results);
    expect(agreement).toMatchObject({ n: 2, k: 4, icc: { "ICC(2,1)": null } });
    expect(agreement.krippendorffAlpha.interval).toBeLessThan(0);
  });
});

describe("the agenda", () => {
  it("puts the products first that the profile sends back, then those one answer can tip", () => {
    const agenda = (code: string, answers: readonly Choices[]) => {
      const found = productAgenda(
        { product: { ...PRODUCT, code }, set: PLAIN_SET, result: judged(answers), problem: null },
        { councilFloors: "majority", largestSpread: 10 },
      );
      if (!found) throw new Error("scored");
      return found;
    };
    const calm = agenda("calm", [worth(80), worth(80), worth(80)]);
    const tipping = agenda("tipping", [worth(70), worth(70), worth(69)]);
    const apart = agenda("apart", [worth(85), worth(70), worth(80)]);
    expect(inOrderOfUrgency([calm, tipping, apart]).map(({ product }) => product)).toEqual([
      "apart",
      "tipping",
      "calm",
    ]);
    expect(tipping).toMatchObject({ near: { star: 4, reached: false }, tooFarApart: false });
    expect(
      productAgenda({ product: PRODUCT, set: PLAIN_SET, result: judged([]), problem: null }, sessionOf([]).profile),
    ).toBeNull();
  });
});
