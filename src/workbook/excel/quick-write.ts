import { cellAt } from "../reading/grid-types";
import type { SheetChange } from "./planned";
import { writtenCells } from "./planned";
import { addressOf } from "./rectangles";
import type { HostFailure, Run } from "./runner";

/** A cell as it was and as it is to be, so that it can be put back. */
export interface CellStep {
  readonly sheetId: string;
  readonly address: string;
  readonly before: string | number | boolean;
  readonly after: string | number;
}

export type QuickResult =
  | { readonly kind: "done" }
  /** Written, but the grid holds more than was known: it has to be read again. */
  | { readonly kind: "differs" }
  /** The rows stand elsewhere now; what was written was put back. */
  | { readonly kind: "moved" }
  | { readonly kind: "failed"; readonly failure: HostFailure; readonly owed: readonly CellStep[] };

/** The cells a quick command writes, with what they held when they were last read. */
export function stepsOf(changes: readonly SheetChange[]): readonly CellStep[] {
  return changes.flatMap(({ rows, plan }) =>
    writtenCells(plan.writes).map(({ row, column, value }) => {
      const line = rows.sheet.rows.find(({ number }) => number === row);
      const cell = line && cellAt(line, column);
      const before = cell?.formula === undefined ? (cell?.value ?? "") : `=${cell.formula}`;
      return { sheetId: rows.sheet.ref, address: addressOf(oneCell(row, column)), before, after: value };
    }),
  );
}

/**
 * Writes into cells for typing and looks at the key and tick columns in the same request: one round trip. Where rows have moved since they were read,
 * what was written stands in wrong cells and is put back.
 */
export async function quickWrite(run: Run, changes: readonly SheetChange[], heights: boolean): Promise<QuickResult> {
  const steps = stepsOf(changes);
  const written = await run(async (context) => {
    const sheets = changes.map((change) => {
      const { sheet, columns } = change.rows;
      const worksheet = context.workbook.worksheets.getItem(sheet.ref);
      const last = Math.max(1, ...sheet.rows.map(({ number }) => number));
      const column = (at: number): Excel.Range =>
        worksheet.getRange(addressOf({ top: 1, left: at, bottom: last, right: at })).load("values");
      const own = steps.filter(({ sheetId }) => sheetId === sheet.ref);
      const befores = own.map(({ address }) => worksheet.getRange(address).load("values"));
      const keys = column(columns.key);
      for (const { address, after } of own) worksheet.getRange(address).values = [[after]];
      if (heights) queueHeights(worksheet, change);
      const ticks = column(columns.tick);
      const afters = own.map(({ address }) => worksheet.getRange(address).load("values"));
      return { change, own, befores, keys, ticks, afters };
    });
    await context.sync();
    return sheets.map(({ change, own, befores, keys, ticks, afters }) => ({
      change,
      own,
      befores: befores.map(valueOf),
      afters: afters.map(valueOf),
      keys: keys.values.map(([key]) => String(key)),
      ticks: ticks.values.map(([tick]) => String(tick)),
    }));
  });
  if (!written.ok) return { kind: "failed", failure: written, owed: steps };

  const moved = written.value.filter(({ change, keys }) => !hasKeys(change, keys));
  if (moved.length > 0) {
    const backs = written.value.flatMap(({ own, befores }) =>
      own.map((step, at) => ({ ...step, before: befores[at] ?? step.before })),
    );
    const back = await putBack(run, backs);
    return back.ok ? { kind: "moved" } : { kind: "failed", failure: back, owed: backs };
  }
  const changed = written.value.filter(({ afters, own }) => afters.some((value, at) => value !== own[at]?.after));
  if (changed.length > 0) await forceText(run, changed);
  const differs =
    changed.length > 0 ||
    written.value.some(
      ({ change, own, befores, ticks }) =>
        befores.some((value, at) => value !== own[at]?.before) || !hasTicks(change, own, ticks),
    );
  return { kind: differs ? "differs" : "done" };
}

/** Puts cells back that hold what a failed command wrote, and leaves alone what a person has typed since. */
export function putBack(run: Run, steps: readonly CellStep[]) {
  return run(async (context) => {
    const looks = steps.map((step) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(step.sheetId);
      return { step, worksheet: worksheet.load("name"), range: worksheet.getRange(step.address).load("values") };
    });
    await context.sync();
    const wrong = looks.filter(
      ({ step, worksheet, range }) =>
        !worksheet.isNullObject && valueOf(range) === step.after && step.before !== step.after,
    );
    for (const { step } of wrong) {
      // A range of the request before is no longer known to Excel: it is asked for again.
      context.workbook.worksheets.getItem(step.sheetId).getRange(step.address).values = [[step.before]];
    }
    if (wrong.length > 0) await context.sync();
    return null;
  });
}

/** A cell that is no longer formatted as text has read the text as a formula or number: written once more behind an apostrophe. */
function forceText(
  run: Run,
  sheets: readonly { readonly own: readonly CellStep[]; readonly afters: readonly unknown[] }[],
) {
  return run(async (context) => {
    for (const { own, afters } of sheets) {
      own.forEach(({ sheetId, address, after }, at) => {
        if (typeof after !== "string" || afters[at] === after) return;
        context.workbook.worksheets.getItem(sheetId).getRange(address).values = [[`'${after}`]];
      });
    }
    await context.sync();
    return null;
  });
}

/** Rows that need to be higher than they were. */
export function queueHeights(worksheet: Excel.Worksheet, { plan }: SheetChange): void {
  for (const [row, { leastHeight }] of plan.writes) {
    if (leastHeight === undefined) continue;
    worksheet.getRange(`${String(row)}:${String(row)}`).format.rowHeight = leastHeight;
  }
}

function hasKeys({ rows }: SheetChange, keys: readonly string[]): boolean {
  const known = new Map(rows.sheet.rows.map((row) => [row.number, String(cellAt(row, rows.columns.key)?.value ?? "")]));
  return keys.every((key, index) => key === (known.get(index + 1) ?? ""));
}

/** Whether the tick column holds what was known and what was written, and nothing else. */
function hasTicks({ rows }: SheetChange, own: readonly CellStep[], ticks: readonly string[]): boolean {
  const written = new Map(own.map(({ address, after }) => [address, String(after)]));
  const at = rows.columns.tick;
  const known = new Map(rows.sheet.rows.map((row) => [row.number, String(cellAt(row, at)?.value ?? "")]));
  return ticks.every((tick, index) => {
    const row = index + 1;
    return tick === (written.get(addressOf(oneCell(row, at))) ?? known.get(row) ?? "");
  });
}

function oneCell(row: number, column: number) {
  return { top: row, left: column, bottom: row, right: column };
}

function valueOf(range: Excel.Range): string | number | boolean {
  const [line] = range.values as readonly (readonly unknown[])[];
  const value = line?.[0];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}
