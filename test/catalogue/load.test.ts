import { editionById, EDITIONS } from "../../src/catalogue/editions";
import { loadSet } from "../../src/catalogue/load";
import { heldSet } from "./held-sets";

jest.mock("zod", () => {
  throw new Error("the pane must not carry the schema");
});

describe("loading a set", () => {
  test("every listed set loads, with the listed name and status, and without the schema", async () => {
    for (const { id, sets } of EDITIONS) {
      for (const { no, name, status } of sets) {
        expect(await heldSet(id, no)).toMatchObject({ edition: id, no, name, status });
      }
    }
  });

  test("a set is built once", async () => {
    expect(await heldSet("26-2026", 11)).toBe(await heldSet("26-2026", 11));
  });

  test("an unknown edition or set is refused in one sentence", async () => {
    expect(await loadSet("1048-2019", 1)).toMatchObject({ ok: false, code: "unknown-edition" });
    expect(await loadSet("../../..", 1)).toMatchObject({ ok: false, code: "unknown-edition" });
    const missing = await loadSet("26-2026", 27);
    expect(missing).toMatchObject({ ok: false, code: "unknown-set" });
    expect(missing.ok ? "" : missing.message).toMatch(/số 27\.$/);
    expect(await loadSet("26-2026", Number.NaN)).toMatchObject({ ok: false, code: "unknown-set" });
  });

  test("both editions carry their days of force", () => {
    expect(EDITIONS.map(({ id, inForce, lapsed }) => [id, inForce, lapsed])).toEqual([
      ["148-2023", "2023-02-24", "2026-07-21"],
      ["26-2026", "2026-05-22", null],
    ]);
    expect(editionById("26-2026")?.decision).toBe("26/2026/QĐ-TTg");
    expect(editionById("constructor")).toBeUndefined();
  });
});
