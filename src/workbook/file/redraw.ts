import type { Worksheet } from "exceljs";
import type { Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import type { WorkbookDocument } from "../../council/types";
import type { SheetBlueprint } from "../../records/blueprint";
import { parseRowKey, worksheetName, type TableSheet } from "../../records/layout";
import { evidenceTable, historyTable, productsTable, rosterTable, sessionTable } from "../../records/session-sheets";
import { drawSheet, loadExceljs } from "./render";
import { plain } from "./table-reader";

/**
 * Draws sheets anew in a file: scoring sheets that are no longer whole, tables that are gone, and the hidden sheet. What stood under such a
 * name is kept beside it as "Cũ – …", without its row keys, so that it is never taken for the sheet itself.
 */
export async function redrawSheets(
  file: Uint8Array,
  document: WorkbookDocument,
  sets: ReadonlyMap<string, Outcome<ProductSet>>,
  scoring: readonly SheetBlueprint[],
  store: SheetBlueprint | null,
  tables: ReadonlySet<TableSheet>,
): Promise<Uint8Array> {
  const exceljs = await loadExceljs();
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(file).buffer);
  const known = new Map([...sets].flatMap(([key, set]) => (set.ok ? [[key, set.value] as const] : [])));
  const drawnTables: Readonly<Record<TableSheet, () => SheetBlueprint>> = {
    session: () => sessionTable(document),
    roster: () => rosterTable(document.session),
    products: () => productsTable(document.session, known),
    evidence: () => evidenceTable(document.session),
    history: () => historyTable(document),
  };
  const drawn = [...scoring, ...[...tables].map((table) => drawnTables[table]()), ...(store ? [store] : [])];
  for (const blueprint of drawn) {
    const taken = new Set(workbook.worksheets.map(({ name }) => name));
    const old = workbook.worksheets.find(({ name }) => plain(name) === plain(blueprint.name));
    if (old) {
      forgetKeys(old);
      old.name = worksheetName(`Cũ – ${old.name}`, taken);
    }
    await drawSheet(workbook, blueprint);
  }
  workbook.calcProperties.fullCalcOnLoad = true;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Empties the hidden keys of a sheet, and what it says it is. */
function forgetKeys(worksheet: Worksheet): void {
  worksheet.eachRow((row) => {
    row.eachCell((cell) => {
      const { value } = cell;
      if (typeof value !== "string") return;
      if (parseRowKey(value.trim()) !== null || /^\{"edition":/.test(value)) cell.value = null;
    });
  });
}
