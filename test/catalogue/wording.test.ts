import { EVIDENCE_FAMILIES } from "../../src/catalogue/evidence-families";
import type { EditionId } from "../../src/catalogue/types";
import { WORDING } from "../../src/catalogue/wording";
import { criteriaOf } from "../../src/catalogue/traverse";
import { heldSet } from "./held-sets";
import { referenceLeaves, referenceSets } from "./reference";

const texts = [...Object.values(WORDING.options), ...Object.values(WORDING.notes), ...Object.values(WORDING.titles)];
const all = [...texts, ...EVIDENCE_FAMILIES.flatMap(({ title, requirement }) => [title, requirement])];
const syllables = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}%≥≤<>]+/gu) ?? [];
const runs = (text: string): readonly string[] => {
  const words = syllables(text);
  return words.slice(8).map((_, end) => words.slice(end, end + 9).join(" "));
};

describe("the product's own wording", () => {
  test("signs keep to their figures: a no-break space before % and after ≥ and <", () => {
    expect(all.filter((text) => /\d%|\d %|[≥≤<>](\d| )/.test(text))).toEqual([]);
    expect(WORDING.options["labour.commune-75"]).toBe("≥\u00a075\u00a0% lao động là người trong xã");
  });

  test("texts are composed Unicode without stray spaces; wordings end without a full stop", () => {
    expect(all.filter((text) => text !== text.normalize("NFC") || /^\s|\s$| {2}/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.endsWith("."))).toEqual([]);
  });

  test("one spelling of hóa, ủy", () => {
    expect(all.filter((text) => /(hoá|uỷ)(?!\p{L})/iu.test(text))).toEqual([]);
  });

  test("no two options of the library read alike", () => {
    expect(new Set(Object.values(WORDING.options)).size).toBe(Object.keys(WORDING.options).length);
  });

  test.each<EditionId>(["148-2023", "26-2026"])("no option repeats nine words in a row of %s", (edition) => {
    const options = Object.values(WORDING.options);
    expect(options.length).toBeGreaterThan(200);
    const leaves = (referenceSets(edition) ?? []).flatMap((set) =>
      set.parts.flatMap((part) => part.groups.flatMap(referenceLeaves)),
    );
    const theirs = new Set(leaves.flatMap((leaf) => (leaf.options ?? []).flatMap(({ text }) => runs(text))));
    expect(options.filter((text) => runs(text).some((run) => theirs.has(run)))).toEqual([]);
  });

  test.each<EditionId>(["148-2023", "26-2026"])("every threshold of %s stands in the wording", async (edition) => {
    const figures = (text: string) => new Set((text.match(/\d+/g) ?? []).map(Number).filter((figure) => figure >= 10));
    let compared = 0;
    for (const reference of referenceSets(edition) ?? []) {
      const theirs = reference.parts.flatMap((part) => part.groups.flatMap(referenceLeaves));
      const ours = criteriaOf(await heldSet(edition, reference.no));
      theirs.forEach((leaf, index) => {
        const texts = ours[index]?.options.map(({ text }) => text) ?? [];
        expect(texts.map(figures)).toEqual((leaf.options ?? []).map(({ text }) => figures(text)));
        compared += texts.length;
      });
    }
    if (compared > 0) expect(compared).toBeGreaterThan(2500);
    const [half, most] =
      criteriaOf(await heldSet(edition, 2))
        .find(({ code }) => /^1\.(d|5)$/.test(code))
        ?.options.slice(1) ?? [];
    expect(half?.text).toMatch(/^Từ 50\u00a0% đến dưới 75\u00a0% /);
    expect(most?.text).toMatch(/^Trên 75\u00a0% /);
  });
});
