import { cellAt, type GridSheet } from "../reading/grid-types";
import { sheetsOf, type CarefulPlan, type Snapshot } from "./careful-plan";
import { typed } from "./cell-content";
import { loadHistoryTables, queueHistoryBack, seenTable } from "./history-rows";
import { cellName, writtenCells, type SheetChange } from "./planned";
import { loadProtection } from "./protection";
import { anchored, ownPictures, queuePictures } from "./queue-pictures";
import { addressOf } from "./rectangles";
import type { HostOutcome, Run } from "./runner";
import { keyTexts, oneCell, queueLock, queueStore, storedCells, type Footer } from "./sheet-parts";

/** Everything as it was seen, sheet by sheet; runs when only a part of the writing took effect, so it looks at protection again. */
export async function restore(run: Run, plan: CarefulPlan, seen: Snapshot): Promise<HostOutcome<null>> {
  for (const sheet of sheetsOf(plan)) {
    const restored = await restoreSheet(run, plan, seen, sheet);
    // A password that keeps this out has kept out what was to be written too.
    if (!restored.ok && restored.hostCode !== "AccessDenied") return restored;
  }
  return { ok: true, value: null };
}

function restoreSheet(run: Run, plan: CarefulPlan, seen: Snapshot, sheet: GridSheet): Promise<HostOutcome<null>> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.ref);
    worksheet.load("name");
    const state = loadProtection(worksheet);
    worksheet.shapes.load("items/name");
    const history = plan.history?.lines.sheet.ref === sheet.ref ? plan.history : null;
    const tables = history && loadHistoryTables(context, history);
    await context.sync();
    if (worksheet.isNullObject) return null;
    if (state().isProtected) worksheet.protection.unprotect();
    const change = plan.changes.find(({ rows }) => rows.sheet.ref === sheet.ref);
    if (change) queueBack(worksheet, change, seen.footers.get(sheet.ref) ?? []);
    if (change?.plan.relock) {
      const names = worksheet.shapes.items.map(({ name }) => name);
      queuePictures(worksheet, ownPictures(names, change), anchored(change.rows, change.before));
    }
    if (plan.store?.sheet.ref === sheet.ref) queueStore(worksheet, sheet, storedCells(sheet), plan.store.cells.length);
    if (history) queueHistoryBack(worksheet, history, seen.history, tables && seenTable(tables));
    if (plan.replacements.some(({ old }) => old?.sheet.ref === sheet.ref)) {
      if (worksheet.name !== sheet.name) worksheet.name = sheet.name;
      for (const [address, text] of keyTexts(sheet)) worksheet.getRange(address).values = [[typed(text, false)]];
    }
    const before = seen.protection.get(sheet.ref);
    if (before?.isProtected) worksheet.protection.protect(before.options);
    await context.sync();
    return null;
  });
}

function queueBack(worksheet: Excel.Worksheet, change: SheetChange, footers: readonly Footer[]): void {
  const { rows, plan, inputs } = change;
  for (const { row, column } of writtenCells(plan.writes)) {
    const line = rows.sheet.rows.find(({ number }) => number === row);
    const cell = line && cellAt(line, column);
    const text = cell?.formula === undefined ? (cell?.value ?? "") : `=${cell.formula}`;
    const isText = cell?.formula !== undefined || inputs.has(cellName(row, column));
    const content = typeof text === "string" ? typed(text, isText) : text;
    worksheet.getRange(addressOf(oneCell(row, column))).formulas = [[content]];
  }
  if (plan.relock) queueLock(worksheet, change, !plan.relock.locked);
  for (const { pages, side, text } of footers) worksheet.pageLayout.headersFooters[pages][side] = text;
}
