import type { SheetBlueprint } from "../../records/blueprint";
import { parseRowKey } from "../../records/layout";
import type { StoredCell } from "../../records/store";
import { asCellText } from "../cell-text";
import { escapedFooter } from "../print-texts";
import { cellAt, type GridSheet } from "../reading/grid-types";
import { typed } from "./cell-content";
import type { SheetChange } from "./planned";
import { addressOf, areaAddresses, stacked } from "./rectangles";

/** A footer of a worksheet as it was seen. */
export interface Footer {
  readonly pages: (typeof PAGES)[number];
  readonly side: (typeof SIDES)[number];
  readonly text: string;
}

/** Footers that may carry the seal: those of all pages, and of the first. */
export const PAGES = ["defaultForAllPages", "firstPage"] as const;
export const SIDES = ["leftFooter", "centerFooter", "rightFooter"] as const;

export function queueLock(worksheet: Excel.Worksheet, { inputs }: SheetChange, locked: boolean): void {
  const areas = stacked([...inputs.values()]).map(addressOf);
  for (const address of areaAddresses(areas)) worksheet.getRanges(address).format.protection.locked = locked;
}

/** The sheet's own footer in its new state, wherever people have it now; what they added around it stays. */
export function queueFooters(
  worksheet: Excel.Worksheet,
  footers: readonly Footer[],
  before: string,
  now: string,
): void {
  if (before === now || before === "") return;
  const [old, fresh] = [escapedFooter(before), escapedFooter(now)];
  for (const { pages, side, text } of footers) {
    if (!text.includes(old)) continue;
    worksheet.pageLayout.headersFooters[pages][side] = text.replaceAll(old, () => fresh);
  }
}

export function footerOf({ print }: SheetBlueprint): string {
  return print?.footer ?? "";
}

/** The whole hidden sheet: what it holds now, and nothing of what it held beyond. */
export function queueStore(
  worksheet: Excel.Worksheet,
  sheet: GridSheet,
  cells: readonly StoredCell[],
  longest = 0,
): void {
  const last = Math.max(longest, ...sheet.rows.map(({ number }) => number));
  const rows = cells.map(({ key, part, text }) => [key, part, text].map((each) => typed(each, false)));
  const block = addressOf({ top: 1, left: 1, bottom: Math.max(rows.length, 1), right: 3 });
  if (rows.length > 0) worksheet.getRange(block).values = rows;
  if (last > rows.length) {
    worksheet.getRange(addressOf({ top: rows.length + 1, left: 1, bottom: last, right: 3 })).clear("Contents");
  }
}

export function storedCells(sheet: GridSheet): readonly StoredCell[] {
  return sheet.rows.map((row) => {
    const text = (column: number): string => asCellText(String(cellAt(row, column)?.value ?? ""));
    return { key: text(1), part: text(2), text: text(3) };
  });
}

/** Cells that make a sheet one of ours: its hidden keys, and what it says it is. */
export function keyTexts(sheet: GridSheet): readonly (readonly [address: string, text: string])[] {
  return sheet.rows.flatMap(({ number, cells }) =>
    cells.flatMap(({ column, value }) =>
      typeof value === "string" && (parseRowKey(value.trim()) !== null || value.startsWith('{"edition":'))
        ? [[addressOf(oneCell(number, column)), value] as const]
        : [],
    ),
  );
}

export function keyCells(sheet: GridSheet): readonly string[] {
  return keyTexts(sheet).map(([address]) => address);
}

export function oneCell(row: number, column: number) {
  return { top: row, left: column, bottom: row, right: column };
}
