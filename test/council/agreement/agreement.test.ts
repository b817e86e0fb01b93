import * as fc from "fast-check";
import { agreementOf } from "../../../src/council/agreement/agreement";
import { ICC_FORMS, intraclass } from "../../../src/council/agreement/intraclass";
import { krippendorffAlpha } from "../../../src/council/agreement/krippendorff";
import type { Ratings } from "../../../src/council/agreement/ratings";

/** Shrout & Fleiss 1979, table 2: six targets, four judges. */
const SHROUT_FLEISS: Ratings = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

const byRater = (...raters: readonly string[]): Ratings =>
  Array.from({ length: raters[0]?.length ?? 0 }, (_, unit) =>
    raters.map((ratings) => (ratings[unit] === "." ? null : Number(ratings[unit]))),
  );

/** Krippendorff 2011, example C: four observers, twelve units, missing values. */
const KRIPPENDORFF = byRater("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

const cells = (lowest: number) => fc.option(fc.integer({ min: lowest, max: 100 }), { freq: 5 });
const tables = fc
  .integer({ min: 1, max: 6 })
  .chain((k) => fc.array(fc.array(cells(0), { minLength: k, maxLength: k }), { minLength: 1, maxLength: 8 }));

describe("intraclass correlations", () => {
  it("give the published figures of Shrout & Fleiss's six targets and four judges", () => {
    const { icc } = intraclass(SHROUT_FLEISS);
    const rounded = ICC_FORMS.map((form) => Number(icc[form]?.toFixed(2)));
    expect(rounded).toEqual([0.17, 0.29, 0.71, 0.44, 0.62, 0.91]);
  });

  it("rest on the complete rows alone", () => {
    const gap: Ratings = [...SHROUT_FLEISS, [9, null, 5, 8], [null, null, null, null]];
    expect(intraclass(gap)).toEqual({ ...intraclass(SHROUT_FLEISS), rows: 6 });
  });

  it("are 1 when all raters agree on items that differ, and null when nothing differs", () => {
    const same: Ratings = [
      [0.1, 0.1, 0.1],
      [0.3, 0.3, 0.3],
      [0.7, 0.7, 0.7],
    ];
    for (const form of ICC_FORMS) expect(intraclass(same).icc[form]).toBeCloseTo(1, 12);
    for (const form of ICC_FORMS) expect(intraclass(same.map(() => [0.1, 0.1, 0.1])).icc[form]).toBeNull();
  });

  it.each<[string, Ratings]>([
    ["one rater", [[1], [2], [3]]],
    ["one item", [[1, 2, 3]]],
    [
      "blanks only",
      [
        [null, null],
        [null, null],
      ],
    ],
    [
      "no complete pair of rows",
      [
        [1, 2],
        [1, null],
        [null, 2],
      ],
    ],
    ["nothing", []],
  ])("are null with %s", (_, ratings) => {
    for (const form of ICC_FORMS) expect(intraclass(ratings).icc[form]).toBeNull();
  });
});

describe("Krippendorff's alpha", () => {
  it("gives the published figures of his example with missing values", () => {
    const { nominal, ordinal, interval } = krippendorffAlpha(KRIPPENDORFF);
    expect([nominal, ordinal, interval].map((alpha) => Number(alpha?.toFixed(3)))).toEqual([0.743, 0.815, 0.849]);
  });

  it("is null without two ratings to compare, and where all ratings are equal", () => {
    const none = { nominal: null, ordinal: null, interval: null };
    expect(krippendorffAlpha([[1], [2]])).toEqual(none);
    expect(
      krippendorffAlpha([
        [1, null],
        [null, 2],
      ]),
    ).toEqual(none);
    expect(
      krippendorffAlpha([
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ]),
    ).toEqual(none);
  });
});

describe("agreement", () => {
  it("is always a number or null, at most 1, whatever is missing", () => {
    fc.assert(
      fc.property(tables, (ratings) => {
        const { icc, krippendorffAlpha: alpha } = agreementOf(ratings).agreement;
        const alphas = [alpha.nominal, alpha.ordinal, alpha.interval];
        const figures = [...ICC_FORMS.map((form) => icc[form]), ...alphas];
        for (const figure of figures) expect(figure === null || Number.isFinite(figure)).toBe(true);
        for (const figure of alphas) expect(figure ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("does not depend on the order of items or raters", () => {
    fc.assert(
      fc.property(tables, (ratings) => {
        const turned = ratings.toReversed().map((row) => row.toReversed());
        const [before, after] = [agreementOf(ratings).agreement, agreementOf(turned).agreement];
        for (const form of ICC_FORMS) expectSame(before.icc[form], after.icc[form]);
        expectSame(before.krippendorffAlpha.ordinal, after.krippendorffAlpha.ordinal);
      }),
    );
  });
});

function expectSame(a: number | null, b: number | null): void {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(Math.abs(a - b) / Math.max(1, Math.abs(a))).toBeLessThan(1e-9);
}
