import fc from "fast-check";
import { editionFor, type EditionQuestion } from "../../src/catalogue/edition-by-date";
import type { EvaluationKind } from "../../src/catalogue/types";

const edition = (filedOn: string, kind: EvaluationKind, evaluatedOn: string) => {
  const outcome = editionFor({ filedOn, kind, evaluatedOn });
  return outcome.ok ? outcome.value.edition : outcome.code;
};
const kinds: readonly EvaluationKind[] = ["first", "upgrade", "re-evaluation"];
const day = fc
  .integer({ min: Date.UTC(2023, 1, 24) / 86_400_000, max: Date.UTC(2028, 0, 1) / 86_400_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe("choice of edition by date (26/2026 Art. 11, 12)", () => {
  test.each<[string, EvaluationKind, string, string]>([
    ["2026-05-21", "first", "2026-05-21", "148-2023"],
    ["2026-05-21", "first", "2026-07-21", "148-2023"],
    ["2026-05-21", "upgrade", "2026-07-21", "148-2023"],
    ["2026-05-21", "first", "2026-07-22", "26-2026"],
    ["2026-05-21", "re-evaluation", "2026-06-21", "148-2023"],
    ["2026-05-21", "re-evaluation", "2026-06-22", "26-2026"],
    ["2026-05-22", "first", "2026-05-22", "26-2026"],
    ["2026-05-22", "re-evaluation", "2026-06-01", "26-2026"],
    ["2024-01-10", "first", "2024-03-01", "148-2023"],
  ])("filed %s, %s, evaluated %s: %s", (filedOn, kind, evaluatedOn, expected) => {
    expect(edition(filedOn, kind, evaluatedOn)).toBe(expected);
  });

  test("whatever is filed from 22/05/2026 on is scored on 26/2026", () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(...kinds), (filedOn, evaluatedOn, kind) => {
        fc.pre(filedOn <= evaluatedOn && filedOn >= "2026-05-22");
        expect(edition(filedOn, kind, evaluatedOn)).toBe("26-2026");
      }),
    );
  });

  test("a later meeting never brings the older decision back", () => {
    fc.assert(
      fc.property(day, day, day, fc.constantFrom(...kinds), (a, b, c, kind) => {
        const [filedOn = "", earlier = "", later = ""] = [a, b, c].sort();
        expect(edition(filedOn, kind, earlier) <= edition(filedOn, kind, later)).toBe(true);
      }),
    );
  });

  test("the reason is one sentence with the day of filing and the decision", () => {
    const question: EditionQuestion = { filedOn: "2026-05-02", kind: "first", evaluatedOn: "2026-06-30" };
    const outcome = editionFor(question);
    expect(outcome.ok ? outcome.value.reason : outcome.code).toMatch(
      /^Hồ sơ nộp ngày 02\/05\/2026.*148\/QĐ-TTg đến hết ngày 21\/07\/2026\.$/,
    );
  });

  test.each([
    ["2026-02-30", "2026-03-01", "invalid-date"],
    ["22/05/2026", "2026-06-01", "invalid-date"],
    ["2026-05-01", "", "invalid-date"],
    ["2026-06-02", "2026-06-01", "evaluated-before-filed"],
    ["2022-01-01", "2022-02-01", "before-editions"],
  ])("filed %s, evaluated %s is refused: %s", (filedOn, evaluatedOn, code) => {
    expect(edition(filedOn, "first", evaluatedOn)).toBe(code);
  });
});
