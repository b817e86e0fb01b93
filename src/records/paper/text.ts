import type { RowBlueprint } from "../blueprint";
import { wrappedLines } from "../text-metrics";
import { TYPOGRAPHY, type SheetStyle } from "../typography";
import type { PaperGrid } from "./grid";

/** 1.15 cm in letters that keep their width when a line is set flush (Decree 30/2020: first line 1 or 1.27 cm in). */
const FIRST_LINE = "\u2003\u2003\u2002";
/** Lines of one row: few enough that a page is filled before it breaks and no row is higher than Excel allows. */
const LINES_PER_ROW = 10;
/** What programs keep free in a cell, and set wider than the font says. */
const PADDING = 4;
const RESERVE = 1.03;

export interface Paragraph {
  readonly key: string;
  readonly text: string;
  readonly style?: SheetStyle;
  /** Whether the first line begins further in; so does every paragraph of a body. */
  readonly firstLine?: boolean;
  readonly keepWithNext?: boolean;
}

/**
 * A text in pieces that each fit a row; line breaks begin a paragraph, blank lines are left out.
 * @param width Points of the cell.
 */
export function textPieces(text: string, width: number, style: SheetStyle, firstLine: boolean): readonly string[] {
  const begin = firstLine ? FIRST_LINE : "";
  const room = (width - PADDING) / RESERVE;
  return text
    .split(/[\r\n]+/)
    .filter((paragraph) => paragraph.trim() !== "")
    .flatMap((paragraph) => {
      const lines = wrappedLines(`${begin}${paragraph.trim()}`, room, TYPOGRAPHY[style]).flat();
      const pieces: string[] = [];
      for (let start = 0; start < lines.length; start += LINES_PER_ROW) {
        pieces.push(lines.slice(start, start + LINES_PER_ROW).join(" "));
      }
      return pieces;
    });
}

/** A text over the whole width in as many rows as it takes. */
export function paragraphRows(
  grid: PaperGrid<never>,
  { key, text, style = "body", firstLine = style === "body", keepWithNext = false }: Paragraph,
): readonly RowBlueprint[] {
  const pieces = textPieces(text, grid.width("whole", 0), style, firstLine);
  return pieces.map((value, index) => ({
    key: pieces.length === 1 ? key : `${key}#${index + 1}`,
    cells: grid.cells("whole", [{ style, value }]),
    keepWithNext: keepWithNext && index === pieces.length - 1,
  }));
}

/** A heading of a section, kept with what follows. */
export function headingRows(grid: PaperGrid<never>, key: string, text: string): readonly RowBlueprint[] {
  return [
    {
      key,
      cells: grid.cells("whole", [{ style: "body-strong", value: text }]),
      keepWithNext: true,
    },
  ];
}

export function spaceRow(key: string, height: number): RowBlueprint {
  return { key, height, cells: [], keepWithNext: true };
}
