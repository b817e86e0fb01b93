import { strToU8, zipSync } from "fflate";
import { performance } from "node:perf_hooks";
import { loadSet } from "../../src/catalogue/load";
import { readGrid } from "../../src/workbook/file/grid";
import { readWorkbookFile } from "../../src/workbook/file/read";
import { unpack } from "../../src/workbook/file/unpack";
import { XML_DEPTH } from "../../src/workbook/file/xml";
import { csvRows } from "../../src/workbook/official/csv-rows";
import { openSheetFile } from "../../src/workbook/official/open-file";
import { MOST_FIELDS, readRecords } from "../../src/workbook/official/separated-values";
import { MOST_ROWS } from "../../src/workbook/official/source-rows";
import { WORKBOOK_BOUNDS, type Grid, type WorkbookBounds } from "../../src/workbook/reading/grid-types";
import { need } from "./documents";
import { docxOf, paragraph, table } from "./official/files";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook whose list names one worksheet part a number of times. */
function workbook(rows: string, { listed = 1, strings = "" } = {}): Uint8Array {
  const sheets = Array.from(
    { length: listed },
    (_, at) => `<sheet name="T${String(at)}" sheetId="${String(at + 1)}" r:id="r1"/>`,
  );
  const parts = {
    "_rels/.rels": `<Relationships xmlns="${PKG}"><Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PKG}"><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const grid = (file: Uint8Array, bounds: Partial<WorkbookBounds> = {}): ReturnType<typeof readGrid> =>
  readGrid(need(unpack(file, "lớn.xlsx")), { ...WORKBOOK_BOUNDS, ...bounds });
const cellsOf = ({ sheets }: Grid): number => sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).length;

describe("what a file may ask of the machine", () => {
  test("worksheets: a list that names one part over and over is refused before it is read over and over", () => {
    const file = workbook('<row r="1"><c r="A1"><v>1</v></c></row>', { listed: WORKBOOK_BOUNDS.sheets + 1 });
    expect(grid(file)).toMatchObject({ ok: false, code: "too-large" });
    expect(grid(workbook("", { listed: WORKBOOK_BOUNDS.sheets }))).toMatchObject({ ok: true });
  });

  test("cells of the whole workbook: what is beyond is left unread, and the worksheet is marked", () => {
    const row = `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(30)}</row>`;
    const read = need(grid(workbook(row.repeat(10), { listed: 2 }), { cells: 400 }));
    expect(cellsOf(read)).toBe(400);
    expect(read.sheets.map(({ clipped }) => clipped)).toEqual([false, true]);
  });

  test("characters: a long text that many cells share is counted for each of them", () => {
    const strings = `<si><t>${"ă".repeat(1_000)}</t></si>`;
    const row = `<row r="1">${'<c r="A1" t="s"><v>0</v></c>'.repeat(50)}</row>`;
    const read = need(grid(workbook(row, { strings }), { characters: 20_000 }));
    expect(cellsOf(read)).toBe(20);
    expect(read.sheets[0]?.clipped).toBe(true);
  });

  test("a clipped worksheet is told to whoever opens the file", async () => {
    const keys = ["heading", "total", "opinion", "criterion:1.1", "option:1.1:1"];
    const rows = [...keys, ""].map((key, at) => {
      const row = String(key === "" ? 20_001 : at + 1);
      return `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${key}</t></is></c></row>`;
    });
    const refused = await readWorkbookFile(workbook(rows.join("")), "lớn.xlsx", loadSet);
    expect(refused).toMatchObject({ ok: false, code: "session-unreadable" });
    expect(need(grid(workbook(rows.join("")))).sheets[0]?.clipped).toBe(true);
  });

  test("depth: elements within elements are refused, in worksheets and in documents", () => {
    const nested = (deep: number): string => "<x>".repeat(deep) + "</x>".repeat(deep);
    expect(need(grid(workbook(nested(XML_DEPTH - 10)))).unreadable).toEqual([]);
    expect(need(grid(workbook(nested(XML_DEPTH)))).unreadable).toHaveLength(1);
    const tables = (deep: number): string =>
      deep === 0 ? paragraph("a") : `<w:tbl><w:tr><w:tc>${tables(deep - 1)}</w:tc></w:tr></w:tbl>`;
    expect(openSheetFile(docxOf(tables(20)), "sâu.docx")).toMatchObject({ ok: true });
    expect(openSheetFile(docxOf(tables(100)), "sâu.docx")).toMatchObject({ ok: false, code: "truncated" });
  });

  test("rows: documents and separated values beyond what any annex has are refused", () => {
    const csv = strToU8("1\n".repeat(MOST_ROWS + 1));
    expect(csvRows(csv, "dài.csv")).toMatchObject({ ok: false, code: "too-large" });
    const rows = Array.from({ length: MOST_ROWS + 1 }, () => ["a"]);
    expect(openSheetFile(docxOf(table(rows)), "dài.docx")).toMatchObject({ ok: false, code: "too-large" });
  });

  test("columns of separated values: what is beyond is left out", () => {
    const [record = []] = readRecords(`${"1,".repeat(MOST_FIELDS + 500)}1\n2,3`, ",", 10);
    expect(record).toHaveLength(MOST_FIELDS);
    expect(readRecords(`${"1,".repeat(MOST_FIELDS + 500)}1\n2,3`, ",", 10)[1]).toEqual(["2", "3"]);
  });

  test("time: the costliest file within the bounds of a cell is read in seconds", () => {
    const text = "điểm ☐ 1.".repeat(3_600);
    const strings = `<si><t>${text}</t></si>`;
    const rows = Array.from(
      { length: 60 },
      (_, at) => `<row r="${String(at + 1)}"><c r="A${String(at + 1)}" t="s"><v>0</v></c></row>`,
    );
    const start = performance.now();
    openSheetFile(workbook(rows.join(""), { strings }), "nặng.xlsx");
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
