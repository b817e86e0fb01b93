import fc from "fast-check";
import { csvText } from "../../src/records/after-tables";
import { guardedText, unguardedText } from "../../src/records/runnable-text";
import { csvRows } from "../../src/workbook/official/csv-rows";
import { readRecords } from "../../src/workbook/official/separated-values";

const RUN_BY_A_GRID = /^[=+\-@\t\r\n＝＋－＠]/u;
const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", "''=", "'=", "＝", '"='), fc.string())
    .map(([sign, rest]) => `${sign}${rest}`),
  fc.constantFrom("=cmd|' /C calc'!A0", '=HYPERLINK("https://vi.du","x")', "-", "'", ""),
);

describe("text from outside in a .csv", () => {
  it("never stands where a grid would run it, and comes back unchanged, with either separator", () => {
    const tables = fc.array(fc.array(texts, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(tables, fc.constantFrom(",", ";"), (table, separator) => {
        const records = readRecords(csvText(table, separator).replace("\uFEFF", ""), separator, 100);
        for (const field of records.flat()) expect(field).not.toMatch(RUN_BY_A_GRID);
        expect(records.map((record) => record.map(unguardedText))).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });

  it("is guarded by one apostrophe, and only where it has to be", () => {
    expect(["=1", "'=1", "-", "Chè", "'Chè", "1-2"].map(guardedText)).toEqual([
      "'=1",
      "''=1",
      "'-",
      "Chè",
      "'Chè",
      "1-2",
    ]);
  });

  it("is read from a file of ours as it was written", () => {
    const file = new TextEncoder().encode(
      csvText([
        ["Tên", "Ghi chú"],
        ["=1+1", "'@x"],
      ]),
    );
    const read = csvRows(file, "bảng.csv");
    expect(read.ok && read.value.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["Tên", "Ghi chú"],
      ["=1+1", "'@x"],
    ]);
  });
});
