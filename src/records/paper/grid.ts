import type { CellBlueprint, ColumnBlueprint, PrintSetup } from "../blueprint";
import type { SheetStyle } from "../typography";

export type Orientation = PrintSetup["orientation"];

/**
 * Pixels between the margins of A4 (left 30, right 15 mm), a little less so that nothing is scaled down. Eight pixels are one unit of
 * column width, four pixels three points.
 */
export const PAPER_WIDTH: Readonly<Record<Orientation, number>> = { portrait: 619, landscape: 948 };
const PIXELS_PER_UNIT = 8;
export const POINTS_PER_PIXEL = 0.75;

/** What stands in a cell, from left to right; `span` counts cells of its layout. */
export interface PaperText {
  readonly style: SheetStyle;
  readonly value: string | number | null;
  readonly span?: number;
  readonly rows?: number;
}

/** Tables of different columns above one another on one worksheet: its columns begin wherever one of theirs does. */
export interface PaperGrid<Layout extends string> {
  readonly orientation: Orientation;
  readonly columns: readonly ColumnBlueprint[];
  /** Cells of a row of one of the layouts, each over the columns it takes; null leaves a cell of that layout empty. */
  readonly cells: (layout: Layout | "whole", texts: readonly (PaperText | null)[]) => readonly CellBlueprint[];
  /** Width of a cell of a layout, points. */
  readonly width: (layout: Layout | "whole", index: number, span?: number) => number;
}

/**
 * @param layouts Widths in pixels from left to right; the last column of each takes what is left of the page.
 */
export function paperGrid<Layout extends string>(
  orientation: Orientation,
  layouts: Readonly<Record<Layout, readonly number[]>>,
): PaperGrid<Layout> {
  const whole = PAPER_WIDTH[orientation];
  const edges = new Map<string, readonly number[]>([["whole", [0, whole]]]);
  for (const name in layouts) edges.set(name, edgesOf(layouts[name], whole));
  const cuts = [...new Set([...edges.values()].flat())].toSorted((a, b) => a - b);
  const columns = cuts.slice(1).map((cut, index) => ({
    key: keyOf(index),
    width: (cut - (cuts[index] ?? 0)) / PIXELS_PER_UNIT,
  }));
  const edgeAt = (layout: string, index: number): number => {
    const found = edges.get(layout)?.[index];
    if (found === undefined) throw new RangeError(`no column ${index} in the layout ${layout}`);
    return found;
  };
  return {
    orientation,
    columns,
    cells: (layout, texts) => {
      const cells: CellBlueprint[] = [];
      let at = 0;
      for (const text of texts) {
        const reach = text?.span ?? 1;
        const [from, to] = [cuts.indexOf(edgeAt(layout, at)), cuts.indexOf(edgeAt(layout, at + reach))];
        at += reach;
        if (!text) continue;
        cells.push({
          column: keyOf(from),
          style: text.style,
          value: text.value === "" ? null : text.value,
          span: to - from,
          ...(text.rows === undefined ? {} : { rows: text.rows }),
        });
      }
      return cells;
    },
    width: (layout, index, span = 1) => (edgeAt(layout, index + span) - edgeAt(layout, index)) * POINTS_PER_PIXEL,
  };
}

function edgesOf(widths: readonly number[], whole: number): readonly number[] {
  const edges = [0];
  for (const width of widths.slice(0, -1)) edges.push((edges.at(-1) ?? 0) + width);
  if ((edges.at(-1) ?? 0) >= whole) throw new RangeError("the columns are wider than the page");
  return [...edges, whole];
}

function keyOf(index: number): string {
  return `c${index + 1}`;
}
