import type { StoredCell } from "../../records/store";
import type { SheetBlueprint } from "../../records/blueprint";
import { asCellText } from "../cell-text";
import { escapedFooter } from "../print-texts";
import { cellAt, type GridSheet } from "../reading/grid-types";
import { parseRowKey } from "../../records/layout";
import { typed } from "./cell-content";
import { loadHistoryTables, queueHistory, queueHistoryBack, tableRows, type HistoryPlan } from "./history-rows";
import { cellName, writtenCells, type SheetChange } from "./planned";
import { loadProtection, type ProtectionState } from "./protection";
import { PROTECTION } from "./draw-sheets";
import { queueHeights } from "./quick-write";
import { addressOf, areaAddresses, stacked } from "./rectangles";
import type { HostFailure, HostOutcome, Run } from "./runner";

/** A sheet that was drawn anew under a name of its own and now takes the place of the old one. */
export interface Replacement {
  readonly drawnAs: string;
  readonly name: string;
  /** The sheet it replaces, which is kept under another name without its keys; null when that one is gone. */
  readonly old: { readonly sheet: GridSheet; readonly newName: string } | null;
}

/** Everything a command changes that is more than cells for typing. */
export interface CarefulPlan {
  readonly changes: readonly SheetChange[];
  readonly replacements: readonly Replacement[];
  readonly store: { readonly sheet: GridSheet; readonly cells: readonly StoredCell[] } | null;
  readonly history: HistoryPlan | null;
}

/** What was seen before writing, and is put back when writing fails. */
interface Snapshot {
  readonly protection: ReadonlyMap<string, ProtectionState>;
  readonly footers: ReadonlyMap<string, readonly Footer[]>;
  /** Place of each sheet that is replaced. */
  readonly positions: ReadonlyMap<string, number>;
  readonly historyRows: number | null;
}

interface Footer {
  readonly pages: (typeof PAGES)[number];
  readonly side: (typeof SIDES)[number];
  readonly text: string;
}

const PAGES = ["defaultForAllPages", "firstPage"] as const;
const SIDES = ["leftFooter", "centerFooter", "rightFooter"] as const;

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

function sheetsOf({ changes, replacements, store, history }: CarefulPlan): readonly GridSheet[] {
  const all = [
    ...changes.map(({ rows }) => rows.sheet),
    ...replacements.flatMap(({ old }) => (old ? [old.sheet] : [])),
    ...(store ? [store.sheet] : []),
    ...(history ? [history.lines.sheet] : []),
  ];
  return [...new Map(all.map((sheet) => [sheet.ref, sheet])).values()];
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
    const replaced = plan.replacements.flatMap(({ old }) =>
      old ? [{ ref: old.sheet.ref, worksheet: worksheets.getItem(old.sheet.ref).load("position") }] : [],
    );
    const tables = plan.history && loadHistoryTables(context, plan.history);
    await context.sync();
    return {
      positions: new Map(replaced.map(({ ref, worksheet }) => [ref, worksheet.position])),
      protection: new Map(states.map(([ref, take]) => [ref, take()])),
      footers: new Map(
        footers.map(({ ref, loaded }) => [
          ref,
          PAGES.flatMap((pages, at) => SIDES.map((side) => ({ pages, side, text: loaded[at]?.[side] ?? "" }))),
        ]),
      ),
      historyRows: tables && tableRows(tables),
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
    unlocked(history.lines.sheet, (worksheet) => queueHistory(worksheet, history, seen.historyRows));
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

/** Everything as it was seen, sheet by sheet; runs when only a part of the writing took effect, so it looks at protection again. */
async function restore(run: Run, plan: CarefulPlan, seen: Snapshot): Promise<HostOutcome<null>> {
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
    const history = plan.history?.lines.sheet.ref === sheet.ref ? plan.history : null;
    const tables = history && loadHistoryTables(context, history);
    await context.sync();
    if (worksheet.isNullObject) return null;
    if (state().isProtected) worksheet.protection.unprotect();
    const change = plan.changes.find(({ rows }) => rows.sheet.ref === sheet.ref);
    if (change) queueBack(worksheet, change, seen.footers.get(sheet.ref) ?? []);
    if (plan.store?.sheet.ref === sheet.ref) queueStore(worksheet, sheet, storedCells(sheet), plan.store.cells.length);
    if (history) queueHistoryBack(worksheet, history, seen.historyRows, tables && tableRows(tables));
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

function queueLock(worksheet: Excel.Worksheet, { inputs }: SheetChange, locked: boolean): void {
  const areas = stacked([...inputs.values()]).map(addressOf);
  for (const address of areaAddresses(areas)) worksheet.getRanges(address).format.protection.locked = locked;
}

/** The sheet's own footer in its new state, wherever people have it now; what they added around it stays. */
function queueFooters(worksheet: Excel.Worksheet, footers: readonly Footer[], before: string, now: string): void {
  if (before === now || before === "") return;
  const [old, fresh] = [escapedFooter(before), escapedFooter(now)];
  for (const { pages, side, text } of footers) {
    if (!text.includes(old)) continue;
    worksheet.pageLayout.headersFooters[pages][side] = text.replaceAll(old, () => fresh);
  }
}

function footerOf({ print }: SheetBlueprint): string {
  return print?.footer ?? "";
}

/** The whole hidden sheet: what it holds now, and nothing of what it held beyond. */
function queueStore(worksheet: Excel.Worksheet, sheet: GridSheet, cells: readonly StoredCell[], longest = 0): void {
  const last = Math.max(longest, ...sheet.rows.map(({ number }) => number));
  const rows = cells.map(({ key, part, text }) => [key, part, text].map((each) => typed(each, false)));
  const block = addressOf({ top: 1, left: 1, bottom: Math.max(rows.length, 1), right: 3 });
  if (rows.length > 0) worksheet.getRange(block).values = rows;
  if (last > rows.length) {
    worksheet.getRange(addressOf({ top: rows.length + 1, left: 1, bottom: last, right: 3 })).clear("Contents");
  }
}

function storedCells(sheet: GridSheet): readonly StoredCell[] {
  return sheet.rows.map((row) => {
    const text = (column: number): string => asCellText(String(cellAt(row, column)?.value ?? ""));
    return { key: text(1), part: text(2), text: text(3) };
  });
}

/** Cells that make a sheet one of ours: its hidden keys, and what it says it is. */
function keyTexts(sheet: GridSheet): readonly (readonly [address: string, text: string])[] {
  return sheet.rows.flatMap(({ number, cells }) =>
    cells.flatMap(({ column, value }) =>
      typeof value === "string" && (parseRowKey(value.trim()) !== null || value.startsWith('{"edition":'))
        ? [[addressOf(oneCell(number, column)), value] as const]
        : [],
    ),
  );
}

function keyCells(sheet: GridSheet): readonly string[] {
  return keyTexts(sheet).map(([address]) => address);
}

function oneCell(row: number, column: number) {
  return { top: row, left: column, bottom: row, right: column };
}
