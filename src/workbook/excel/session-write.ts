import { fail, type Failure } from "../../catalogue/outcome";
import type { SetsByKey } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import type { SheetBlueprint } from "../../records/blueprint";
import { worksheetName } from "../../records/layout";
import { storeSheet } from "../../records/workbook";
import type { GridSheet } from "../reading/grid-types";
import type { OpenedWorkbook } from "../reading/read-workbook";
import { storeCells } from "../reading/store-cells";
import { plain } from "../reading/table-reader";
import { parkedBy, type ParkedCells } from "../tables/carried-cells";
import { planTables } from "../tables/plan-tables";
import { followCharts } from "./draw-charts";
import { drawSheets, removeSheets, type NewWorksheet } from "./draw-sheets";
import { drawingOf } from "./drawing";
import { freeTableName } from "./new-worksheets";
import type { HostFailure, HostOutcome, Run } from "./runner";
import { lookAt, type SeenSheets } from "./session-look";
import { restoreSession } from "./session-restore";
import { request, writeSteps, type WriteStep } from "./session-steps";

export type SessionWritten =
  /** With what people had beside rows that went. */
  | { readonly ok: true; readonly parked: ParkedCells }
  /** `undo` still has to be done when the host did not take it either. */
  | { readonly ok: false; readonly failure: Failure; readonly undo: (() => Promise<HostOutcome<null>>) | null };

/** A table that is drawn anew, with the worksheet whose name and place it takes. */
interface Replacement {
  readonly drawnAs: string;
  readonly name: string;
  readonly old: { readonly sheet: GridSheet; readonly newName: string } | null;
}

/**
 * Writes what differs into the worksheets where it stands: only the tables that changed, in few requests. What people have beside a row goes
 * with it. A table that is gone, or has lost a heading, is drawn anew. All or nothing: what a refused command did is put back.
 */
export async function writeSession(
  run: Run,
  opened: OpenedWorkbook,
  next: WorkbookDocument,
  sets: SetsByKey,
  parked: ParkedCells,
): Promise<SessionWritten> {
  const { changes, drawn, papers } = planTables(opened, next, sets, parked);
  const store = opened.store.sheet;
  const anew = [...drawn, ...papers.map(({ now }) => now), ...(store ? [] : [storeSheet(next, new Map())])];
  const replacements = replacementsOf(opened, anew);
  const outdated = papers.map(({ old }) => old.ref);
  const touched = [
    ...changes.map(({ place }) => place.sheet),
    ...(store ? [store] : []),
    ...replacements.flatMap(({ old }) => (old ? [old.sheet] : [])),
  ];
  const sheets = [...new Map(touched.map((sheet) => [sheet.ref, sheet])).values()];
  const seen = await lookAt(run, sheets);
  if (!seen.ok) return { ok: false, failure: explained(seen, sheets), undo: null };

  const tableName = freeTableName(new Set(seen.value.tableNames.map((name) => name.toLowerCase())));
  const wanted = anew.map((blueprint, index): NewWorksheet => ({
    name: replacements[index]?.drawnAs ?? blueprint.name,
    drawing: drawingOf(blueprint),
    tableName,
  }));
  const put = await drawSheets(run, wanted);
  const undraw = (): Promise<HostOutcome<null>> =>
    removeSheets(
      run,
      wanted.map(({ name }) => name),
    );
  if (!put.ok) return { ok: false, failure: put.failure, undo: put.left.length > 0 ? undraw : null };

  const stored = store && { sheet: store, cells: storeCells(next, opened, new Map()) };
  const steps = [
    ...writeSteps(changes, stored, seen.value),
    ...(replacements.length > 0 ? [namesStep(replacements, seen.value)] : []),
    // What is deleted cannot be put back, so it goes last.
    ...outdated.map((ref): WriteStep => ({
      queue: ({ workbook }) => workbook.worksheets.getItem(ref).delete(),
      back: null,
    })),
  ];
  const done: WriteStep[] = [];
  for (const step of steps) {
    const written = await request(run, step.queue);
    if (written.ok) {
      done.push(step);
      continue;
    }
    const undo = async (): Promise<HostOutcome<null>> => {
      const restored = await restoreSession(run, opened.grid, seen.value, done);
      done.length = 0;
      return restored.ok && wanted.length > 0 ? undraw() : restored;
    };
    const undone = await undo();
    return { ok: false, failure: explained(written, sheets), undo: undone.ok ? null : undo };
  }
  await followCharts(run, changes);
  return { ok: true, parked: new Map(changes.flatMap((change) => parkedBy(change.now.key, change))) };
}

function replacementsOf({ grid }: OpenedWorkbook, anew: readonly SheetBlueprint[]): readonly Replacement[] {
  const taken = new Set(grid.sheets.map(({ name }) => name));
  const free = (name: string): string => {
    const found = name.startsWith("_") && !taken.has(name) ? name : worksheetName(name, taken);
    taken.add(found);
    return found;
  };
  return anew.map(({ name }): Replacement => {
    const old = grid.sheets.find((sheet) => plain(sheet.name) === plain(name));
    const drawnAs = free(name);
    if (!old) return { drawnAs, name: drawnAs, old: null };
    return { drawnAs, name: old.name, old: { sheet: old, newName: free(`Cũ – ${old.name}`) } };
  });
}

/** Last of all the drawn worksheets take the names and places of the old ones. */
function namesStep(replacements: readonly Replacement[], seen: SeenSheets): WriteStep {
  return {
    queue: ({ workbook: { worksheets } }) => {
      for (const { drawnAs, name, old } of replacements) {
        if (!old) continue;
        worksheets.getItem(old.sheet.ref).name = old.newName;
        const drawn = worksheets.getItem(drawnAs);
        const position = seen.positions.get(old.sheet.ref);
        if (position !== undefined) drawn.position = position;
        drawn.name = name;
      }
    },
    back: null,
  };
}

/** A refusal said with the worksheet's name, where that helps. */
function explained(failure: HostFailure, sheets: readonly GridSheet[]): Failure {
  const names = sheets
    .filter(({ state }) => state === "visible")
    .map(({ name }) => `“${name}”`)
    .join(", ");
  switch (failure.code) {
    case "access-denied":
      return fail(
        "sheet-protected",
        `Một trong các trang ${names} được bảo vệ bằng mật khẩu nên chưa ghi được; bỏ bảo vệ (Xem lại › Bỏ bảo vệ trang tính) rồi thử lại.`,
      );
    case "sheet-gone":
      return fail(
        "sheet-gone",
        "Một trang của phiên họp vừa bị xoá khỏi sổ làm việc; thử lại để trang đó được vẽ lại.",
      );
    default:
      return fail(failure.code, failure.message);
  }
}
