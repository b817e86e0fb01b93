import { patchCells, type StyledRowWrite } from "../../src/workbook/file/patch-sheet-xml";
import type { CellWrite } from "../../src/workbook/reading/cell-writes";
import { withProtection } from "../../src/workbook/file/patch-styles";

const text = (value: string): CellWrite => ({ kind: "text", text: value });
const write = (
  cells: readonly (readonly [number, CellWrite])[],
  more: Partial<StyledRowWrite> = {},
): StyledRowWrite => ({
  cells: new Map(cells),
  ...more,
});
const sheet = (rows: string): string =>
  `<worksheet><cols><col/></cols><sheetData>${rows}</sheetData><extLst>của người dùng</extLst></worksheet>`;

describe("writing into a worksheet that someone else made", () => {
  test("only the named cell changes; its style and everything around it stay byte for byte", () => {
    const before = sheet(
      `<row r="2" foo="1"><c r="A2" s="3"><v>1</v></c><c r="B2" s="7" t="s"><v>4</v></c><c r="C2"/></row>`,
    );
    const after = patchCells(before, new Map([[2, write([[2, text("a<b & “c”")]])]]));
    expect(after).toBe(
      sheet(
        `<row r="2" foo="1"><c r="A2" s="3"><v>1</v></c><c r="B2" s="7" t="inlineStr"><is><t xml:space="preserve">a&lt;b &amp; “c”</t></is></c><c r="C2"/></row>`,
      ),
    );
  });

  test("a cell that is not there yet is put in its place; an emptied one keeps its look", () => {
    const before = sheet(`<row r="1"><c r="B1" s="2"><v>1</v></c><c r="E1"/></row>`);
    const after = patchCells(
      before,
      new Map([
        [
          1,
          write([
            [1, text("a")],
            [2, text("")],
            [4, text("d")],
            [9, text("i")],
          ]),
        ],
      ]),
    );
    const inline = (at: string, value: string): string =>
      `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
    expect(after).toBe(
      sheet(
        `<row r="1">${inline("A1", "a")}<c r="B1" s="2"/>${inline("D1", "d")}<c r="E1"/>${inline("I1", "i")}</row>`,
      ),
    );
  });

  test("a formula keeps its text and gets the figure it has now; a cell without formula gets none", () => {
    const before = sheet(
      `<row r="1"><c r="A1" s="1"><f>SUM(B1)</f><v>3</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>x</v></c><c r="C1"><v>5</v></c></row>`,
    );
    const cached = (value: string | number): CellWrite => ({ kind: "cached", value });
    const after = patchCells(
      before,
      new Map([
        [
          1,
          write([
            [1, cached("")],
            [2, cached(4)],
            [3, cached(9)],
            [4, cached(9)],
          ]),
        ],
      ]),
    );
    expect(after).toBe(
      sheet(
        `<row r="1"><c r="A1" s="1" t="str"><f>SUM(B1)</f><v></v></c><c r="B1"><f t="shared" si="0"/><v>4</v></c><c r="C1"><v>5</v></c></row>`,
      ),
    );
  });

  test("rows that are not there yet are put in order, also into an empty sheet and under a prefix", () => {
    const rows = new Map([[3, write([[1, { kind: "number", number: 7 }]])]]);
    expect(patchCells(sheet(`<row r="2"/><row r="9"/>`), rows)).toBe(
      sheet(`<row r="2"/><row r="3"><c r="A3"><v>7</v></c></row><row r="9"/>`),
    );
    expect(patchCells(`<x:worksheet><x:sheetData/></x:worksheet>`, rows)).toBe(
      `<x:worksheet><x:sheetData><x:row r="3"><x:c r="A3"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  test("a row grows to the height it needs and never shrinks", () => {
    const before = sheet(`<row r="1" ht="15" customHeight="1"><c r="A1"/></row><row r="2" ht="90"/>`);
    const rows = new Map([
      [1, write([], { leastHeight: 40 })],
      [2, write([], { leastHeight: 40 })],
    ]);
    expect(patchCells(before, rows)).toContain(
      `<row r="1" ht="40" customHeight="1"><c r="A1"/></row><row r="2" ht="90"`,
    );
  });

  test("what looks like a cell escape is written so that it reads back as typed", () => {
    expect(patchCells(sheet(""), new Map([[1, write([[1, text("_x0041_")]])]]))).toContain("_x005F_x0041_");
  });

  test("a style of a cell can change while its content stays", () => {
    const before = sheet(`<row r="1"><c r="A1" s="4"><v>1</v></c><c r="B1"/></row>`);
    const after = patchCells(
      before,
      new Map([
        [
          1,
          write([], {
            styles: new Map([
              [1, 9],
              [2, 3],
            ]),
          }),
        ],
      ]),
    );
    expect(after).toBe(sheet(`<row r="1"><c r="A1" s="9"><v>1</v></c><c r="B1" s="3"/></row>`));
  });
});

describe("locking the look of cells", () => {
  const styles = `<styleSheet><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="1" applyProtection="1"><alignment wrapText="1"/><protection locked="0"/></xf><xf numFmtId="1" applyProtection="1"><alignment wrapText="1"/><protection locked="1"/></xf></cellXfs></styleSheet>`;

  test("a look that is there already is used, otherwise one is added", () => {
    expect(withProtection(styles, [1], true)).toEqual({ xml: styles, instead: new Map([[1, 2]]) });
    const { xml, instead } = withProtection(styles, [0, 0, 1], false);
    expect([...instead]).toEqual([
      [0, 3],
      [1, 1],
    ]);
    expect(xml).toContain(`<cellXfs count="4">`);
    expect(xml).toContain(`<xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>`);
  });
});
