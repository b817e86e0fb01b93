import fc from "fast-check";
import type { RowBlueprint } from "../../src/records/blueprint";
import { dateSerial, longDate, momentSerial, momentText } from "../../src/records/dates";
import { planBreaks } from "../../src/records/page-breaks";
import { withHeights } from "../../src/records/row-heights";
import { evenLines, lineCount, textWidth } from "../../src/records/text-metrics";

const REGULAR = { size: 10, bold: false };
const BOLD = { size: 10, bold: true };

describe("text widths of Times New Roman", () => {
  it("count accented letters as wide as bare ones, ơ and ư wider", () => {
    expect(textWidth("ế", REGULAR)).toBe(textWidth("e", REGULAR));
    expect(textWidth("Ệ".normalize("NFD"), BOLD)).toBe(textWidth("E", BOLD));
    expect(textWidth("ợ", REGULAR)).toBe(textWidth("ơ", REGULAR));
    expect(textWidth("ơ", REGULAR)).toBeGreaterThan(textWidth("o", REGULAR));
    expect(textWidth("\u00a0", REGULAR)).toBe(textWidth(" ", REGULAR));
    // Measured with Liberation Serif Bold 12.
    expect(textWidth("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 12, bold: true })).toBeCloseTo(250.33, 1);
  });

  it("wrap at blanks, break at line feeds, and split words wider than the cell", () => {
    const word = textWidth("aaaa", REGULAR);
    expect(lineCount("", 100, REGULAR)).toBe(1);
    expect(lineCount("aaaa aaaa", word * 1.5, REGULAR)).toBe(2);
    expect(lineCount("aaaa\naaaa\n", 1000, REGULAR)).toBe(3);
    expect(lineCount("aaaaaaaaaaaa", word * 1.5, REGULAR)).toBe(2);
  });

  it("never need fewer lines in a narrower cell", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 20, max: 400 }), (text, width) => {
        expect(lineCount(text, width, REGULAR)).toBeGreaterThanOrEqual(lineCount(text, width + 40, REGULAR));
      }),
    );
  });

  it("break a heading into even lines without losing a word", () => {
    const text = "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP TỈNH LẠNG SƠN";
    const lines = evenLines(text, 186, { size: 12, bold: true });
    expect(lines.join(" ")).toBe(text);
    expect(lines).toHaveLength(3);
  });
});

describe("row heights", () => {
  const columns = [
    { key: "a", width: 10 },
    { key: "b", width: 10 },
  ];

  it("grow with the text, and rows under a merged cell share what it needs", () => {
    const long = "Nhận xét dài của thành viên hội đồng ".repeat(12);
    const rows = withHeights(
      [
        {
          key: "1",
          cells: [
            { column: "a", value: "ngắn", style: "option" },
            { column: "b", value: long, style: "comment", rows: 3 },
          ],
        },
        { key: "2", cells: [{ column: "a", value: "dài hơn một dòng", style: "option" }] },
        { key: "3", cells: [{ column: "a", value: "ngắn", style: "option" }] },
      ],
      columns,
    );
    const heights = rows.map(({ height }) => height ?? 0);
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
    const single = withHeights([{ key: "1", cells: [{ column: "b", value: long, style: "comment" }] }], columns);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThanOrEqual(single[0]?.height ?? Infinity);
  });

  it("stay below Excel's limit of 409 points", () => {
    const rows = withHeights(
      [{ key: "1", cells: [{ column: "a", value: "từ ".repeat(2000), style: "option" }] }],
      columns,
    );
    expect(rows[0]?.height).toBe(409);
  });
});

describe("page breaks", () => {
  const margins = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 };
  const setup = { orientation: "portrait", margins, titleRows: [1, 1] } as const;
  const rowsOf = (chains: readonly (readonly number[])[]): readonly RowBlueprint[] =>
    chains.flatMap((heights, chain) =>
      heights.map((height, index) => ({
        key: `${chain}:${index}`,
        height,
        cells: [],
        keepWithNext: index < heights.length - 1,
      })),
    );

  it("never fall inside rows that are kept together, and no page is overfull", () => {
    const chain = fc.array(fc.integer({ min: 10, max: 60 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(chain, { minLength: 1, maxLength: 60 }), (chains) => {
        const rows = rowsOf(chains);
        const breaks = planBreaks(rows, setup);
        for (const row of breaks) expect(rows[row - 1]?.keepWithNext).toBe(false);
        const ends = [0, ...breaks, rows.length];
        const room = ((297 - 40) * 72) / 25.4;
        ends.slice(1).forEach((end, page) => {
          const used = rows.slice(ends[page], end).reduce((sum, { height }) => sum + (height ?? 0), 0);
          expect(used + (page > 0 ? (rows[0]?.height ?? 0) : 0)).toBeLessThanOrEqual(room);
        });
      }),
    );
  });
});

describe("dates", () => {
  it("carry a zero before days under 10 and months 1 and 2 only (Decree 30/2020)", () => {
    expect(longDate("2026-02-05")).toBe("ngày 05 tháng 02 năm 2026");
    expect(longDate("2026-03-15")).toBe("ngày 15 tháng 3 năm 2026");
    expect(longDate("")).toContain("ngày …");
  });

  it("are Excel's day numbers, and no day that does not exist", () => {
    expect(dateSerial("2026-05-22")).toBe(46164);
    expect(dateSerial("2026-02-30")).toBeNull();
    expect(dateSerial("22/05/2026")).toBeNull();
    expect(dateSerial("")).toBeNull();
  });

  it("show moments as Vietnamese clocks did", () => {
    expect(momentText("2026-02-05T17:05:59.999Z")).toBe("00:05 ngày 06/02/2026");
    expect(momentSerial("2026-05-21T17:00:00Z")).toBe(46164);
    expect(momentSerial("x")).toBeNull();
  });
});
