import { criteriaOf } from "../../src/catalogue/traverse";
import { allHeldSets, heldSet } from "./held-sets";

const closings = async (edition: string, no: number) =>
  criteriaOf(await heldSet(edition, no)).flatMap(({ code, notes }) =>
    notes.flatMap(({ effect }) => (effect?.kind === "closed-when" ? [[code, effect.criterion, effect.options]] : [])),
  );
const knockOuts = async (edition: string, no: number) =>
  (await heldSet(edition, no)).knockOuts.map(({ id, kind, criterion }) => `${id} ${kind} ${criterion ?? "-"}`);

describe("what notes do to the score", () => {
  test.each([1, 11])("26/2026 set %i: without a story 5.2 and 5.3 are closed", async (no) => {
    expect(await closings("26-2026", no)).toEqual([
      ["5.2", "5.1", [1]],
      ["5.3", "5.1", [1]],
    ]);
  });

  test.each([1, 11])("148 set %i: without a story 5.b and 5.c are closed", async (no) => {
    expect(await closings("148-2023", no)).toEqual([
      ["5.b", "5.a", [1]],
      ["5.c", "5.a", [1]],
    ]);
  });

  test("an option that closes others is the story's option worth nothing", async () => {
    for (const set of await allHeldSets()) {
      const story = criteriaOf(set).find(({ code }) => code === "5.1" || code === "5.a");
      expect(story?.options[0]?.points === 0).toBe((await closings(set.edition, set.no)).length > 0);
    }
  });

  test.each(["26-2026", "148-2023"])(
    "set 26 of %s closes nothing: its story has no option worth nothing",
    async (edition) => {
      expect(await closings(edition, 26)).toEqual([]);
    },
  );

  test("reasons to knock a dossier out: the set's lines first, then the criteria's notes", async () => {
    const lines = ["dossier-1 knock-out -", "dossier-2 knock-out -", "dossier-3 knock-out -"];
    expect(await knockOuts("26-2026", 1)).toEqual([...lines, "2.1 stop 2.1", "6.1 stop 6.1"]);
    expect(await knockOuts("26-2026", 11)).toEqual([
      ...lines,
      "1.1 knock-out 1.1",
      "2.1 knock-out 2.1",
      "6.1.1 stop 6.1.1",
    ]);
    expect(await knockOuts("26-2026", 26)).toEqual([]);
    expect(await knockOuts("148-2023", 1)).toEqual(["2.a stop 2.a", "6.a stop 6.a", "10 stop 10"]);
    expect(await knockOuts("148-2023", 11)).toEqual([]);
    expect(await knockOuts("148-2023", 26)).toEqual([]);
  });
});
