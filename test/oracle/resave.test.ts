import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openFileWorkbook } from "../../src/workbook/file/file-workbook";
import { fileOf, goodDocument, readingOf } from "../workbook/defects";
import { need, sealed, setsOf, withSheet } from "../workbook/documents";

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
});
