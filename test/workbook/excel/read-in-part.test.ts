import { createExcelHost } from "../../../src/workbook/excel/excel-host";
import { openFileWorkbook } from "../../../src/workbook/file/file-workbook";
import type { WorkbookReading } from "../../../src/workbook/port";
import { need } from "../documents";
import { teaDocument } from "./documents";
import { drawn, type Drawn, rowOf, scoringSheetName } from "./home";

jest.setTimeout(120_000);

/** A pane that is opened anew beside the workbook. */
function paneOver({ host }: Drawn) {
  host.counters.reset();
  return createExcelHost({ excel: host.Excel, wait: () => Promise.resolve(), readFile: () => host.save() });
}

async function readAnew(over: Drawn): Promise<WorkbookReading> {
  const workbook = need(await paneOver(over).open());
  return need(await workbook.read());
}

describe("scoring sheets are read without their helping columns as long as they are as drawn", () => {
  test.each([
    ["a score", "E", "criterion:1.1", 99],
    ["a word of the law", "B", "option:1.1:1", "lời khác"],
    ["the star", "C", "star", 5],
  ] as const)("%s typed over: read whole, with every finding that the file has", async (_, column, key, typed) => {
    const over = await drawn(teaDocument(), { ceiling: "1.9" });
    const sheet = scoringSheetName(over.host);
    over.host.user.unprotect(sheet, null);
    over.host.user.type(sheet, `${column}${String(rowOf(over.host, sheet, key))}`, typed);
    // A helping formula far right, which the first look leaves out.
    over.host.user.type(sheet, `O${String(rowOf(over.host, sheet, "criterion:1.2"))}`, 7);
    const { findings } = await readAnew(over);
    expect(over.host.counters.requests).toHaveLength(3);
    const file = need(await openFileWorkbook(await over.host.save(), "phiếu.xlsx"));
    const told = ({ code, row, criterion }: (typeof findings)[number]) => ({ code, row, criterion });
    expect(findings.map(told)).toEqual(need(await file.read()).findings.map(told));
    expect(findings.filter(({ code }) => code === "formula-overtyped").map(({ criterion }) => criterion)).toContain(
      "1.2",
    );
  });

  test("a helping formula that is typed over is told as soon as a figure that people see differs for it", async () => {
    const over = await drawn(teaDocument(), { ceiling: "1.9" });
    const sheet = scoringSheetName(over.host);
    over.host.user.unprotect(sheet, null);
    const unscored = `R${String(rowOf(over.host, sheet, "criterion:1.2"))}`;
    over.host.user.type(sheet, unscored, "9.9");
    const { findings } = await readAnew(over);
    expect(findings.map(({ code }) => code)).toContain("formula-overtyped");
    expect(over.host.counters.requests).toHaveLength(3);
  });

  test("a table under another name, and a workbook without its hidden sheet, are still read whole", async () => {
    const over = await drawn(teaDocument(), { ceiling: "1.9" });
    over.host.user.renameSheet("Sản phẩm", "Danh mục");
    const renamed = await readAnew(over);
    expect(renamed.document.session.products.map(({ code }) => code)).toEqual(
      teaDocument().session.products.map(({ code }) => code),
    );
    over.host.user.deleteSheet("_ocop");
    const without = await readAnew(over);
    expect(without.document.sheets[0]?.choices).toEqual(teaDocument().sheets[0]?.choices);
    expect(without.findings.map(({ code }) => code)).toContain("sheet-missing");
  });
});
