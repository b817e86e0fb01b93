import type { Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import type { WorkbookDocument } from "../../council/types";
import type { SheetBlueprint } from "../../records/blueprint";
import { worksheetName } from "../../records/layout";
import { historyTable } from "../../records/session-sheets";
import { storeSheet, worksheetNames } from "../../records/workbook";
import { newHistoryLines } from "../reading/history-lines";
import { missingTable } from "../reading/missing-table";
import type { OpenedWorkbook } from "../reading/read-workbook";
import { storeCells } from "../reading/store-cells";
import type { Replacement } from "./careful-plan";
import { carefulWrite, type CarefulResult } from "./careful-write";
import { drawingOf } from "./drawing";
import { drawSheets, removeSheets, type NewWorksheet } from "./draw-sheets";
import type { HistoryPlan } from "./history-rows";
import { freeTableName } from "./new-worksheets";
import type { CommandPlan } from "./planned";
import type { HostOutcome, Run } from "./runner";

/**
 * Does a command that is more than cells for typing: draws the sheets it needs beside the others, then writes everything in one request.
 * When the host refuses any of it, what was drawn is taken away and what was written is put back.
 */
export async function applyCarefully(
  run: Run,
  opened: OpenedWorkbook,
  next: WorkbookDocument,
  plan: CommandPlan,
  sets: ReadonlyMap<string, Outcome<ProductSet>>,
): Promise<CarefulResult> {
  const names = worksheetNames(next, new Map([...opened.sheets].map(([key, { name }]) => [key, name])));
  const taken = new Set(opened.grid.sheets.map(({ name }) => name));
  const drawn: NewWorksheet[] = [];
  const tables = await tableNames(run);
  if (!tables.ok) return { ok: false, failure: tables, undo: null };
  const tableName = freeTableName(new Set(tables.value.map((name) => name.toLowerCase())));
  const draw = (blueprint: SheetBlueprint): string => {
    const name = taken.has(blueprint.name) ? worksheetName(blueprint.name, taken) : blueprint.name;
    taken.add(name);
    drawn.push({ name, drawing: drawingOf(blueprint), tableName });
    return name;
  };
  const replacements = plan.drawn.map(({ now, old }): Replacement => {
    const drawnAs = draw(now);
    if (!old) return { drawnAs, name: drawnAs, old: null };
    const newName = worksheetName(`Cũ – ${old.sheet.name}`, taken);
    taken.add(newName);
    return { drawnAs, name: old.sheet.name, old: { sheet: old.sheet, newName } };
  });
  for (const table of opened.missingTables) draw(missingTable(table, next, sets));
  const store = opened.store.sheet;
  if (!store) draw(storeSheet(next, names));

  const put = await drawSheets(run, drawn);
  const undraw = (): Promise<HostOutcome<null>> =>
    removeSheets(
      run,
      drawn.map(({ name }) => name),
    );
  if (!put.ok) return { ok: false, failure: put.failure, undo: put.left.length > 0 ? undraw : null };
  const written = await carefulWrite(run, {
    changes: plan.changes,
    replacements,
    store:
      store && (plan.touchesStore || drawn.length > 0)
        ? { sheet: store, cells: storeCells(next, opened, names) }
        : null,
    history: historyPlan(opened, next),
  });
  if (written.ok || drawn.length === 0) return written;
  const undrawn = await undraw();
  const { undo } = written;
  if (undrawn.ok) return written;
  return {
    ...written,
    undo: async () => {
      const restored = undo ? await undo() : ({ ok: true, value: null } as const);
      return restored.ok ? undraw() : restored;
    },
  };
}

function historyPlan(opened: OpenedWorkbook, next: WorkbookDocument): HistoryPlan | null {
  const lines = newHistoryLines(opened, next);
  if (!lines) return null;
  const blueprint = historyTable(next);
  return { lines, cells: blueprint.rows.at(-1)?.cells ?? [], blueprint };
}

function tableNames(run: Run): Promise<HostOutcome<readonly string[]>> {
  return run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    return tables.items.map(({ name }) => name);
  });
}
