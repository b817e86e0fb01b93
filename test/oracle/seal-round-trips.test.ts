import ExcelJS from "exceljs";
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { verifyFile } from "../../src/app/seal-check/verify-file";
import { startHome } from "../workbook/excel/home";
import { need } from "../workbook/documents";
import { LibreOffice } from "./libreoffice";
import { sealedWorkbooks, sealsOf, type SealedWorkbook } from "./sealed-workbooks";

/** Seals that go each way: a few in the gate, OCOP_ROUND_TRIPS=1000 for the whole proof. */
const SEALS = Number(process.env.OCOP_ROUND_TRIPS ?? 24);
const SEED = 20_261_122;
/** Workbooks LibreOffice is given at once. */
const AT_ONCE = 20;

jest.setTimeout(60_000 + SEALS * 2_000);

let workbooks: readonly SealedWorkbook[] = [];
beforeAll(async () => {
  workbooks = await sealedWorkbooks(SEALS, SEED);
});

/** What is wrong with a workbook that came back: sheets that are not called sealed, and seals that are gone. */
async function troubles({ name, seals }: SealedWorkbook, file: Uint8Array): Promise<readonly unknown[]> {
  const verified = need(await verifyFile(file, `${name}.xlsx`));
  const found = verified.map(({ seal }) => seal);
  return [
    ...verified.filter(({ state, differences }) => state !== "sealed" || differences.length > 0),
    ...seals.filter((code) => !found.includes(code)),
    ...(verified.length === seals.length ? [] : [`${String(verified.length)} sheets of ${String(seals.length)}`]),
  ];
}

/** All workbooks there and back: how many seals were held against, and what is called broken. */
async function wayOf(way: (workbook: SealedWorkbook) => Promise<Uint8Array> | Uint8Array): Promise<unknown> {
  let held = 0;
  const broken: unknown[] = [];
  for (const workbook of workbooks) {
    const found = await troubles(workbook, await way(workbook));
    held += workbook.seals.length;
    if (found.length > 0) broken.push({ workbook: workbook.name, found: found.slice(0, 3) });
  }
  if (process.env.OCOP_ROUND_TRIPS) {
    process.stderr.write(`${String(held)} seals in ${String(workbooks.length)} workbooks\n`);
  }
  return { enough: held >= SEALS, broken: broken.slice(0, 5), of: broken.length };
}

const WHOLE = { enough: true, broken: [], of: 0 };

describe(`${String(SEALS)} sealed sheets of both editions, first and second rounds, members' workbooks and sessions'`, () => {
  it("are all there before anything is done to their files", async () => {
    expect(new Set(workbooks.map(({ document }) => document.kind))).toEqual(new Set(["member", "session"]));
    expect(await wayOf(({ file }) => file)).toEqual(WHOLE);
  });

  it("stay whole when exceljs saves their workbooks", async () => {
    const saved = async ({ file }: SealedWorkbook): Promise<Uint8Array> => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Uint8Array.from(file).buffer);
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    };
    expect(await wayOf(saved)).toEqual(WHOLE);
  });

  it("stay whole when they are opened in Excel, read through the pane and saved", async () => {
    const saved = async ({ file, document, seals }: SealedWorkbook): Promise<Uint8Array> => {
      const { host, home } = await startHome({ workbook: file });
      const taken = need(await home.take());
      const reading = need(await taken.workbook.read());
      expect(reading.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(reading.document).toEqual(document);
      expect(sealsOf(reading.document)).toEqual(seals);
      return host.save();
    };
    expect(await wayOf(saved)).toEqual(WHOLE);
  });

  it("stay whole when LibreOffice saves their workbooks", async () => {
    const office = new LibreOffice();
    try {
      const source = join(office.folder, "source");
      mkdirSync(source);
      const files = workbooks.map(({ name }) => join(source, `${name}.xlsx`));
      workbooks.forEach(({ file }, at) => writeFileSync(files[at] ?? "", file));
      for (let at = 0; at < files.length; at += AT_ONCE) {
        await office.convert("xlsx:Calc MS Excel 2007 XML", files.slice(at, at + AT_ONCE));
      }
      expect(await wayOf(({ name }) => new Uint8Array(readFileSync(join(office.folder, `${name}.xlsx`))))).toEqual(
        WHOLE,
      );
    } finally {
      office.dispose();
    }
  });
});
