import type { StoredCell } from "../../records/store";
import type { FormWrite } from "../official/write-marks";
import type { Grid } from "../reading/grid-types";
import { typed } from "./cell-content";
import { addressOf } from "./rectangles";
import { failureOf } from "./faults";
import type { HostFailure, HostOutcome, Run } from "./runner";

export interface SheetWrites {
  readonly worksheet: string;
  readonly writes: readonly FormWrite[];
}

/** The hidden sheet for what a form has no place for. */
export interface FormStore {
  readonly name: string;
  readonly isThere: boolean;
  readonly cells: readonly StoredCell[];
}

/** A column of words long enough to tell one row of a form from another. */
const LEAST_WORDS = 6;

/**
 * Writes cells of forms, all or none, in one request: each row's words are read back with it, so that a row that had moved is noticed,
 * and what was written into it is put back. Errors: `rows-moved`, and those of the host.
 */
export async function writeFormCells(
  run: Run,
  grid: Grid,
  sheets: readonly SheetWrites[],
  store: FormStore | null,
): Promise<HostOutcome<null>> {
  if (sheets.length === 0 && !store) return done();
  const places = sheets.flatMap(({ worksheet, writes }) =>
    writes.map((write) => ({ worksheet, write, words: wordsOf(grid, worksheet, write.row) })),
  );
  const written = await run(async (context) => {
    const { worksheets } = context.workbook;
    const looked = places.map(({ worksheet, write, words }) => {
      const sheet = worksheets.getItem(worksheet);
      const cell = sheet.getRange(addressOf(cellOf(write.row, write.column))).load("formulas");
      const beside = words ? sheet.getRange(addressOf(cellOf(write.row, words.column))).load("values") : null;
      return { cell, beside };
    });
    places.forEach(({ write }, index) => {
      const { value } = write;
      const content = value === null ? "" : typeof value === "string" ? typed(value, false) : value;
      const range = looked[index]?.cell;
      if (range) range.values = [[content]];
    });
    if (store) queueStore(worksheets, store);
    await context.sync();
    return looked.map(({ cell, beside }, index) => ({
      before: cell.formulas[0]?.[0] as string | number | boolean,
      moved: beside !== null && String(beside.values[0]?.[0]) !== places[index]?.words?.text,
    }));
  });
  if (!written.ok) return written;
  if (!written.value.some(({ moved }) => moved)) return done();
  const undone = await run(async (context) => {
    places.forEach(({ worksheet, write }, index) => {
      const before = written.value[index]?.before ?? "";
      const range = context.workbook.worksheets.getItem(worksheet).getRange(addressOf(cellOf(write.row, write.column)));
      range.formulas = [[typeof before === "string" && !before.startsWith("=") ? typed(before, false) : before]];
    });
    await context.sync();
    return null;
  });
  return undone.ok ? moved() : undone;
}

function done(): HostOutcome<null> {
  return { ok: true, value: null };
}

function moved(): HostFailure {
  const { message } = failureOf(null);
  return { ok: false, code: "rows-moved", message, hostCode: "" };
}

function cellOf(row: number, column: number) {
  return { top: row, left: column, bottom: row, right: column };
}

/** The longest words of a row, by which it is known again. */
function wordsOf(
  grid: Grid,
  worksheet: string,
  row: number,
): { readonly column: number; readonly text: string } | null {
  const cells =
    grid.sheets.find(({ name }) => name === worksheet)?.rows.find(({ number }) => number === row)?.cells ?? [];
  const texts = cells.flatMap(({ column, value, formula }) =>
    typeof value === "string" && formula === undefined && value.length >= LEAST_WORDS ? [{ column, text: value }] : [],
  );
  return texts.toSorted((a, b) => b.text.length - a.text.length)[0] ?? null;
}

/** Key, part and text of each cell, as text; the sheet is very hidden, as in a file. */
function queueStore(worksheets: Excel.WorksheetCollection, { name, isThere, cells }: FormStore): void {
  const sheet = isThere ? worksheets.getItem(name) : worksheets.add(name);
  if (isThere) sheet.getRange("A:C").clear("Contents");
  const block = sheet.getRange(addressOf({ top: 1, left: 1, bottom: cells.length, right: 3 }));
  block.numberFormat = cells.map(() => ["@", "@", "@"]);
  block.values = cells.map(({ key, part, text }) => [key, part, text]);
  if (!isThere) sheet.visibility = "VeryHidden";
}
