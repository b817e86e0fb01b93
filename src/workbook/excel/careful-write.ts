import type { GridSheet } from "../reading/grid-types";
import { sheetsOf, type CarefulPlan, type Snapshot } from "./careful-plan";
import { restore } from "./careful-restore";
import { typed } from "./cell-content";
import { PROTECTION } from "./draw-sheets";
import { loadHistoryTables, queueHistory, seenTable } from "./history-rows";
import { cellName, writtenCells } from "./planned";
import { loadProtection } from "./protection";
import { anchored, ownPictures, queuePictures } from "./queue-pictures";
import { queueHeights } from "./quick-write";
import { addressOf } from "./rectangles";
import type { HostFailure, HostOutcome, Run } from "./runner";
import { footerOf, keyCells, oneCell, PAGES, queueFooters, queueLock, queueStore, SIDES } from "./sheet-parts";

export type CarefulResult =
  | { readonly ok: true }
  /** `undo` still has to be done when the host did not take it either. */
  | { readonly ok: false; readonly failure: HostFailure; readonly undo: (() => Promise<HostOutcome<null>>) | null };

/**
 * Writes a command that touches locked cells: looks at protection and footers first, then writes all in one request, and puts everything
 * back when the host refuses a part of it. Protection is taken off only within that request.
 */
export async function carefulWrite(run: Run, plan: CarefulPlan): Promise<CarefulResult> {
  const seen = await look(run, plan);
  if (!seen.ok) return { ok: false, failure: seen, undo: null };
  const written = await run(async (context) => {
    queueAll(context, plan, seen.value);
    await context.sync();
    return null;
  });
  if (written.ok) return { ok: true };
  const undo = (): Promise<HostOutcome<null>> => restore(run, plan, seen.value);
  const undone = await undo();
  return { ok: false, failure: written, undo: undone.ok ? null : undo };
}

function look(run: Run, plan: CarefulPlan): Promise<HostOutcome<Snapshot>> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const states = sheetsOf(plan).map(({ ref }) => [ref, loadProtection(worksheets.getItem(ref))] as const);
    const footers = plan.changes.map(({ rows }) => {
      const { headersFooters } = worksheets.getItem(rows.sheet.ref).pageLayout;
      const loaded = PAGES.map((pages) => headersFooters[pages].load(SIDES.join(",")));
      return { ref: rows.sheet.ref, loaded };
    });
    const pictures = plan.changes.map(({ rows }) => {
      const { shapes } = worksheets.getItem(rows.sheet.ref);
      return { ref: rows.sheet.ref, shapes: shapes.load("items/name") };
    });
    const replaced = plan.replacements.flatMap(({ old }) =>
      old ? [{ ref: old.sheet.ref, worksheet: worksheets.getItem(old.sheet.ref).load("position") }] : [],
    );
    const tables = plan.history && loadHistoryTables(context, plan.history);
    await context.sync();
    return {
      pictures: new Map(pictures.map(({ ref, shapes }) => [ref, shapes.items.map(({ name }) => name)])),
      positions: new Map(replaced.map(({ ref, worksheet }) => [ref, worksheet.position])),
      protection: new Map(states.map(([ref, take]) => [ref, take()])),
      footers: new Map(
        footers.map(({ ref, loaded }) => [
          ref,
          PAGES.flatMap((pages, at) => SIDES.map((side) => ({ pages, side, text: loaded[at]?.[side] ?? "" }))),
        ]),
      ),
      history: tables && seenTable(tables),
    };
  });
}

function queueAll(context: Excel.RequestContext, plan: CarefulPlan, seen: Snapshot): void {
  const { worksheets } = context.workbook;
  const unlocked = (sheet: GridSheet, work: (worksheet: Excel.Worksheet) => void, seals = false): void => {
    const worksheet = worksheets.getItem(sheet.ref);
    const state = seen.protection.get(sheet.ref);
    if (state?.isProtected) worksheet.protection.unprotect();
    work(worksheet);
    if (state?.isProtected) worksheet.protection.protect(state.options);
    else if (seals) worksheet.protection.protect(PROTECTION);
  };
  for (const change of plan.changes) {
    const { rows, plan: sheetPlan, inputs, before, now } = change;
    unlocked(
      rows.sheet,
      (worksheet) => {
        for (const { row, column, value } of writtenCells(sheetPlan.writes)) {
          const content = typeof value === "string" ? typed(value, inputs.has(cellName(row, column))) : value;
          worksheet.getRange(addressOf(oneCell(row, column))).values = [[content]];
        }
        queueHeights(worksheet, change);
        if (sheetPlan.relock) queueLock(worksheet, change, sheetPlan.relock.locked);
        if (sheetPlan.relock) {
          queuePictures(worksheet, ownPictures(seen.pictures.get(rows.sheet.ref) ?? [], change), anchored(rows, now));
        }
        queueFooters(worksheet, seen.footers.get(rows.sheet.ref) ?? [], footerOf(before), footerOf(now));
      },
      sheetPlan.relock?.locked,
    );
  }
  if (plan.store) {
    const { sheet, cells } = plan.store;
    unlocked(sheet, (worksheet) => queueStore(worksheet, sheet, cells));
  }
  if (plan.history) {
    const { history } = plan;
    unlocked(history.lines.sheet, (worksheet) => queueHistory(worksheet, history, seen.history));
  }
  for (const { drawnAs, name, old } of plan.replacements) {
    if (old) {
      unlocked(old.sheet, (worksheet) => {
        for (const address of keyCells(old.sheet)) worksheet.getRange(address).values = [[""]];
        worksheet.name = old.newName;
      });
    }
    const drawn = worksheets.getItem(drawnAs);
    const position = old && seen.positions.get(old.sheet.ref);
    if (position !== null && position !== undefined) drawn.position = position;
    if (drawnAs !== name) drawn.name = name;
  }
}
