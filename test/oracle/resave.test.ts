import ExcelJS from "exceljs";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openFileWorkbook } from "../../src/workbook/file/file-workbook";
import { fileOf, goodDocument, readingOf, rowOf, sheetNamed, withoutRow } from "../workbook/defects";
import { need, sealed, setsOf, withSheet } from "../workbook/documents";

const TEA = "20-06613";
const run = promisify(execFile);
jest.setTimeout(180_000);

/** Opens a workbook in LibreOffice and saves it as .xlsx again. */
async function resaved(file: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "ocop-resave-"));
  try {
    const source = join(folder, "in.xlsx");
    await writeFile(source, file);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    await run("soffice", [
      profile,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      out,
      source,
    ]).catch((error: unknown) => {
      throw new Error(`LibreOffice (soffice) is needed for this comparison: ${String(error)}`);
    });
    return new Uint8Array(await readFile(join(out, "in.xlsx")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("a file that LibreOffice saved again", () => {
  test("reads as the same document, its seal whole, and takes further work", async () => {
    const start = await goodDocument();
    const [tea] = await setsOf(start);
    if (!tea) throw new Error("no set");
    const document = await sealed(start, 0, tea);
    const file = await resaved(await fileOf(document));
    expect(await readingOf(file)).toEqual({ document, findings: [] });

    const workbook = need(await openFileWorkbook(file, "phiếu.xlsx"));
    const sheet = { product: "20-06325-01-2026", member: "m1" };
    need(
      await workbook.apply([
        { kind: "choose", sheet, criterion: "1.2", option: 1 },
        { kind: "comment", sheet, criterion: "1.2", text: "thêm" },
      ]),
    );
    const worked = withSheet(document, 1, (each) => ({
      ...each,
      choices: { ...each.choices, "1.2": 1 },
      comments: { ...each.comments, "1.2": "thêm" },
    }));
    const saved = need(await workbook.save());
    expect(await readingOf(saved)).toEqual({ document: worked, findings: [] });
    // What was written into LibreOffice's own file is still a workbook to LibreOffice, with the same figures.
    expect(await readingOf(await resaved(saved))).toEqual({ document: worked, findings: [] });
  });

  test("a sheet drawn anew inside a damaged file is a sheet to LibreOffice and exceljs, with the looks it should have", async () => {
    const document = await goodDocument();
    const file = await fileOf(document);
    const damaged = withoutRow(await resaved(file), TEA, rowOf(file, TEA, "total"));
    const workbook = need(await openFileWorkbook(damaged, "phiếu.xlsx"));
    const redrawn = need(await workbook.save());
    expect(await readingOf(redrawn)).toEqual({ document, findings: [] });
    expect(await readingOf(await resaved(redrawn))).toEqual({ document, findings: [] });

    const [whole, anew] = await Promise.all([loaded(file), loaded(redrawn)]);
    const { name } = sheetNamed(file, TEA);
    for (const key of ["title", "heading", "criterion:1.1", "option:1.1:1", "total"]) {
      for (const column of ["B", "D", "E"]) {
        const address = `${column}${String(rowOf(file, TEA, key))}`;
        const expected = whole.getWorksheet(name)?.getCell(address).style;
        const found = anew.getWorksheet(name)?.getCell(address).style;
        expect(found).toEqual(expected);
      }
    }
    expect(anew.getWorksheet(name)?.pageSetup.printArea).toBe(whole.getWorksheet(name)?.pageSetup.printArea);
  });
});

async function loaded(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(file).buffer);
  return workbook;
}
