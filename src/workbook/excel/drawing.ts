import type { CellBlueprint, SheetBlueprint } from "../../records/blueprint";
import { lookOf } from "../look";
import { typed } from "./cell-content";
import type { Rectangle } from "./rectangles";

/** A cell of a blueprint with the block it covers. */
export interface DrawnCell {
  readonly blueprint: CellBlueprint;
  readonly block: Rectangle;
}

/** A blueprint as blocks of cells, ready for few large calls. */
export interface Drawing {
  readonly blueprint: SheetBlueprint;
  readonly cells: readonly DrawnCell[];
  /** What is written into each cell, rows of equal length. */
  readonly contents: readonly (readonly (string | number | boolean)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Texts that begin with an apostrophe where Excel may or may not take one away. */
  readonly apostrophes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** About so many bytes of request. */
  readonly weight: number;
}

/** Bytes that formats, merges, marks and print set-up take beside the contents, about. */
const FORMAT_WEIGHT = 120_000;

export function drawingOf(blueprint: SheetBlueprint): Drawing {
  const { columns, rows } = blueprint;
  const numberOf = new Map(columns.map(({ key }, index) => [key, index + 1]));
  const contents = rows.map(() => columns.map((): string | number | boolean => ""));
  const numberFormats = rows.map(() => columns.map(() => "General"));
  const cells: DrawnCell[] = [];
  const apostrophes: { row: number; column: number; text: string }[] = [];
  rows.forEach((row, index) => {
    for (const cell of row.cells) {
      const column = numberOf.get(cell.column);
      if (column === undefined) continue;
      const top = index + 1;
      const block = { top, left: column, bottom: index + (cell.rows ?? 1), right: column + (cell.span ?? 1) - 1 };
      cells.push({ blueprint: cell, block });
      const look = lookOf(cell.style);
      // In a cell formatted as text Excel would take a formula for text.
      const format = cell.formula === undefined ? look.format : look.format === "@" ? null : look.format;
      for (let at = block.top; at <= block.bottom; at++) {
        numberFormats[at - 1]?.fill(format ?? "General", block.left - 1, block.right);
      }
      const line = contents[index];
      if (line) line[column - 1] = contentOf(cell, format === "@");
      if (format === "@" && typeof cell.value === "string" && cell.value.startsWith("'")) {
        apostrophes.push({ row: top, column, text: cell.value });
      }
    }
  });
  const weight = FORMAT_WEIGHT + 2 * JSON.stringify(contents).length + JSON.stringify(numberFormats).length;
  return { blueprint, cells, contents, numberFormats, apostrophes, weight };
}

function contentOf({ formula, value }: CellBlueprint, isText: boolean): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (typeof value === "string") return typed(value, isText);
  return value ?? "";
}
