import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { criteriaOf } from "../../src/catalogue/traverse";
import { judge } from "../../src/scoring/verdict";
import { inspectForms, openFormWorkbook } from "../../src/workbook/file/form-workbook";
import { heldSet } from "../catalogue/held-sets";
import { memberDocument, need } from "../workbook/documents";
import { FORM, formFile, formRows } from "../workbook/official/province-form";
import { LibreOffice } from "./libreoffice";

jest.setTimeout(240_000);

/** A closed criterion is among them: with no story, 5.2 and 5.3 count nothing. */
const NO_STORY = { "5.1": 1, "5.2": 2, "5.3": 2 };

test("a form's own total stays its formula, and LibreOffice calculates our total with it", async () => {
  const set = await heldSet("26-2026", 11);
  const rows = formRows({ set, layout: FORM, head: [["Kèm theo Quyết định số 26/2026/QĐ-TTg"]] });
  const plain = need(await inspectForms(formFile({ Phiếu: rows }), "phieu.xlsx"));
  const scores =
    plain.forms[0]?.binding.criteria.flatMap(({ score }) => (score ? [`C${String(score.row)}`] : [])) ?? [];
  const total = `C${String(rows.findIndex(([text]) => text === "TỔNG CỘNG") + 1)}`;
  const bytes = formFile({ Phiếu: rows }, { formulas: { [total]: scores.join("+") } });

  const base = memberDocument();
  const [sheet] = base.sheets;
  const [product] = base.session.products;
  if (!sheet || !product) throw new Error("no product");
  const document = {
    ...base,
    session: { ...base.session, evidence: [], products: [{ ...product, edition: set.edition, set: set.no }] },
    sheets: [{ ...sheet, edition: set.edition, set: set.no, choices: {} }],
  };
  const links = [{ product: product.code, worksheet: "Phiếu", edition: set.edition, set: set.no }];
  const inspected = need(await inspectForms(bytes, "phieu.xlsx"));
  const workbook = need(await openFormWorkbook(inspected, { document, links, memory: "store" }));
  const choices = {
    ...Object.fromEntries(criteriaOf(set).map(({ code, options }) => [code, options.length])),
    ...NO_STORY,
  };
  need(
    await workbook.apply(
      Object.entries(choices).map(([criterion, option]) => ({ kind: "choose", sheet, criterion, option })),
    ),
  );
  const office = new LibreOffice();
  try {
    const file = join(office.folder, "phieu.xlsx");
    writeFileSync(file, need(await workbook.save()));
    await office.convert("ods", [file]);
    await office.convert("xlsx:Calc MS Excel 2007 XML", [join(office.folder, "phieu.ods")]);
    const calculated = new ExcelJS.Workbook();
    await calculated.xlsx.load(new Uint8Array(readFileSync(file)).buffer);
    const cell = calculated.getWorksheet("Phiếu")?.getCell(total);
    expect(cell?.formula.split("+")).toEqual(scores);
    expect(cell?.result).toBe(judge(set, choices, []).total);
  } finally {
    office.dispose();
  }
});
