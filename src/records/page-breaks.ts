import type { PrintSetup, RowBlueprint } from "./blueprint";

const POINTS_PER_MM = 72 / 25.4;
const PAGE_HEIGHT_MM = { portrait: 297, landscape: 210 } as const;
/** Printers set rows a little higher than the screen does; a page is never planned quite full. */
const FILL = 0.97;

/** Rows that must stay together: each ends in the first row that is not kept with the next. */
function chains(rows: readonly RowBlueprint[]): readonly { readonly last: number; readonly height: number }[] {
  const found: { last: number; height: number }[] = [];
  let height = 0;
  rows.forEach((row, index) => {
    height += row.height ?? 0;
    if (row.keepWithNext && index < rows.length - 1) return;
    found.push({ last: index + 1, height });
    height = 0;
  });
  return found;
}

/**
 * Row numbers after which a page ends, so that rows kept together never split over two pages. A chain higher than a
 * page is left to the program that prints.
 * @param rows Rows with heights, from worksheet row 1.
 */
export function planBreaks(
  rows: readonly RowBlueprint[],
  setup: Pick<PrintSetup, "orientation" | "margins" | "titleRows">,
): readonly number[] {
  const { margins, orientation, titleRows } = setup;
  const page = (PAGE_HEIGHT_MM[orientation] - margins.top - margins.bottom) * POINTS_PER_MM * FILL;
  const [titleFirst, titleLast] = titleRows ?? [1, 0];
  const repeated = rows.slice(titleFirst - 1, titleLast).reduce((sum, row) => sum + (row.height ?? 0), 0);
  const breaks: number[] = [];
  let used = 0;
  let previousLast = 0;
  for (const { last, height } of chains(rows)) {
    if (used + height > page && previousLast > 0) {
      breaks.push(previousLast);
      used = previousLast >= titleLast ? repeated : 0;
    }
    used += height;
    previousLast = last;
  }
  return breaks;
}
