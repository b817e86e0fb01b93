import * as fc from "fast-check";
import { bandOfMean, deviationText, exactMean, meanText } from "../../../src/council/result/mean";
import { BAND_STARTS } from "../../../src/scoring/band";

const totals = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 });

describe("the council's mean", () => {
  it("prints more decimals where rounding would lift it into the next band: 89,996 is not 90,00", () => {
    const just = { sum: 22_499, of: 250 };
    expect(bandOfMean(just)).toBe(4);
    expect(meanText(just, 2)).toBe("89,996");
    expect(meanText({ sum: 90, of: 1 }, 2)).toBe("90,00");
    expect(meanText({ sum: 89, of: 1 }, 0)).toBe("89");
    expect(meanText({ sum: 449, of: 5 }, 0)).toBe("89,8");
  });

  it("prints as many decimals as the profile says, rounded half up", () => {
    expect(meanText({ sum: 199, of: 3 }, 2)).toBe("66,33");
    expect(meanText({ sum: 5, of: 8 }, 2)).toBe("0,63");
    expect(meanText({ sum: 0, of: 7 }, 2)).toBe("0,00");
  });

  it("never prints a figure of another band than the exact one", () => {
    fc.assert(
      fc.property(totals, fc.integer({ min: 0, max: 4 }), (given, decimals) => {
        const mean = exactMean(given);
        if (!mean) throw new Error("totals were given");
        const printed = Number(meanText(mean, decimals).replace(",", "."));
        const star = bandOfMean(mean);
        expect(printed).toBeGreaterThanOrEqual(BAND_STARTS[star]);
        if (star < 5) expect(printed).toBeLessThan([0, 30, 50, 70, 90][star] ?? 0);
      }),
    );
  });

  it("is there only with totals, and shows how far a total stands from it", () => {
    expect(exactMean([])).toBeNull();
    expect(deviationText(80, { sum: 153, of: 2 }, 2)).toBe("+3,50");
    expect(deviationText(73, { sum: 153, of: 2 }, 1)).toBe("−3,5");
    expect(deviationText(77, { sum: 77, of: 1 }, 2)).toBe("0,00");
  });
});
