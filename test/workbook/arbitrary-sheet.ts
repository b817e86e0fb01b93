// Apart from the documents, which nearly every suite takes: fast-check's texts of graphemes alone cost a second to prepare.
import * as fc from "fast-check";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import type { Disqualification, ScoreSheet } from "../../src/council/types";
import { asCellText } from "../../src/workbook/cell-text";

/** Texts as people and machines write them: accents taken apart, emoji, formulas, line breaks, very long ones. */
export const cellTexts: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "=1+1",
      "+84",
      "-",
      "@SUM(A1)",
      "'x",
      " đầu và cuối ",
      "Tiếng Việt".normalize("NFD"),
      "🌾⭐\n\tdòng 2",
    ),
    fc.constantFrom("_x0041_", "&lt;b&gt;", "]]>", "x".repeat(3000), "Rất dài. ".repeat(330)),
  )
  .map(asCellText);

/** A sheet filled at random: any choices, comments, opinion and knock-outs its set allows. */
export function filledSheet(base: ScoreSheet, set: ProductSet): fc.Arbitrary<ScoreSheet> {
  const criteria = criteriaOf(set);
  const choices = fc
    .tuple(...criteria.map(({ options }) => fc.option(fc.constantFrom(...options.map(({ number }) => number)))))
    .map((numbers) => record(criteria.map(({ code }, index) => [code, numbers[index] ?? null])));
  const comments = fc
    .tuple(...criteria.map(() => fc.option(cellTexts, { freq: 2 })))
    .map((texts) =>
      record(criteria.map(({ code }, index) => [code, texts[index] === "" ? null : (texts[index] ?? null)])),
    );
  const disqualifications = fc.tuple(...set.knockOuts.map(() => fc.option(cellTexts, { freq: 2 }))).map((reasons) =>
    set.knockOuts.flatMap(({ id }, index): readonly Disqualification[] => {
      const reason = reasons[index];
      return reason === null || reason === undefined ? [] : [{ knockOut: id, reason }];
    }),
  );
  return fc
    .record({ choices, comments, opinion: cellTexts, disqualifications })
    .map((filled) => ({ ...base, ...filled }));
}

function record<T>(entries: readonly (readonly [string, T | null])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}
