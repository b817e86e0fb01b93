import { read, write } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { fileOf, goodDocument, readingOf } from "./defects";
import { sealed, setsOf } from "./documents";

jest.setTimeout(60_000);

describe("a file that another program saved again", () => {
  test("SheetJS: the same document, sealed sheets still whole", async () => {
    const start = await goodDocument();
    const [tea] = await setsOf(start);
    if (!tea) throw new Error("no set");
    const document = await sealed(start, 0, tea);
    const book = read(await fileOf(document), { cellFormula: true, cellStyles: true, cellDates: false });
    const again = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    const reading = await readingOf(again);
    expect(reading.document).toEqual(document);
    expect(reading.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("exceljs: the same document, nothing to find", async () => {
    const document = await goodDocument();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(await fileOf(document)).buffer);
    const again = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await readingOf(again)).toEqual({ document, findings: [] });
  });
});
