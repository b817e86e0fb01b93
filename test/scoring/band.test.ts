import fc from "fast-check";
import type { Star } from "../../src/catalogue/types";
import { bandOf } from "../../src/scoring/band";

describe("band of a mean (26/2026 Art. 3.3)", () => {
  it.each<[number, Star]>([
    [0, 1],
    [29, 1],
    [30, 2],
    [49, 2],
    [50, 3],
    [69, 3],
    [70, 4],
    [89, 4],
    [90, 5],
    [100, 5],
  ])("gives %i points on one sheet %i stars", (total, star) => {
    expect(bandOf(total, 1)).toBe(star);
  });

  it.each<[number, number, Star]>([
    [629, 7, 4],
    [630, 7, 5],
    [209, 7, 1],
    [210, 7, 2],
    [349, 7, 2],
    [350, 7, 3],
    [489, 7, 3],
    [490, 7, 4],
    [269_999, 3_000, 4],
    [270_000, 3_000, 5],
  ])("keeps the mean %i/%i exact: %i stars", (sum, members, star) => {
    expect(bandOf(sum, members)).toBe(star);
  });

  it("depends on the mean alone, not on how many members share it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 50 }), (total, members) => {
        expect(bandOf(total * members, members)).toBe(bandOf(total, 1));
      }),
    );
  });

  it("never falls when the sum rises", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_999 }), fc.integer({ min: 1, max: 20 }), (sum, members) => {
        expect(bandOf(sum + 1, members)).toBeGreaterThanOrEqual(bandOf(sum, members));
      }),
    );
  });

  it.each([
    [89.996, 1],
    [-1, 1],
    [90, 0],
    [90, 1.5],
    [Number.NaN, 1],
  ])("refuses %p/%p, which no council can have", (sum, members) => {
    expect(() => bandOf(sum, members)).toThrow(RangeError);
  });
});
