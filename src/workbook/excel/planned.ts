import type { Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import { setKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import type { SheetBlueprint } from "../../records/blueprint";
import { sheetKey, SHEET_COLUMNS } from "../../records/layout";
import { scoringSheetOf } from "../../records/workbook";
import { isSheet } from "../apply-edits";
import type { WorkbookEdit } from "../port";
import type { RowWrite } from "../reading/cell-writes";
import { planSheet, type SheetPlan } from "../reading/plan-sheet";
import type { OpenedWorkbook } from "../reading/read-workbook";
import type { SheetRows } from "../reading/sheet-rows";
import type { Rectangle } from "./rectangles";

/** What a command does to one scoring sheet that is there. */
export interface SheetChange {
  readonly key: string;
  readonly sheet: ScoreSheet;
  readonly rows: SheetRows;
  readonly plan: SheetPlan;
  readonly before: SheetBlueprint;
  readonly now: SheetBlueprint;
  /** Cells for typing, by row and column, with the block each covers. */
  readonly inputs: ReadonlyMap<string, Rectangle>;
  /** Whether all that is written stands in cells for typing: then the sheet's protection is no hindrance. */
  readonly inputsOnly: boolean;
}

/** A scoring sheet that is gone, or lacks what the command needs, and has to be drawn. */
export interface SheetToDraw {
  readonly key: string;
  readonly sheet: ScoreSheet;
  readonly now: SheetBlueprint;
  /** The worksheet it takes the place of; null when it is gone. */
  readonly old: SheetRows | null;
}

export interface CommandPlan {
  readonly changes: readonly SheetChange[];
  readonly drawn: readonly SheetToDraw[];
  /** Seals, history or official sheets: the hidden sheet is written too. */
  readonly touchesStore: boolean;
}

/** Rows that only make room for a long opinion: a sheet that is there keeps the ones it has. */
const ROOM: readonly string[] = ["opinion-2", "opinion-3", "opinion-4"];

/**
 * What has to be done in the cells for the document to become the next one.
 * A sheet that is to be sealed has to be whole, so one that is not is drawn anew; a choice is written into it as it is.
 */
export function planCommand(
  opened: OpenedWorkbook,
  next: WorkbookDocument,
  edits: readonly WorkbookEdit[],
  sets: ReadonlyMap<string, Outcome<ProductSet>>,
): CommandPlan {
  const changes: SheetChange[] = [];
  const drawn: SheetToDraw[] = [];
  const isOfficial = edits.some(({ kind }) => kind === "official");
  for (const sheet of next.sheets) {
    const of = edits.filter((edit) => "sheet" in edit && edit.kind !== "official" && isSheet(sheet, edit.sheet));
    const takesOfficial = edits.some(
      (edit) => edit.kind === "official" && edit.sheet.edition === sheet.edition && edit.sheet.set === sheet.set,
    );
    if (of.length === 0 && !takesOfficial) continue;
    const set = sets.get(setKey(sheet));
    if (!set?.ok) continue;
    const key = sheetKey(sheet.product, sheet.member);
    const here = opened.sheets.get(key);
    const name = here?.name ?? sheet.product;
    const now = scoringSheetOf(next, set.value, sheet, name);
    const isSealing = of.some((edit) => edit.kind === "seal" && edit.seal !== null);
    if (!here?.rows) {
      drawn.push({ key, sheet, now, old: null });
      continue;
    }
    const before = scoringSheetOf(opened.document, here.set ?? set.value, here.sheet, name);
    const touched = new Set(of.flatMap((edit) => (edit.kind === "choose" ? [edit.criterion] : [])));
    const mayLack = (row: string): boolean => !isSealing && ROOM.includes(row);
    const plan = planSheet(here.rows, before, now, (criterion) => touched.has(criterion), mayLack);
    const mustBeWhole = isSealing || takesOfficial;
    if (mustBeWhole && (!plan.fits || opened.damaged.has(key))) {
      drawn.push({ key, sheet, now, old: here.rows });
      continue;
    }
    const inputs = inputBlocks(here.rows, now);
    const isInput = ({ row, column }: { row: number; column: number }): boolean => inputs.has(cellName(row, column));
    const inputsOnly = plan.relock === null && writtenCells(plan.writes).every(isInput);
    changes.push({ key, sheet, rows: here.rows, plan, before, now, inputs, inputsOnly });
  }
  const touchesStore = isOfficial || edits.some(({ kind }) => kind === "seal" || kind === "history");
  return { changes, drawn, touchesStore };
}

export const cellName = (row: number, column: number): string => `${String(row)}:${String(column)}`;

function inputBlocks(rows: SheetRows, now: SheetBlueprint): ReadonlyMap<string, Rectangle> {
  const blocks = new Map<string, Rectangle>();
  for (const row of now.rows) {
    const top = rows.rows.get(row.key)?.number;
    for (const cell of row.cells) {
      const column = SHEET_COLUMNS.find((each) => each === cell.column);
      if (cell.input === undefined || top === undefined || !column) continue;
      const left = rows.columns[column];
      const block = { top, left, bottom: top + (cell.rows ?? 1) - 1, right: left + (cell.span ?? 1) - 1 };
      blocks.set(cellName(top, left), block);
    }
  }
  return blocks;
}

/** The cells a plan really writes: formulas calculate themselves here. */
export function writtenCells(
  writes: ReadonlyMap<number, RowWrite>,
): readonly { readonly row: number; readonly column: number; readonly value: string | number }[] {
  return [...writes].flatMap(([row, { cells }]) =>
    [...cells].flatMap(([column, write]) => {
      if (write.kind === "cached") return [];
      return [{ row, column, value: write.kind === "text" ? write.text : write.number }];
    }),
  );
}
