import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { readGrid } from "../../src/workbook/file/grid";
import { cellAt, columnLetters, parseAddress, type Grid, type GridSheet } from "../../src/workbook/reading/grid-types";
import { unpack } from "../../src/workbook/file/unpack";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A package written by hand, so that every habit of a writer can be tried on its own. */
function handmade(sheet: string, extra: Readonly<Record<string, string>> = {}, prefix = ""): Uint8Array {
  const p = prefix === "" ? "" : `${prefix}:`;
  const xmlns = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  const parts: Record<string, string> = {
    "_rels/.rels": `<Relationships xmlns="${PKG}"><Relationship Id="a" Type="${REL}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<${p}workbook ${xmlns}="${MAIN}" xmlns:r="${REL}"><${p}sheets><${p}sheet name="Một" sheetId="1" r:id="r1"/></${p}sheets></${p}workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PKG}"><Relationship Id="r1" Type="${REL}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${REL}/sharedStrings" Target="../xl/sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<${p}worksheet ${xmlns}="${MAIN}"><${p}sheetData>${sheet}</${p}sheetData></${p}worksheet>`,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function gridOf(bytes: Uint8Array): Grid {
  const pkg = unpack(bytes, "thử.xlsx");
  if (!pkg.ok) throw new Error(pkg.message);
  const grid = readGrid(pkg.value);
  if (!grid.ok) throw new Error(grid.message);
  return grid.value;
}

function only(grid: Grid): GridSheet {
  const sheet = grid.sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function valueAt(sheet: GridSheet, address: string): unknown {
  const at = parseAddress(address);
  const row = sheet.rows.find((each) => each.number === at?.row);
  return row && at ? cellAt(row, at.column)?.value : undefined;
}

describe("reading worksheets as plain values", () => {
  test("rows and cells without addresses take the next place", () => {
    const sheet = only(
      gridOf(
        handmade(`<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>`),
      ),
    );
    expect([valueAt(sheet, "A1"), valueAt(sheet, "B1"), valueAt(sheet, "C5"), valueAt(sheet, "D5")]).toEqual([
      1, 2, 3, 4,
    ]);
  });

  test("a namespace prefix of the writer's own choosing changes nothing", () => {
    const sheet = only(
      gridOf(handmade(`<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>chữ</x:t></x:is></x:c></x:row>`, {}, "x")),
    );
    expect(valueAt(sheet, "A1")).toBe("chữ");
  });

  test("texts are read from shared tables, rich runs, inline strings and formula results, phonetic guides left out", () => {
    const strings = `<sst xmlns="${MAIN}"><si><t xml:space="preserve"> một </t></si><si><r><t>Tổ</t></r><r><rPr><b/></rPr><t>ng</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`;
    const cells = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>a</t></r><r><t>b_x000D_</t></r></is></c><c r="D1" t="str"><f>A1&amp;"!"</f><v> một !</v></c></row>`;
    const sheet = only(gridOf(handmade(cells, { "xl/sharedStrings.xml": strings })));
    expect(["A1", "B1", "C1", "D1"].map((at) => valueAt(sheet, at))).toEqual([" một ", "Tổng", "ab\r", " một !"]);
    expect(sheet.rows[0]?.cells[3]?.formula).toBe('A1&"!"');
  });

  test("dates are told by number format, built-in or own; money and times are not dates", () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="dd\\/mm\\/yyyy;@"/><numFmt numFmtId="171" formatCode="#,##0&quot; đồng&quot;"/><numFmt numFmtId="172" formatCode="[$-42A]h:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>`;
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${String(style)}"><v>46352</v></c>`).join("");
    const sheet = only(gridOf(handmade(`<row>${cells}</row>`, { "xl/styles.xml": styles })));
    expect(sheet.rows[0]?.cells.map((cell) => cell.isDate === true)).toEqual([false, true, true, false, false]);
  });

  test("errors and booleans keep their kind, and cells beyond the bounds are told, not read", () => {
    const sheet = only(
      gridOf(
        handmade(
          `<row r="1"><c r="A1" t="e"><f>#REF!</f><v>#REF!</v></c><c r="B1" t="b"><v>1</v></c></row><row r="900000"><c r="A900000"><v>1</v></c></row>`,
        ),
      ),
    );
    expect(sheet.rows[0]?.cells).toEqual([
      { column: 1, value: "#REF!", formula: "#REF!", isError: true },
      { column: 2, value: true },
    ]);
    expect([sheet.rows.length, sheet.clipped]).toEqual([1, true]);
  });

  test("what exceljs writes is read back: texts, formulas, dates, hidden sheets", async () => {
    const workbook = new ExcelJS.Workbook();
    const shown = workbook.addWorksheet("Phiếu");
    shown.getCell("B2").value = "=1+1 🌾";
    shown.getCell("C2").value = { formula: "1+1", result: 2 };
    shown.getCell("D2").value = new Date(Date.UTC(2026, 10, 26));
    workbook.addWorksheet("_ocop", { state: "veryHidden" }).getCell("A1").value = true;
    const grid = gridOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(grid.sheets.map(({ name, state }) => [name, state])).toEqual([
      ["Phiếu", "visible"],
      ["_ocop", "veryHidden"],
    ]);
    expect(only(grid).rows[0]?.cells).toEqual([
      { column: 2, value: "=1+1 🌾" },
      { column: 3, value: 2, formula: "1+1" },
      { column: 4, value: 46352, isDate: true },
    ]);
  });

  test("what SheetJS writes is read back", () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["Mã", 5],
        [null, "x"],
      ]),
      "Phiếu",
    );
    const sheet = only(gridOf(new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer)));
    expect(["A1", "B1", "B2"].map((at) => valueAt(sheet, at))).toEqual(["Mã", 5, "x"]);
  });

  test("column letters and numbers are each other's inverse", () => {
    for (const column of [1, 26, 27, 52, 702, 703, 16384]) {
      expect(parseAddress(`${columnLetters(column)}7`)).toEqual({ row: 7, column });
    }
  });
});
