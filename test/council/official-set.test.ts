import * as fc from "fast-check";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import { officialOverlay, withOfficialSheet } from "../../src/council/official-set";
import type { OfficialSheet } from "../../src/council/types";
import { judge } from "../../src/scoring/verdict";
import { heldSet } from "../catalogue/held-sets";

const SHA256 = "0123456789abcdef".repeat(4);

function sheetOf(set: ProductSet, more: Partial<OfficialSheet> = {}): OfficialSheet {
  return {
    edition: set.edition,
    set: set.no,
    fileName: "phụ lục.docx",
    sha256: SHA256,
    loadedAt: "2026-11-26T08:00:00Z",
    criteria: criteriaOf(set).map(({ code, options }) => ({
      code,
      title: `Tên công bố ${code}`,
      notes: [],
      options: options.map(({ number }) => `Lời văn ${code}/${number}`),
    })),
    decisions: [],
    figures: [],
    ...more,
  };
}

describe("an official sheet laid over a set", () => {
  it("changes no verdict of any sheet while every figure stays the decision's", async () => {
    const sets = await Promise.all([heldSet("26-2026", 11), heldSet("26-2026", 16), heldSet("148-2023", 7)]);
    const scored = fc
      .constantFrom(...sets)
      .chain((set) =>
        fc.tuple(
          fc.constant(set),
          fc.tuple(...criteriaOf(set).map(({ options }) => fc.integer({ min: 0, max: options.length }))),
        ),
      );
    fc.assert(
      fc.property(scored, ([set, numbers]) => {
        const choices = Object.fromEntries(
          criteriaOf(set).flatMap(({ code }, index) => (numbers[index] ? [[code, numbers[index]]] : [])),
        );
        expect(judge(withOfficialSheet(set, sheetOf(set)), choices, [])).toEqual(judge(set, choices, []));
      }),
      { numRuns: 100 },
    );
  });

  it("puts the file's words beside our own and names the file", async () => {
    const set = await heldSet("26-2026", 11);
    const overlaid = withOfficialSheet(set, sheetOf(set));
    const [before, after] = [criteriaOf(set)[0], criteriaOf(overlaid)[0]];
    expect(after?.title).toBe(before?.title);
    expect(after?.official).toEqual({ title: "Tên công bố 1.1", notes: [] });
    expect(after?.options.map(({ text }) => text)).toEqual(before?.options.map(({ text }) => text));
    expect(after?.options.map(({ official }) => official)).toEqual(["Lời văn 1.1/1", "Lời văn 1.1/2", "Lời văn 1.1/3"]);
    expect(overlaid.official).toEqual({ fileName: "phụ lục.docx", sha256: SHA256 });
    expect(overlaid.provenance.source).toContain(`tệp “phụ lục.docx”, SHA-256 ${SHA256}`);
    expect(overlaid.status).toBe("verified");
  });

  it("leaves an unverified set unverified when the file does not add up either", async () => {
    const set = await heldSet("148-2023", 7);
    const overlaid = withOfficialSheet(set, sheetOf(set));
    expect(overlaid.status).toBe("unverified");
    expect(overlaid.discrepancies).toEqual(set.discrepancies);
  });

  it("makes an unverified set usable when the figures taken from the file mend it", async () => {
    const set = await heldSet("148-2023", 7);
    const best = criteriaOf(set).find(({ code }) => code === "6.d")?.options.length ?? 0;
    const figures = [{ code: "6.d", options: [{ number: best, points: 4 }] }];
    const overlaid = withOfficialSheet(set, sheetOf(set, { figures }));
    expect(overlaid.status).toBe("verified");
    expect(overlaid.discrepancies).toEqual([]);
    const all = Object.fromEntries(criteriaOf(overlaid).map(({ code, options }) => [code, options.length]));
    expect(judge(overlaid, all, []).total - judge(set, all, []).total).toBe(1);
  });

  it("says that a set no longer adds up when a slip of the file is taken", async () => {
    const set = await heldSet("26-2026", 4);
    const overlaid = withOfficialSheet(
      set,
      sheetOf(set, { figures: [{ code: "7", options: [{ number: 3, points: 13 }] }] }),
    );
    expect(overlaid.status).toBe("unverified");
    expect(overlaid.discrepancies).toEqual([expect.objectContaining({ at: "7", stated: 3, found: 13 })]);
  });

  it("does not take parts of 97 points for a whole set", async () => {
    const set = await heldSet("148-2023", 11);
    const overlaid = withOfficialSheet(set, sheetOf(set, { figures: [{ code: "C", max: 32 }] }));
    expect(overlaid.status).toBe("unverified");
    expect(overlaid.discrepancies).toEqual([expect.objectContaining({ at: "", stated: 100, found: 97 })]);
  });

  it("gives the same sets for the same list, and others untouched", async () => {
    const [tea, tourism] = await Promise.all([heldSet("26-2026", 11), heldSet("26-2026", 26)]);
    const base = new Map([
      ["26-2026:11", { ok: true, value: tea } as const],
      ["26-2026:26", { ok: true, value: tourism } as const],
    ]);
    const overlay = officialOverlay(base);
    const sheets = [sheetOf(tea)];
    expect(overlay(undefined)).toBe(base);
    expect(overlay(sheets)).toBe(overlay(sheets));
    expect(overlay(sheets).get("26-2026:26")).toBe(base.get("26-2026:26"));
  });
});
