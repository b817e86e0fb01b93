import fc from "fast-check";
import type { EditionId, Star } from "../../src/catalogue/types";
import { editionFit } from "../../src/council/edition-fit";
import { recognitionOf, type RecognitionQuestion } from "../../src/council/recognition";

const who = (edition: EditionId, evaluatedOn: string, star: Star | null, more: Partial<RecognitionQuestion> = {}) =>
  recognitionOf({ edition, evaluatedOn, level: "province", star, band: star ?? 1, ...more });

const anyQuestion = fc.record({
  edition: fc.constantFrom<EditionId>("148-2023", "26-2026"),
  evaluatedOn: fc
    .integer({ min: Date.UTC(2023, 1, 24) / 86_400_000, max: Date.UTC(2028, 0, 1) / 86_400_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  level: fc.constantFrom("commune", "province", "centre" as const),
  star: fc.constantFrom<Star | null>(null, 1, 2, 3, 4, 5),
  band: fc.constantFrom<Star>(1, 2, 3, 4, 5),
}) as fc.Arbitrary<RecognitionQuestion>;

describe("who recognises (148 with 1489/QĐ-TTg; 26/2026 Art. 4)", () => {
  test.each<[EditionId, string, Star, string]>([
    ["148-2023", "2025-07-05", 3, "district"],
    ["148-2023", "2025-07-06", 3, "province"],
    ["148-2023", "2025-07-05", 4, "province"],
    ["148-2023", "2025-07-06", 4, "province"],
    ["148-2023", "2025-07-05", 5, "centre"],
    ["148-2023", "2025-07-06", 5, "centre"],
    ["148-2023", "2026-07-21", 3, "province"],
    ["26-2026", "2026-05-22", 3, "province"],
    ["26-2026", "2026-05-22", 4, "province"],
    ["26-2026", "2026-05-22", 5, "ministry"],
  ])("%s, meeting on %s, %i stars: %s", (edition, evaluatedOn, star, authority) => {
    expect(who(edition, evaluatedOn, star).authority).toBe(authority);
  });

  test("from 90 points the province sends the dossier up, whatever the floors leave of the stars", () => {
    expect(who("26-2026", "2026-11-26", 5)).toEqual({
      authority: "ministry",
      sentTo: "ministry",
      provinceDecides: false,
    });
    expect(who("26-2026", "2026-11-26", 4, { band: 5 })).toMatchObject({ authority: "province", sentTo: "ministry" });
    expect(who("148-2023", "2026-06-01", 5)).toMatchObject({ sentTo: "centre" });
    expect(who("26-2026", "2026-11-26", 4)).toMatchObject({ sentTo: null });
  });

  test("what the centre finds below 5 stars is the province's to recognise", () => {
    expect(who("26-2026", "2026-11-26", 4, { level: "centre" })).toMatchObject({
      authority: "province",
      provinceDecides: true,
      sentTo: null,
    });
    expect(who("26-2026", "2026-11-26", 5, { level: "centre" })).toMatchObject({
      provinceDecides: false,
      sentTo: null,
    });
  });

  test("one and two stars and a dossier knocked out are never certified; three and more always are by someone", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { authority, sentTo } = recognitionOf(question);
        expect(authority === null).toBe(question.star === null || question.star < 3);
        if (question.star === null) expect(sentTo).toBeNull();
      }),
    );
  });

  test("the district recognises only before 06/07/2025, and nothing but 3 stars", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const byDistrict = recognitionOf(question).authority === "district";
        expect(byDistrict).toBe(
          question.edition === "148-2023" && question.evaluatedOn < "2025-07-06" && question.star === 3,
        );
      }),
    );
  });

  test("a result never goes down: to a level above the meeting's own, or nowhere", () => {
    const rank = { commune: 0, district: 1, province: 2, centre: 3, ministry: 3 };
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { sentTo } = recognitionOf(question);
        if (sentTo !== null) expect(rank[sentTo]).toBeGreaterThan(rank[question.level]);
      }),
    );
  });
});

describe("the pinned decision against the dates (26/2026 Art. 11, 12)", () => {
  const product = { edition: "148-2023", filedOn: "2026-05-14", kind: "first" } as const;

  test("fits until the transition ends, and the reason says why", () => {
    expect(editionFit(product, { date: "2026-07-21" })).toMatchObject({ fits: true });
    const late = editionFit(product, { date: "2026-07-22" });
    expect(late?.fits).toBe(false);
    expect(late?.reason).toMatch(/^Hồ sơ nộp ngày 14\/05\/2026.*chấm theo 26\/2026\/QĐ-TTg\.$/);
  });

  test("cannot be told from dates that are missing or in the wrong order", () => {
    expect(editionFit({ ...product, filedOn: "" }, { date: "2026-07-21" })).toBeNull();
    expect(editionFit(product, { date: "2026-05-01" })).toBeNull();
  });
});
