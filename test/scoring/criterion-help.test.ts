import { readFileSync } from "node:fs";
import { join } from "node:path";
import { criteriaOf, criterionByCode } from "../../src/catalogue/traverse";
import { FLOOR_LEVELS } from "../../src/catalogue/types";
import { criterionHelp } from "../../src/scoring/criterion-help";
import { floorOf } from "../../src/scoring/floors";
import { allHeldSets, heldSet } from "../catalogue/held-sets";

async function helpOf(edition: string, no: number, code: string) {
  const set = await heldSet(edition, no);
  const criterion = criterionByCode(set, code);
  if (!criterion) throw new Error(`no criterion ${code}`);
  return criterionHelp(set, criterion);
}

describe("the help of every criterion of all 52 sets", () => {
  test("names a proof, or options that nothing has to prove; every proof is a family that exists", async () => {
    const sets = await allHeldSets();
    expect(sets).toHaveLength(52);
    const wanting = sets.flatMap((set) =>
      criteriaOf(set).flatMap((criterion) => {
        const { proofs, unproved } = criterionHelp(set, criterion);
        const isSaid = proofs.length > 0 || unproved.length > 0;
        return isSaid && proofs.every(({ anyOf }) => anyOf.length > 0)
          ? []
          : [`${set.edition} ${set.no} ${criterion.code}`];
      }),
    );
    expect(wanting).toEqual([]);
  });

  test("says the floors that the verdict asks for, and that the law leaves open how a council meets them", async () => {
    for (const set of await allHeldSets()) {
      for (const criterion of criteriaOf(set)) {
        const { floors, gaps } = criterionHelp(set, criterion);
        for (const level of FLOOR_LEVELS) {
          const said = floors.find(({ levels }) => levels.includes(level))?.points ?? null;
          expect(said).toBe(floorOf(criterion, level));
        }
        expect(gaps.some(({ kind }) => kind === "council-floor")).toBe(floors.length > 0);
      }
    }
  });

  test("every note that says the decision has no level for a case is told as a gap", async () => {
    const sets = await allHeldSets();
    const notes = sets.flatMap((set) => criteriaOf(set).flatMap((criterion) => criterion.notes));
    const silent = notes.filter(({ text }) => /chưa có mức|thuộc cả hai mức/.test(text));
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter(({ gap }) => gap !== true)).toEqual([]);
    const wording = readFileSync(join(__dirname, "../../src/catalogue/wording/notes.json"), "utf8");
    for (const { text } of notes.filter(({ gap }) => gap)) expect(wording).toContain(JSON.stringify(text));
  });
});

describe("the help of single criteria", () => {
  test("26/2026, set 11, 1.5: linkage contract, floors of four and five stars, the gap at 75 %", async () => {
    const { proofs, floors, gaps } = await helpOf("26-2026", 11, "1.5");
    expect(proofs[0]).toMatchObject({ from: 1, anyOf: [{ id: "linkage-contract" }] });
    expect(floors).toEqual([
      { levels: [4], points: 2 },
      { levels: [5], points: 3 },
    ]);
    expect(gaps.some((gap) => gap.kind === "note" && /75\s%/.test(gap.text))).toBe(true);
  });

  test("a criterion judged by eye asks for no paper; levels with the same floor stand together", async () => {
    const { proofs, unproved, floors } = await helpOf("26-2026", 11, "6.1.1");
    expect(proofs).toEqual([]);
    expect(unproved).toEqual([1, 2]);
    expect(floors).toEqual([{ levels: [4, 5], points: 2 }]);
  });

  test("a mark on the criterion itself (148, set 11, 3.e) asks for its lowest option above 0", async () => {
    expect((await helpOf("148-2023", 11, "3.e")).floors).toEqual([{ levels: [4, 5], points: 1 }]);
  });

  test("a sum that does not add up (148, set 7, 6.d) is told where it stands", async () => {
    const { gaps } = await helpOf("148-2023", 7, "6.d");
    expect(gaps.some((gap) => gap.kind === "discrepancy" && gap.text.includes("6.d"))).toBe(true);
  });
});
