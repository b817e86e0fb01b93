import fc from "fast-check";
import {
  caseKey,
  criterionKey,
  FIXED_ROWS,
  floorKey,
  groupKey,
  isTick,
  knockOutKey,
  noteKey,
  optionKey,
  parseRowKey,
  partKey,
  SHEET_COLUMNS,
  columnLetter,
  worksheetName,
} from "../../src/records/layout";

describe("row keys", () => {
  const codes = ["1.5", "1.a", "3.đ", "6.1.1", "7"];

  it("are read back as they were written", () => {
    for (const code of codes) {
      expect(parseRowKey(groupKey(code))).toEqual({ kind: "group", code });
      expect(parseRowKey(criterionKey(code))).toEqual({ kind: "criterion", code });
      expect(parseRowKey(optionKey(code, 12))).toEqual({ kind: "option", code, number: 12 });
      expect(parseRowKey(noteKey(code, 1))).toEqual({ kind: "note", code, index: 1 });
      expect(parseRowKey(caseKey(code, 2))).toEqual({ kind: "case", code, index: 2 });
    }
    expect(parseRowKey(partKey("B"))).toEqual({ kind: "part", part: "B" });
    expect(parseRowKey(floorKey(4))).toEqual({ kind: "floor", level: 4 });
    expect(parseRowKey(knockOutKey("dossier-1"))).toEqual({ kind: "knock-out", id: "dossier-1" });
    for (const row of FIXED_ROWS) expect(parseRowKey(row)).toEqual({ kind: "fixed", row });
  });

  it.each([
    "",
    "x",
    "part:D",
    "floor:2",
    "option:1.5",
    "option:1.5:0",
    "option::1",
    "note:1.5:x",
    "__proto__",
    "Total",
  ])("refuse what is none of ours: %j", (text) => expect(parseRowKey(text)).toBeNull());

  it("never throw, whatever a cell holds", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseRowKey(text)));
  });
});

describe("a tick", () => {
  it("is x or X with blanks around it, as the sheet's own formula counts", () => {
    expect(["x", "X", " x", "X  "].map(isTick)).toEqual([true, true, true, true]);
    expect(["", "xx", "v", "✓", "\u00a0x", "х", 1, true, null, undefined].map(isTick)).not.toContain(true);
  });
});

describe("columns", () => {
  it("stand from A on, the printed ones from B to G", () => {
    expect(columnLetter("key")).toBe("A");
    expect(columnLetter("content")).toBe("B");
    expect(columnLetter("comment")).toBe("G");
    expect(new Set(SHEET_COLUMNS).size).toBe(SHEET_COLUMNS.length);
    expect(SHEET_COLUMNS.length).toBeLessThanOrEqual(26);
  });
});

describe("worksheet names", () => {
  it("are what Excel accepts, and none is given twice", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 50 }), { maxLength: 12 }), (wanted) => {
        const taken = new Set<string>();
        for (const text of wanted) {
          const name = worksheetName(text, taken);
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\']/u);
          expect([...taken].map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
          taken.add(name);
        }
      }),
    );
  });

  it("keep the code and the beginning of a long name", () => {
    expect(worksheetName("20-06151-01-2026 Chè Ô long Đình Lập hộp giấy", new Set())).toBe(
      "20-06151-01-2026 Chè Ô long Đìn",
    );
    expect(worksheetName("History", new Set())).toBe("History (2)");
    expect(worksheetName("_ocop", new Set())).toBe("_ocop (2)");
  });
});
