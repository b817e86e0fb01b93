import { DEFAULT_PROFILE } from "../../src/council/default-profile";
import { sheetProgress } from "../../src/council/progress";
import { closedWhen, criterion, setOf } from "../scoring/synthetic";

describe("progress of a sheet", () => {
  const set = setOf([
    criterion("1", [0, 1]),
    criterion("5.1", [0, 2]),
    criterion("5.2", [0, 3], { notes: [closedWhen("5.1", [1])] }),
  ]);

  it("counts what is scored of what is to be scored", () => {
    expect(sheetProgress(set, { choices: {} })).toEqual({ scored: 0, of: 3, closed: 0 });
    expect(sheetProgress(set, { choices: { "1": 1, "5.1": 2 } })).toEqual({ scored: 2, of: 3, closed: 0 });
  });

  it("asks nothing of a closed criterion, scored before or not", () => {
    expect(sheetProgress(set, { choices: { "5.1": 1 } })).toEqual({ scored: 1, of: 2, closed: 1 });
    expect(sheetProgress(set, { choices: { "5.1": 1, "5.2": 2 } })).toEqual({ scored: 1, of: 2, closed: 1 });
  });
});

describe("rule profile before a province's regulation is entered", () => {
  it("has the usual settings and says that no regulation stands behind it", () => {
    expect(DEFAULT_PROFILE).toMatchObject({
      quorum: { numerator: 2, denominator: 3 },
      chairRequired: true,
      largestSpread: 10,
      leadDays: 3,
      secretaryScores: false,
      decimals: 2,
      councilFloors: "majority",
      scoresShownBeforeSealing: false,
    });
    expect(DEFAULT_PROFILE.source).toMatch(/chưa ghi quy chế/u);
  });
});
