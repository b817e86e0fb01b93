import fc from "fast-check";
import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import { payloadSet, readSealPayload, sealPayload, sessionMark } from "../../src/council/seal-payload";
import type { ScoreSheet } from "../../src/council/types";
import { sampleDocument } from "../app/open-store";

const SEAL = { code: "0123456789ABCDEF", sealedAt: "2026-11-26T08:00:00.000Z" };
const { session } = sampleDocument();

async function tea(): Promise<{ set: ProductSet; sheet: ScoreSheet }> {
  const set = await loadSet("26-2026", 11);
  const sheet = sampleDocument().sheets.find((each) => each.product === "20-06613-01-2026");
  if (!set.ok || !sheet) throw new Error("no tea");
  return { set: set.value, sheet: { ...sheet, seal: SEAL } };
}

describe("the code on the last page", () => {
  test("says the scores of a sheet so that they can be rebuilt from it alone, whatever they are", async () => {
    const { set, sheet } = await tea();
    const choice = fc.record(
      Object.fromEntries(
        criteriaOf(set).map(({ code, options }) => [code, fc.integer({ min: 1, max: options.length })]),
      ),
      { requiredKeys: [] },
    );
    const member = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }).map((text) => text.normalize("NFC"));
    const knockOuts = fc.subarray(set.knockOuts.map(({ id }) => id));
    fc.assert(
      fc.property(choice, member, fc.integer({ min: 1, max: 99 }), knockOuts, (made, id, round, ticked) => {
        const choices = Object.fromEntries(
          Object.entries(made).flatMap(([code, number]) => (number ? [[code, number]] : [])),
        );
        const disqualifications = ticked.map((knockOut) => ({ knockOut, reason: "lý do" }));
        const scored = { ...sheet, choices, member: id, round, disqualifications };
        const payload = sealPayload(session, scored, set) ?? "";
        // Only letters of the dense alphanumeric mode, or the code would need twice the room.
        expect(payload).toMatch(/^[0-9A-Z $%*+\-./:]+$/u);
        expect(payloadSet(payload)).toEqual({ edition: "26-2026", set: 11 });
        expect(readSealPayload(payload, set)).toEqual({
          ok: true,
          value: {
            edition: "26-2026",
            set: 11,
            product: sheet.product,
            member: id,
            round,
            session: sessionMark(session.id),
            choices,
            knockOuts: ticked,
            seal: SEAL.code,
          },
        });
      }),
      { numRuns: 200 },
    );
  });

  test("there is none while the sheet is open", async () => {
    const { set, sheet } = await tea();
    expect(sealPayload(session, { ...sheet, seal: null }, set)).toBeNull();
  });

  test.each([
    ["https://example.vn", "not-a-seal-code"],
    ["OCOP1:26-2026:11", "not-a-seal-code"],
    ["OCOP2:26-2026:11:X:M1:1:00000000:1:0123456789ABCDEF", "later-schema"],
    ["OCOP1:26-2026:11:X:M1:1:00000000:123:0123456789ABCDEF", "seal-code-damaged"],
    ["OCOP1:26-2026:11:X:M1:0:00000000:CHOICES:0123456789ABCDEF", "seal-code-damaged"],
    ["OCOP1:26-2026:11:X:M1:1:00000000:CHOICES:0123456789ABCDEU", "seal-code-damaged"],
    ["OCOP1:26-2026:11:X:M1:1:00000000:CHOICES.ZZ:0123456789ABCDEF", "seal-code-damaged"],
  ])("%s is refused as %s", async (text, code) => {
    const { set } = await tea();
    const choices = criteriaOf(set)
      .map(() => "1")
      .join("");
    expect(readSealPayload(text.replace("CHOICES", choices), set)).toMatchObject({ ok: false, code });
  });

  test("an option the set does not have is damage, not a score", async () => {
    const { set, sheet } = await tea();
    const payload = sealPayload(session, { ...sheet, choices: {} }, set) ?? "";
    const zeros = "0".repeat(criteriaOf(set).length);
    expect(readSealPayload(payload.replace(zeros, zeros.replace("0", "Z")), set)).toMatchObject({
      code: "seal-code-damaged",
    });
  });
});
