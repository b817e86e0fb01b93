import { EDITIONS } from "../../src/catalogue/editions";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import { allHeldSets, heldSet } from "./held-sets";
import { referenceLeaves, referenceSets } from "./reference";

const optionCount = (set: ProductSet): number => criteriaOf(set).reduce((sum, { options }) => sum + options.length, 0);

describe("the facts of the decisions", () => {
  test("the first six sets hold 612 options, set by set", async () => {
    const six = ["148-2023", "26-2026"].flatMap((edition) => [1, 11, 26].map((no) => [edition, no] as const));
    const counts = await Promise.all(six.map(async ([edition, no]) => optionCount(await heldSet(edition, no))));
    expect(counts).toEqual([108, 107, 94, 105, 106, 92]);
    expect(counts.reduce((a, b) => a + b)).toBe(612);
  });

  test.each([
    ["148-2023", 795, 2632],
    ["26-2026", 787, 2579],
  ] as const)("%s holds all 26 sets: %i criteria, %i options", async (edition, criteria, options) => {
    const sets = (await allHeldSets()).filter((set) => set.edition === edition);
    expect(sets.map(({ no }) => no)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
    expect(sets.reduce((sum, set) => sum + criteriaOf(set).length, 0)).toBe(criteria);
    expect(sets.reduce((sum, set) => sum + optionCount(set), 0)).toBe(options);
  });

  test.each(EDITIONS.map(({ id }) => id))(
    "codes, maxima, points, marks and cases of %s equal the decision's",
    async (edition) => {
      const sets = (await allHeldSets()).filter((set) => set.edition === edition);
      expect(sets.length).toBeGreaterThan(0);
      for (const set of sets) expect(set.parts.map(({ max }) => max)).toEqual([40, 25, 35]);
      for (const reference of referenceSets(edition) ?? []) {
        const set = sets.find(({ no }) => no === reference.no);
        if (!set) continue;
        const theirs = reference.parts
          .flatMap((part) => part.groups.flatMap(referenceLeaves))
          .map((leaf) => [
            leaf.code,
            leaf.max,
            leaf.criterionStar ?? null,
            leaf.options?.map(({ points, star }) => [points, star]),
            new Set(leaf.options?.map((option) => option.case)).size,
          ]);
        const ours = criteriaOf(set).map((criterion) => [
          criterion.code,
          criterion.max,
          criterion.criterionStar ?? null,
          criterion.options.map(({ points, star }) => [points, star]),
          new Set(criterion.options.map((option) => option.case)).size,
        ]);
        expect(ours).toEqual(theirs);
        expect(set.name).toBe(reference.name);
        if (reference.samplesRequired !== undefined) expect(set.samplesRequired).toBe(reference.samplesRequired);
        expect(set.disqualifiedWhen.length > 0).toBe((reference.disqualifiedWhen ?? []).length > 0);
      }
    },
  );

  test("148 set 11 keeps the 32 points of its part C, is unverified and says so", async () => {
    const set = await heldSet("148-2023", 11);
    expect(set.status).toBe("unverified");
    expect(set.discrepancies).toEqual([expect.objectContaining({ at: "C", stated: 35, found: 32 })]);
    expect(set.discrepancies[0]?.message).toMatch(/35 điểm.*32 điểm/);
  });

  test("only 148 has sets that do not add up: 7, 11, 12 and 13, each with its exact place", async () => {
    const places = (await allHeldSets()).flatMap(({ edition, no, status, discrepancies }) =>
      status === "verified"
        ? []
        : discrepancies.map(
            ({ at, stated, found }) => `${edition}:${String(no)} ${at} ${String(stated)}/${String(found)}`,
          ),
    );
    expect(places).toEqual(["148-2023:7 6.d 4/3", "148-2023:11 C 35/32", "148-2023:12 C 35/32", "148-2023:13 C 35/33"]);
    for (const set of await allHeldSets()) expect(set.status === "verified").toBe(set.discrepancies.length === 0);
  });

  test("marks on the criterion itself: 148 asks 4 stars of Sở hữu trí tuệ, 26/2026 marks its options", async () => {
    const marked = async (edition: string) =>
      criteriaOf(await heldSet(edition, 1)).flatMap(({ code, criterionStar }) =>
        criterionStar ? [[code, criterionStar]] : [],
      );
    expect(await marked("148-2023")).toEqual([["3.e", 4]]);
    expect(await marked("26-2026")).toEqual([]);
  });

  test("options of cases are numbered through, each with its case", async () => {
    const conditions = criteriaOf(await heldSet("148-2023", 26)).find(({ code }) => code === "8");
    expect(conditions?.options.map(({ number, points }) => [number, points])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 1],
      [5, 2],
      [6, 3],
    ]);
    expect(conditions?.options.map((option) => option.case?.slice(0, 12))).toEqual([
      ...Array<string>(3).fill("Trường hợp 1"),
      ...Array<string>(3).fill("Trường hợp 2"),
    ]);
  });
});
