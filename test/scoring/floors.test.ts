import fc from "fast-check";
import { criteriaOf } from "../../src/catalogue/traverse";
import { floorOf, missedFloors, starAllowedBy } from "../../src/scoring/floors";
import { rubricOf } from "../../src/scoring/rubric";
import { judge } from "../../src/scoring/verdict";
import { arbitraryChoices, arbitrarySet } from "./arbitrary-set";
import { criterion, setOf } from "./synthetic";

const points = (byCode: Readonly<Record<string, number>>) => new Map(Object.entries(byCode));

describe("floor of a criterion", () => {
  const marked = criterion("1.5", [0, 1, [2, 4], [3, 5]]);

  it("is the highest points among the options marked for the level or a lower one", () => {
    expect([floorOf(marked, 3), floorOf(marked, 4), floorOf(marked, 5)]).toEqual([null, 2, 3]);
  });

  it("carries a lower level's mark upwards", () => {
    const three = criterion("9", [0, [2, 3], 5]);
    expect([floorOf(three, 3), floorOf(three, 4), floorOf(three, 5)]).toEqual([2, 2, 2]);
  });

  it("never falls with the level, even if a higher mark stands at fewer points", () => {
    expect(floorOf(criterion("1.1", [0, [2, 5], [3, 3]]), 5)).toBe(3);
  });

  it("of a marked criterion is its lowest option above 0 (148: Sở hữu trí tuệ****)", () => {
    const property = criterion("3.e", [0, 1, 2], { criterionStar: 4 });
    expect([floorOf(property, 3), floorOf(property, 4), floorOf(property, 5)]).toEqual([null, 1, 1]);
    expect(floorOf(criterion("3.e", [1, 2], { criterionStar: 4 }), 4)).toBe(1);
  });

  it("takes the higher of a criterion's mark and its options' marks", () => {
    expect(floorOf(criterion("3.e", [0, 1, [2, 5]], { criterionStar: 4 }), 5)).toBe(2);
  });
});

describe("missed floors", () => {
  const set = setOf([criterion("1", [0, [1, 3]]), criterion("2", [0, [1, 4]]), criterion("3", [0, [1, 5]])]);

  it("lists a criterion under every level whose floor it misses, in the order of the decision", () => {
    expect(missedFloors(rubricOf(set), points({ "1": 0, "2": 0, "3": 0 }))).toEqual({
      3: ["1"],
      4: ["1", "2"],
      5: ["1", "2", "3"],
    });
  });

  it("counts an unscored or closed criterion as missing, even a floor of 0 points", () => {
    const zero = setOf([criterion("1", [[0, 3], 1])]);
    expect(missedFloors(rubricOf(zero), points({}))[3]).toEqual(["1"]);
    expect(missedFloors(rubricOf(zero), points({ "1": 0 }))[3]).toEqual([]);
  });

  it("allows two stars when level 3 is missed, and never skips a level", () => {
    expect(starAllowedBy({ 3: ["1"], 4: [], 5: [] })).toBe(2);
    expect(starAllowedBy({ 3: [], 4: ["2"], 5: [] })).toBe(3);
    expect(starAllowedBy({ 3: [], 4: [], 5: ["3"] })).toBe(4);
    expect(starAllowedBy({ 3: [], 4: [], 5: [] })).toBe(5);
  });

  it("are cumulative on any sheet: what misses a level misses every higher one", () => {
    const sheets = arbitrarySet({ criteria: 12, points: 9 }).chain((set) =>
      arbitraryChoices(criteriaOf(set)).map((choices) => judge(set, choices).floorsMissed),
    );
    fc.assert(
      fc.property(sheets, (missed) => {
        expect(missed[4]).toEqual(expect.arrayContaining([...missed[3]]));
        expect(missed[5]).toEqual(expect.arrayContaining([...missed[4]]));
      }),
    );
  });
});
