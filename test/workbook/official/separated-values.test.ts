import * as fc from "fast-check";
import { findSeparator, readRecords, SEPARATORS } from "../../../src/workbook/official/separated-values";
import { csvText } from "./files";

describe("separated values (RFC 4180)", () => {
  it("keeps quotes, separators and line breaks inside quotes", () => {
    expect(readRecords('a,"b ""c"", d\ne",\r\n"",f', ",", 9)).toEqual([
      ["a", 'b "c", d\ne', ""],
      ["", "f"],
    ]);
  });

  it("takes an unclosed quote to the end of the text, and a quote within a field as it stands", () => {
    expect(readRecords('a,"b\nc', ",", 9)).toEqual([["a", "b\nc"]]);
    expect(readRecords('10" ống,b', ",", 9)).toEqual([['10" ống', "b"]]);
  });

  it("stops after the given number of records", () => {
    expect(readRecords("a\n".repeat(100), ",", 7)).toHaveLength(7);
  });

  it("any table is read back as it was written, with its separator found", () => {
    const field = fc.string({ unit: fc.constantFrom("a", "Đ", '"', ",", ";", "\t", "\n", "1", " ") });
    const tables = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(tables, fc.constantFrom(...SEPARATORS), (rows, separator) => {
        // The last record needs an end where its only text would be empty.
        expect(readRecords(`${csvText(rows, separator)}\r\n`, separator, 99)).toEqual(rows);
      }),
    );
    const words = (separator: string): string =>
      csvText(
        [
          ["a", "b, c; d"],
          ["e", "f"],
          ["g", "h"],
        ],
        separator,
      );
    for (const separator of SEPARATORS) expect(findSeparator(words(separator))).toBe(separator);
    expect(findSeparator("một cột\nthôi")).toBeNull();
  });
});
