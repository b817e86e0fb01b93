import * as fc from "fast-check";
import type { ProductSet } from "../../../src/catalogue/types";
import { allHeldSets, heldSet } from "../../catalogue/held-sets";
import { csvFile, csvText, docxFile, utf16, windows1258, xlsxFile } from "./files";
import { layOut, PLAIN, type ColumnName, type Layout } from "./layouts";
import { factsOfLaw, factsOfSheet, readBack, told } from "./read-back";

jest.setTimeout(120_000);

/** Reads a rendering of a set back and expects the same facts and nothing to be told. */
async function expectSame(set: ProductSet, file: Uint8Array, name: string): Promise<void> {
  const back = await readBack(file, name, set.edition);
  const [first] = back.sets;
  if (!first) throw new Error(`no set in ${name}: ${back.leftOut.join(" ")}`);
  expect(factsOfSheet(first.set)).toEqual(factsOfLaw(set));
  expect(first.set.no).toBe(set.no);
  expect(told(back).filter((one) => !discrepancies(set).some((at) => one.includes(at)))).toEqual([]);
}

/** What an unverified set says about itself is told whatever the layout. */
function discrepancies({ discrepancies: known }: ProductSet): readonly string[] {
  return known.map(({ at }) => (/^[ABC]$/u.test(at) ? `phần ${at}` : `tiêu chí ${at}`));
}

const variants: readonly (readonly [string, Partial<Layout>])[] = [
  ["points before the text", { columns: ["points", "title"] }],
  ["a column of codes", { columns: ["code", "title", "points"] }],
  ["a score column that is filled, before the points", { columns: ["code", "title", "score", "points"] }],
  ["a tick column and a column of proofs", { columns: ["tick", "title", "proof", "points"] }],
  ["a star column", { columns: ["title", "star", "points"], stars: "column" }],
  ["options in a column of their own", { columns: ["code", "title", "option", "points"] }],
  ["points in the text", { columns: ["title"], points: "text" }],
  ["points in the text and a filled score column", { columns: ["title", "score"], points: "text" }],
  ["options as lines of one cell", { options: "lines" }],
  [
    "options as lines of one cell with points in the text",
    { columns: ["title", "tick"], options: "lines", points: "text" },
  ],
  ["☐ as box", { box: "☐ " }],
  ["o as box", { box: "[ ] " }],
  ["a dash as box", { box: "– " }],
  ["no box", { box: "" }],
  ["stars before the text", { stars: "before" }],
  ["“PHẦN A.” and upper case", { part: (code, title) => `PHẦN ${code}. ${title.toUpperCase()}` }],
  [
    "“Phần I”",
    { part: (code, title, max) => `Phần ${"I".repeat("ABC".indexOf(code) + 1)}: ${title} (${String(max)} điểm)` },
  ],
  ["“A. …” for a part", { part: (code) => `${code}. CHẤT LƯỢNG SẢN PHẨM` }],
  ["decomposed letters", { form: "NFD" }],
  ["blanks that do not break", { blank: "\u00a0" }],
  ["no headings", { headings: false }],
];

describe("a set is read the same from every layout", () => {
  it.each(variants)("%s", async (_name, change) => {
    const set = await heldSet("26-2026", 1);
    await expectSame(set, xlsxFile({ "Bộ 1": layOut(set, { ...PLAIN, ...change }) }), "bo-1.xlsx");
  });

  it.each(variants.filter(([name]) => !name.includes("dash")))(
    "letters and dashes of 148, %s",
    async (_name, change) => {
      const set = await heldSet("148-2023", 11);
      await expectSame(set, csvFile(layOut(set, { ...PLAIN, ...change })), "bo-11.csv");
    },
  );

  it("from several sheets below one another on one worksheet, and beside them on others", async () => {
    const sets = await Promise.all([2, 11, 26].map((no) => heldSet("26-2026", no)));
    const [first, second, third] = sets;
    if (!first || !second || !third) throw new Error("no sets");
    const file = xlsxFile({
      "Thực phẩm": [
        ...layOut(first, PLAIN),
        [""],
        ...layOut(second, { ...PLAIN, columns: ["code", "points", "title"] }),
      ],
      "Du lịch": layOut(third, PLAIN),
    });
    const back = await readBack(file, "nhieu-bo.xlsx");
    expect(back.sets.map(({ set }) => factsOfSheet(set))).toEqual(sets.map(factsOfLaw));
    expect(told(back)).toEqual([]);
  });

  it("from a .docx with one table a set and titles between the tables", async () => {
    const sets = await Promise.all([13, 14].map((no) => heldSet("26-2026", no)));
    const tables = sets.map((set) => layOut(set, { ...PLAIN, surroundings: false }));
    const titles = sets.map(({ no, name }) => `${String(no)}. ${name}`);
    const back = await readBack(docxFile(tables, titles), "phu-luc.docx");
    expect(back.sets.map(({ set }) => factsOfSheet(set))).toEqual(sets.map(factsOfLaw));
    expect(told(back)).toEqual([]);
  });
});

describe("a .csv is read whatever its encoding and separator", () => {
  const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ["UTF-8", (text) => new TextEncoder().encode(text)],
    ["UTF-8 with a mark", (text) => new TextEncoder().encode(`\ufeff${text}`)],
    ["UTF-16 LE", (text) => utf16(text, "le")],
    ["UTF-16 BE", (text) => utf16(text, "be")],
    ["UTF-16 LE without a mark", (text) => utf16(text, "le", false)],
    ["Windows-1258", windows1258],
  ];
  it.each(encodings)("%s", async (_name, encode) => {
    const set = await heldSet("148-2023", 5);
    for (const separator of [",", ";", "\t"]) {
      // The code page has neither box nor the sign for "at least".
      const text = csvText(layOut(set, { ...PLAIN, box: "- " }), separator).replaceAll("≥", ">=");
      const back = await readBack(encode(text), "set-05.csv");
      expect(back.sets.map(({ set: read }) => factsOfSheet(read).map(plain))).toEqual([factsOfLaw(set).map(plain)]);
    }
  });
  const plain = (text: string): string => text.replaceAll("≥", ">=");
});

describe("property", () => {
  const order = (columns: readonly ColumnName[]): fc.Arbitrary<readonly ColumnName[]> =>
    fc.shuffledSubarray([...columns], { minLength: columns.length });
  const layouts: fc.Arbitrary<Layout> = fc.record({
    columns: fc.oneof(
      order(["title", "points"]),
      order(["title", "points", "score"]),
      order(["title", "points", "tick", "proof"]),
      order(["title", "points"]).map((columns): readonly ColumnName[] => ["code", ...columns]),
    ),
    options: fc.constantFrom("rows", "lines"),
    points: fc.constantFrom("column", "text"),
    box: fc.constantFrom("□ ", "☐ ", "[ ] "),
    stars: fc.constantFrom("after", "before"),
    part: fc.constant(PLAIN.part),
    headings: fc.constant(true),
    surroundings: fc.boolean(),
    form: fc.constantFrom("NFC", "NFD"),
    blank: fc.constantFrom(" ", "\u00a0"),
  });

  it("any set in any layout and format gives the same facts", async () => {
    const sets = await allHeldSets();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sets),
        layouts,
        fc.constantFrom("csv", "xlsx", "docx"),
        async (set, layout, format) => {
          const rows = layOut(set, layout);
          const file =
            format === "csv"
              ? csvFile(rows)
              : format === "xlsx"
                ? xlsxFile({ [`Bộ ${String(set.no)}`]: rows })
                : docxFile([rows]);
          await expectSame(set, file, `bo-${String(set.no)}.${format}`);
        },
      ),
      { numRuns: 60 },
    );
  });
});
