import { unzipSync } from "fflate";
import { loadSet } from "../../src/catalogue/load";
import type { WorkbookDocument } from "../../src/council/types";
import { SHEET_COLUMNS } from "../../src/records/layout";
import { workbookBlueprint } from "../../src/records/workbook";
import { setKey } from "../../src/council/session-sets";
import type { WorkbookBlueprint } from "../../src/records/blueprint";
import { loadExceljs, renderWorkbook } from "../../src/workbook/file/render";
import { sessionFor, sheetFor } from "../records/session-fixture";

const OPINION = "=HYPERLINK(1)\ndòng hai";

async function rendered(): Promise<{
  blueprint: WorkbookBlueprint;
  bytes: Uint8Array;
  part: (name: string) => string;
}> {
  const set = await loadSet("26-2026", 11);
  if (!set.ok) throw new Error(set.message);
  const document: WorkbookDocument = {
    schema: 1,
    kind: "member",
    session: sessionFor(set.value),
    memberId: "m4",
    sheets: [{ ...sheetFor(set.value), choices: { "1.1": 2 }, opinion: OPINION }],
    history: [],
  };
  const blueprint = workbookBlueprint(document, new Map([[setKey({ edition: "26-2026", set: 11 }), set.value]]));
  const bytes = await renderWorkbook(blueprint);
  const parts = unzipSync(bytes);
  return { blueprint, bytes, part: (name) => new TextDecoder().decode(parts[name]) };
}

describe("the .xlsx of a blueprint", () => {
  it("holds every value, formula and cached figure of its cells, texts never as formulas", async () => {
    const { blueprint, bytes } = await rendered();
    const exceljs = await loadExceljs();
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    for (const sheet of blueprint.sheets) {
      const worksheet = workbook.getWorksheet(sheet.name);
      sheet.rows.forEach((row, index) => {
        for (const cell of row.cells) {
          const column = sheet.columns.findIndex(({ key }) => key === cell.column) + 1;
          const found = worksheet?.getCell(index + 1, column);
          const place = `${sheet.name} ${row.key} ${cell.column}`;
          if (cell.formula !== undefined) {
            expect({ place, formula: found?.formula }).toEqual({ place, formula: cell.formula });
          } else if (typeof cell.value === "string") {
            expect({ place, type: found?.type }).toEqual({ place, type: exceljs.ValueType.String });
            expect({ place, text: found?.text }).toEqual({ place, text: cell.value });
          }
        }
      });
    }
  });

  it("protects the scoring sheet without a password and leaves tick, comment and opinion cells open", async () => {
    const { part } = await rendered();
    const sheet = part("xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="1"/u);
    expect(sheet).not.toMatch(/<sheetProtection [^>]*(?:hashValue|password)/u);
  });

  it("sets A4 portrait, one page wide, absolute print area, repeated heading row, planned breaks, seal and page number", async () => {
    const { blueprint, part } = await rendered();
    const print = blueprint.sheets[1]?.print;
    const sheet = part("xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="portrait"[^>]*fitToHeight="0"/u);
    expect(sheet).toMatch(/<headerFooter differentFirst="1">/u);
    expect(sheet).toContain("&amp;P");
    expect(sheet).toContain("Phiếu chưa khoá");
    const breaks = [...sheet.matchAll(/<brk id="(\d+)"/gu)].map(([, id]) => Number(id));
    expect(breaks).toEqual(print?.breaksAfter);
    const book = part("xl/workbook.xml");
    const heading = print?.titleRows?.[0];
    expect(book).toContain(`$B$1:$G$${blueprint.sheets[1]?.rows.length}`);
    expect(book).toContain(`$${heading}:$${heading}`);
    expect(book).toMatch(/fullCalcOnLoad="1"/u);
  });

  it("hides the key column and the steps of the formulas, and nothing that prints", async () => {
    const { blueprint } = await rendered();
    const hidden = blueprint.sheets[1]?.columns.filter((column) => column.hidden).map(({ key }) => key);
    expect(hidden).toEqual(["key", ...SHEET_COLUMNS.slice(SHEET_COLUMNS.indexOf("sheet"))]);
  });

  it("measures columns in Times New Roman 12", async () => {
    const { part } = await rendered();
    expect(part("xl/styles.xml")).toMatch(
      /<fonts[^>]*><font><sz val="12"\/><color rgb="FF000000"\/><name val="Times New Roman"\/>/u,
    );
  });
});
