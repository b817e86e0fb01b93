import fc from "fast-check";
import { reasonToStay, STAYS_MARK, undecidedKnockOuts, withReasonToStay } from "../../src/council/knock-out-decisions";
import { proposedKnockOuts } from "../../src/scoring/proposed-knock-outs";
import { judge } from "../../src/scoring/verdict";
import { allHeldSets, heldSet } from "../catalogue/held-sets";

const SENSES = ["6.1", "6.2", "6.3", "6.4"];
const nothing = { comments: {}, disqualifications: [] };

describe("26/2026 set 16, note at 6.4: 0 points at one of 6.1 to 6.4 stops the assessment", () => {
  test("is the only ground of both decisions that points raise", async () => {
    const raised = (await allHeldSets()).flatMap(({ edition, no, knockOuts }) =>
      knockOuts.flatMap(({ id, zeroAt }) => (zeroAt ? [{ edition, no, id, zeroAt }] : [])),
    );
    expect(raised).toEqual([{ edition: "26-2026", no: 16, id: "6.4", zeroAt: SENSES }]);
  });

  test("is raised by exactly the criteria at 0, whatever is chosen, and never changes the star by itself", async () => {
    const water = await heldSet("26-2026", 16);
    const option = fc.option(fc.constantFrom(1, 2), { nil: undefined });
    fc.assert(
      fc.property(fc.tuple(option, option, option, option), (numbers) => {
        const choices = Object.fromEntries(
          SENSES.flatMap((code, index) => (numbers[index] === undefined ? [] : [[code, numbers[index]]])),
        );
        const zeros = SENSES.filter((code) => choices[code] === 1);
        const found = proposedKnockOuts(water, choices);
        expect(found.map(({ zeroAt }) => zeroAt)).toEqual(zeros.length === 0 ? [] : [zeros]);
        expect(judge(water, choices).star).not.toBeNull();
      }),
    );
  });

  test("waits until the dossier is knocked out for any ground, or the comment at 6.4 says why it stays", async () => {
    const water = await heldSet("26-2026", 16);
    const sheet = { choices: { "6.1": 1 }, ...nothing };
    expect(undecidedKnockOuts(water, sheet)).toHaveLength(1);
    const ticked = [{ knockOut: "dossier-1", reason: "Giấy tờ bị sửa" }];
    expect(undecidedKnockOuts(water, { ...sheet, disqualifications: ticked })).toEqual([]);
    const comments = { "6.4": withReasonToStay("Mẫu 2 trong", "cặn do nắp chai") };
    expect(undecidedKnockOuts(water, { ...sheet, comments })).toEqual([]);
    expect(undecidedKnockOuts(water, { ...sheet, comments: { "6.1": "Không loại: cặn" } })).toHaveLength(1);
    expect(undecidedKnockOuts(water, { choices: { "6.1": 2 }, ...nothing })).toEqual([]);
  });
});

describe("the reason to stay in a comment", () => {
  test("is read from its own line, typed in any case and composition", () => {
    expect(reasonToStay("Nước trong\nkhông loại: cặn do nắp chai\nđã thử lại".normalize("NFD"))).toBe(
      "cặn do nắp chai",
    );
    expect(reasonToStay("Nước trong")).toBeNull();
  });

  test("is written once: a later reason takes the place of the earlier one, and the other lines stay", () => {
    const once = withReasonToStay("Nước trong", "mẫu lỗi");
    expect(withReasonToStay(once, "đã thử mẫu khác")).toBe(`Nước trong\n${STAYS_MARK} đã thử mẫu khác`);
  });
});
