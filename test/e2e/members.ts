import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import { sealSheet } from "../../src/council/seal";
import { loadSessionSets, setKey } from "../../src/council/session-sets";
import type { WorkbookDocument } from "../../src/council/types";
import { optionKey } from "../../src/records/layout";
import { judge } from "../../src/scoring/verdict";
import { readWorkbookFile } from "../../src/workbook/file/read";
import { saveNew } from "../../src/workbook/file/save-new";
import { need } from "../workbook/documents";

/** Points of the criteria a member does not give the most to. */
export type Cuts = Readonly<Record<string, number>>;

/** A member's workbook as it was handed out. */
export interface HandedOut {
  readonly fileName: string;
  readonly document: WorkbookDocument;
}

/** The workbooks of a downloaded archive, by member. */
export async function handedOut(zip: Uint8Array): Promise<ReadonlyMap<string, HandedOut>> {
  const found = new Map<string, HandedOut>();
  for (const [fileName, bytes] of Object.entries(unzipSync(zip))) {
    const { document, findings } = need(await readWorkbookFile(bytes, fileName, loadSet));
    if (findings.length > 0) throw new Error(findings[0]?.message);
    found.set(document.memberId ?? "", { fileName, document });
  }
  return found;
}

/** A member's workbook scored in full, each sheet with its cuts, and sealed. */
export async function scored(
  { document }: HandedOut,
  cuts: Readonly<Record<string, Cuts>>,
  sealedAt: string,
): Promise<Uint8Array> {
  const sets = await loadSessionSets(document);
  const sheets = await Promise.all(
    document.sheets.map(async (sheet) => {
      const set = need(sets.get(setKey(sheet)) ?? { ok: false, code: "no-set", message: setKey(sheet) });
      const own = cuts[sheet.product] ?? {};
      const choices = Object.fromEntries(
        criteriaOf(set).map(({ code, options }) => {
          const points = own[code] ?? Math.max(...options.map((option) => option.points));
          return [code, options.find((option) => option.points === points)?.number ?? 0];
        }),
      );
      const filled = { ...sheet, choices };
      return { ...filled, seal: { code: await sealSheet(filled, judge(set, choices)), sealedAt } };
    }),
  );
  return need(await saveNew({ ...document, sheets }, sets));
}

/** The workbook with one tick of a product moved by hand after it was sealed. */
export async function tampered(bytes: Uint8Array, product: string, code: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const worksheet = workbook.worksheets.find(({ name }) => name.startsWith(product));
  if (!worksheet) throw new Error(`no worksheet of ${product}`);
  worksheet.eachRow((row) => {
    const key = row.getCell(1).text;
    if (key === optionKey(code, 1)) row.getCell(4).value = "x";
    else if (key.startsWith(optionKey(code, 1).slice(0, -1))) row.getCell(4).value = null;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
