import type { Workbook } from "exceljs";
import { createFileWorkbook, openFileWorkbook } from "../../src/workbook/file/file-workbook";
import { loadExceljs } from "../../src/workbook/file/render";
import { memberDocument, need, scored, sealed, setsOf } from "../workbook/documents";
import { startExcelHost } from "./index";

jest.setTimeout(60_000);

async function sampleFile(): Promise<Uint8Array> {
  const [set] = await setsOf(memberDocument());
  if (!set) throw new Error("no set");
  const document = await sealed(scored(memberDocument(), 0, set, -1), 0, set);
  return need(await need(await createFileWorkbook(document)).save());
}

async function read(bytes: Uint8Array): Promise<Workbook> {
  const exceljs = await loadExceljs();
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

/** A member of an exceljs object its typings do not know. */
function untyped(object: object, name: string): unknown {
  return Reflect.get(object, name);
}

/** Everything a sheet of a file says, in a form in which equal sheets are equal. */
function describeSheet(workbook: Workbook, name: string): object {
  const worksheet = workbook.getWorksheet(name);
  if (!worksheet) throw new Error(`no sheet ${name}`);
  const cells: Record<string, object> = {};
  worksheet.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { font, alignment, border, fill, numFmt, protection } = cell.style;
      cells[cell.address] = { value: cell.value, font, alignment, border: border ?? {}, fill, numFmt, protection };
    });
  });
  const heights: number[] = [];
  worksheet.eachRow({ includeEmpty: true }, (row) => heights.push(row.height));
  const { merges } = worksheet.model;
  return {
    cells,
    heights,
    widths: worksheet.columns.map((column) => [column.width, column.hidden]),
    merges: [...merges].sort(),
    state: worksheet.state,
    view: worksheet.views[0],
    pageSetup: worksheet.pageSetup,
    headerFooter: worksheet.headerFooter,
    protection: untyped(worksheet, "sheetProtection"),
    formats: untyped(worksheet, "conditionalFormattings"),
    validations: untyped(worksheet, "dataValidations"),
    tables: worksheet.getTables().map((table) => untyped(table, "table")),
  };
}

test("a workbook that is opened and saved again says the same, cell by cell, format by format", async () => {
  const before = await sampleFile();
  const host = await startExcelHost({ workbook: before });
  const after = await host.save();
  const [first, second] = [await read(before), await read(after)];
  expect(second.worksheets.map(({ name }) => name)).toEqual(first.worksheets.map(({ name }) => name));
  for (const { name } of first.worksheets) {
    expect(describeSheet(second, name)).toEqual(describeSheet(first, name));
  }
  const reading = need(await need(await openFileWorkbook(after, "phiếu.xlsx")).read());
  expect(reading).toEqual(need(await need(await openFileWorkbook(before, "phiếu.xlsx")).read()));
});
