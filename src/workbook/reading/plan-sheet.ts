import type { CellBlueprint, RowBlueprint, SheetBlueprint } from "../../records/blueprint";
import { isTick, parseRowKey, SHEET_COLUMNS, TICK, type SheetColumn } from "../../records/layout";
import type { CellWrite, RowWrite } from "./cell-writes";
import { cellAt, type GridCell } from "./grid-types";
import type { SheetRows } from "./sheet-rows";
import { textOf } from "./table-reader";

/** As high as Excel lets a row be, points. */
const HIGHEST_ROW = 409;

/** What has to be written into a scoring sheet so that it says what the document says. */
export interface SheetPlan {
  /** By 1-based row. */
  readonly writes: ReadonlyMap<number, RowWrite>;
  /** Cells for typing, by row and column, when the sheet was sealed or reopened; null when neither. */
  readonly relock: { readonly locked: boolean; readonly cells: ReadonlyMap<number, readonly number[]> } | null;
  /** False when the sheet lacks a row that is needed: it has to be drawn anew. */
  readonly fits: boolean;
}

/**
 * Compares a sheet as it stands in the file with the one that would be drawn now. What a member typed is written only where the
 * document has changed it, so that marks which could not be read stay for a person to see; figures are refreshed wherever
 * they differ. A sheet whose rows or formulas are others now does not fit.
 * @param before Drawn for the sheet as it was read.
 * @param now Drawn for the sheet as it is in the document.
 * @param isTouched Criteria that were chosen or cleared here; all their tick cells are set.
 * @param mayLack Rows by key that the sheet may have or not without being another one.
 */
export function planSheet(
  rows: SheetRows,
  before: SheetBlueprint,
  now: SheetBlueprint,
  isTouched: (criterion: string) => boolean,
  mayLack: (row: string) => boolean = () => false,
): SheetPlan {
  const writes = new Map<number, RowWrite>();
  const rowsBefore = new Map(before.rows.map((row) => [row.key, row]));
  const inputs = new Map<number, readonly number[]>();
  let fits = true;
  for (const row of now.rows) {
    const found = rows.rows.get(row.key);
    if (!found) {
      if (mayLack(row.key)) continue;
      if (row.cells.some((cell) => cell.column !== "key" && (cell.formula ?? cell.value ?? null) !== null))
        fits = false;
      continue;
    }
    const rowBefore = rowsBefore.get(row.key);
    const cells = new Map<number, CellWrite>();
    for (const cell of row.cells) {
      const column = SHEET_COLUMNS.find((each) => each === cell.column);
      if (column === undefined || column === "key") continue;
      const at = rows.columns[column];
      if (cell.input !== undefined) inputs.set(found.number, [...(inputs.get(found.number) ?? []), at]);
      const write = cellWrite(row, column, cell, valueBefore(rowBefore, cell.column), cellAt(found, at), isTouched);
      if (write) cells.set(at, write);
    }
    const { height = 0 } = row;
    const grows = height > (rowBefore?.height ?? Infinity);
    if (cells.size > 0 || grows) {
      writes.set(found.number, {
        cells,
        ...(grows ? { leastHeight: Math.min(height, HIGHEST_ROW) } : {}),
      });
    }
  }
  if (!hasSameFrame(before, now, mayLack)) fits = false;
  const sealedBefore = isLocked(before);
  const sealedNow = isLocked(now);
  return { writes, relock: sealedBefore === sealedNow ? null : { locked: sealedNow, cells: inputs }, fits };
}

function cellWrite(
  row: RowBlueprint,
  column: SheetColumn,
  cell: CellBlueprint,
  before: unknown,
  found: GridCell | undefined,
  isTouched: (criterion: string) => boolean,
): CellWrite | null {
  if (cell.formula !== undefined) {
    const figure = cell.result ?? "";
    return found?.formula === undefined || found.value === figure ? null : { kind: "cached", value: figure };
  }
  const value = cell.value ?? "";
  if (cell.input !== undefined) {
    const key = parseRowKey(row.key);
    const forced = column === "tick" && key?.kind === "option" && isTouched(key.code);
    if (value === (before ?? "") && !forced) return null;
    if (column === "tick" && (value === TICK ? isTick(found?.value) : textOf(found) === "")) return null;
    return { kind: "text", text: String(value) };
  }
  // The words and figures of an official sheet that was taken up, or put in place of another, since the file was read.
  if (before !== undefined && value !== (before ?? "")) {
    return typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: String(value) };
  }
  const isFresh = column === "evidence" || row.key === "seal";
  if (!isFresh || textOf(found) === String(value)) return null;
  return { kind: "text", text: String(value) };
}

/** Whether two drawings have the same rows and formulas, so that cells alone turn one into the other. */
function hasSameFrame(before: SheetBlueprint, now: SheetBlueprint, mayLack: (row: string) => boolean): boolean {
  const frame = ({ rows }: SheetBlueprint): string =>
    JSON.stringify(
      rows.flatMap(({ key, cells }) =>
        mayLack(key)
          ? []
          : [[key, cells.flatMap(({ column, formula }) => (formula === undefined ? [] : [column, formula]))]],
      ),
    );
  return frame(before) === frame(now);
}

function valueBefore(row: RowBlueprint | undefined, column: string): unknown {
  return row?.cells.find((cell) => cell.column === column)?.value;
}

/** A sealed sheet has no cell left for typing. */
function isLocked(drawn: SheetBlueprint): boolean {
  return !drawn.rows.some(({ cells }) => cells.some(({ input }) => input === true));
}
