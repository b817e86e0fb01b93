import * as fc from "fast-check";
import { fail, succeed, type Outcome } from "../../../src/catalogue/outcome";
import { NODE_TOOLS } from "../../../src/cli/node-tools";
import { WORKBOOK_BOUNDS } from "../../../src/workbook/reading/grid-types";
import { browserTools } from "../../../src/workbook/file/browser-tools";
import { readSheet } from "../../../src/workbook/file/grid";
import { scanPlain } from "../../../src/workbook/file/quick/plain-xml";
import { RowMemory } from "../../../src/workbook/file/quick/row-memory";
import { HeadMemory, TailMemory } from "../../../src/workbook/file/quick/frame-memory";
import { quickStrings } from "../../../src/workbook/file/quick/shared-strings";
import { quickRows, type SheetMemory } from "../../../src/workbook/file/quick/sheet-rows";
import { PORTABLE_TOOLS, type ReadingTools } from "../../../src/workbook/file/reading-tools";
import { sharedStrings } from "../../../src/workbook/file/shared-strings";
import type { Package } from "../../../src/workbook/file/unpack";
import { scanXml, XmlFault } from "../../../src/workbook/file/xml";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const STRINGS = ["", "x", "Chè shan tuyết", "option:1.1:1", "a_x0041_b"];
const DATES = new Set([3]);
const TOOLS = [PORTABLE_TOOLS, NODE_TOOLS, browserTools()];

const packageOf = (xml: string): Package => ({
  fileName: "thử.xlsx",
  names: ["part.xml"],
  has: () => true,
  bytes: () => succeed(new TextEncoder().encode(xml)),
  text: () => succeed(new TextDecoder().decode(new TextEncoder().encode(xml))),
  prepare: () => Promise.resolve(),
});

/** What the general reader makes of a worksheet, formulas only told of; null when it is not well-formed. */
function general(xml: string) {
  try {
    const sheet = readSheet(packageOf(xml), { name: "Một", state: "visible", part: "part.xml" }, STRINGS, DATES, {
      ...WORKBOOK_BOUNDS,
    });
    if (!sheet.ok) return null;
    const rows = sheet.value.rows.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: "" })),
    }));
    return { rows, clipped: sheet.value.clipped };
  } catch (fault) {
    if (fault instanceof XmlFault) return null;
    throw fault;
  }
}

function quick(
  xml: string,
  { letters, decoded }: Omit<ReadingTools, "inflateAll">,
  memory: SheetMemory,
  other = false,
) {
  const tables = other ? { strings: STRINGS.toReversed(), dates: new Set([12]) } : { strings: STRINGS, dates: DATES };
  const found = quickRows({ xml: letters(new TextEncoder().encode(xml)), ...tables, decoded, memory });
  return found && { rows: found.rows, clipped: found.clipped };
}

const sheetMemory = (): SheetMemory => ({ rows: new RowMemory(), heads: new HeadMemory(), tails: new TailMemory() });

const mostly = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: seldom });

const text = fc.oneof(
  fc.constantFrom(
    "",
    "x",
    "12",
    "0",
    "-1.5",
    "1e3",
    " 7 ",
    "đóng",
    "a &amp; b",
    "&lt;",
    "5&#48;",
    "]]&gt;",
    "1.1, 2.3",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }).map((each) => each.replace(/[<>&\r]/gu, "")),
);
const type = fc.constantFrom("", ' t="s"', ' t="str"', ' t="n"', ' t="b"', ' t="e"', ' t="inlineStr"', ' t="d"');
const formula = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  text.map((each) => `<f>${each}</f>`),
  fc.constantFrom('<f t="shared" ref="A1:A2" si="0">A1&gt;2</f>', '<f t="shared" si="0"/>', "<f></f>", "<f/>"),
);
const value = fc.oneof(
  fc.constantFrom("", "<v/>", "<v></v>"),
  text.map((each) => `<v>${each}</v>`),
  text.map((each) => `<is><t>${each}</t></is>`),
);
const letters = fc.constantFrom("A", "B", "D", "H", "S", "Z", "AA", "IV", "IW", "XFD", "a", "");
const usualCell = fc
  .record({
    address: fc.constantFrom("A1", "B7", "D12", "H3", "S214", "Z9", "AA4"),
    style: fc.constantFrom("", ' s="3"', ' s="12"'),
    content: fc.oneof(
      fc.nat(STRINGS.length).map((index) => ` t="s"><v>${String(index)}</v></c>`),
      fc.constantFrom(
        "/>",
        '><f t="shared" si="0"/><v>7</v></c>',
        "><v>46000</v></c>",
        "><v>0.5</v></c>",
        "><f>A1</f></c>",
      ),
      fc
        .constantFrom("1.1, 2.3", "", "đóng", "a &amp; b", "x &quot;y&quot;")
        .map((each) => ` t="str"><f>IF(A1&gt;2,"đóng","")</f><v>${each}</v></c>`),
    ),
  })
  .map(({ address, style, content }) => `<c r="${address}"${style}${content}`);
const strangeCell = fc
  .record({
    letters,
    row: fc.constantFrom("1", "7", "07", "0"),
    style: fc.constantFrom("", ' s="3"'),
    type,
    formula,
    value,
  })
  .map((c) => {
    const head = `<c r="${c.letters}${c.row}"${c.style}${c.type}`;
    return c.formula === "" && c.value === "" ? `${head}/>` : `${head}>${c.formula}${c.value}</c>`;
  });
const cell = mostly(usualCell, strangeCell);
const row = fc
  .record({
    number: mostly(fc.constantFrom("1", "2", "19", "20000"), fc.constantFrom("20001", "0", "")),
    attributes: mostly(
      fc.constantFrom(
        "",
        ' ht="17" customHeight="1" spans="1:9" x14ac:dyDescent="0.25"',
        ' spans="1:19" s="4" customFormat="1" ht="15.75" hidden="1" x14ac:dyDescent="0.25"',
        ' customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"',
      ),
      fc.constantFrom(' r="4"', ' a="1" a="2"', ' a="&amp;" b="2"'),
    ),
    cells: fc.array(cell, { maxLength: 5 }),
    gap: fc.constantFrom("", "\n", "  "),
  })
  .map(({ number, attributes, cells, gap }) => `${gap}<row r="${number}"${attributes}>${cells.join(gap)}${gap}</row>`);
const worksheet = fc
  .record({
    prolog: mostly(
      fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'),
      fc.constantFrom('<?xml version="1.1"?>', "\ufeff"),
    ),
    rows: fc.array(row, { maxLength: 6 }),
    tail: mostly(
      fc.constantFrom(
        '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C1:C9"/></mergeCells>',
        "<headerFooter><oddFooter>&amp;CMã khoá phiếu – Sở Y tế</oddFooter></headerFooter>",
        '<headerFooter differentFirst="1"><oddFooter>&amp;CSở Công Thương</oddFooter></headerFooter><drawing r:id="1"/>',
        '<extLst><ext xmlns:x14="u" uri="{1}"><x14:conditionalFormatting><xm:f>A1</xm:f></x14:conditionalFormatting></ext></extLst>',
        '<dataValidation type="list" sqref="D1:D9"><formula1>"x,X"</formula1></dataValidation>',
        "",
      ),
      fc.constantFrom("<!-- ghi chú -->", "<sheetData/>"),
    ),
  })
  .map(
    ({ prolog, rows, tail }) =>
      `${prolog}<worksheet ${MAIN}><sheetData>${rows.join("")}</sheetData>${tail}</worksheet>`,
  );

/** One letter taken out, put in or exchanged: what a bad disk or a bad program may do. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  take: fc.nat(2),
  put: fc.constantFrom("", "<", ">", "&", '"', "/", " ", "\0", "\r", "x", "c", "</c>", "]]>", "\uffff", "é", "Ж", "”"),
});

describe("parts of the usual shape, read quickly", () => {
  test("a worksheet gives the cells the general reader finds, or is left to it", () => {
    let taken = 0;
    const memory = sheetMemory();
    fc.assert(
      fc.property(worksheet, fc.array(slip, { maxLength: 1 }), (xml, slips) => {
        const damaged = slips.reduce((all, { at, take, put }) => {
          const place = Math.floor(at * all.length);
          return all.slice(0, place) + put + all.slice(place + take);
        }, xml);
        const expected = general(damaged);
        for (const tools of TOOLS) {
          // Whoever read the same letters beside other tables does not lead the reader astray.
          quick(damaged, tools, memory, true);
          const found = quick(damaged, tools, memory);
          expect(found).toEqual(quick(damaged, tools, sheetMemory()));
          if (!found) continue;
          taken += 1;
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 1_500 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  test("shared texts are those the general reader finds, or are left to it", () => {
    const item = fc.oneof(
      text.map((each) => `<si><t>${each}</t></si>`),
      text.map((each) => `<si><t xml:space="preserve">${each}</t></si>`),
      fc.constantFrom(
        "<si><r><t>đậm</t></r></si>",
        "<si/>",
        "<si><t/></si>",
        "<si><t>a</t><rPh><t>b</t></rPh></si>",
        "\n",
      ),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), fc.array(slip, { maxLength: 1 }), (items, slips) => {
        const whole = `<?xml version="1.0" encoding="UTF-8"?>\n<sst ${MAIN} count="3">${items.join("")}</sst>`;
        const xml = slips.reduce((all, { at, take, put }) => {
          const place = Math.floor(at * all.length);
          return all.slice(0, place) + put + all.slice(place + take);
        }, whole);
        const found = quickStrings(new TextEncoder().encode(xml));
        if (found) expect(succeed(found)).toEqual(attempt(() => sharedStrings(packageOf(xml), "part.xml")));
      }),
      { numRuns: 800 },
    );
    expect(quickStrings(new TextEncoder().encode(`<sst ${MAIN}><si><t>a &amp; b</t></si></sst>`))).toEqual(["a & b"]);
  });

  test("small parts are heard tag by tag as the general parser tells them, and damaged ones fail as there", () => {
    const part = fc
      .array(
        fc.constantFrom(
          '<a x="1" y="&lt;"/>',
          "<p:b>",
          "</p:b>",
          " ",
          "chữ",
          "<c/>",
          "<!-- -->",
          '<d z="1" z="2"/>',
          "&amp;",
        ),
        { maxLength: 6 },
      )
      .map((tags) => `<root k="v">${tags.join("")}</root>`);
    const heard = (scan: typeof scanPlain, xml: string): unknown =>
      attempt(() => {
        const all: unknown[] = [];
        scan(xml, {
          open: (name, attributes) => all.push([name, { ...attributes }]),
          close: (name) => all.push(name),
        });
        return succeed(all);
      });
    fc.assert(
      fc.property(part, (xml) => expect(heard(scanPlain, xml)).toEqual(heard(scanXml, xml))),
      { numRuns: 500 },
    );
  });
});

function attempt<T>(read: () => Outcome<T>): Outcome<T> {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof XmlFault) return fail("fault", "");
    throw fault;
  }
}
