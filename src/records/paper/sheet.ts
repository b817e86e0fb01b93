import type { PrintSetup, RowBlueprint, SheetBlueprint } from "../blueprint";
import { columnLetters } from "../column-letters";
import { worksheetName } from "../layout";
import { planBreaks } from "../page-breaks";
import { withHeights } from "../row-heights";
import type { PaperGrid } from "./grid";

/** Decree 30/2020: top and bottom 20–25, left 30–35, right 15–20 mm, page number in the top margin. */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 } as const;
/** Rows of the table that never part from the signatures. */
const KEPT_ROWS = 2;

export interface PaperSheet {
  readonly key: string;
  /** Worksheet name wanted. */
  readonly name: string;
  readonly grid: PaperGrid<never>;
  readonly above: readonly RowBlueprint[];
  /** Repeated on each page of the table. */
  readonly heading: readonly RowBlueprint[];
  /** Rows keyed "row:…"; the table stands last before the foot, so that no page repeats the heading over something else. */
  readonly table: readonly RowBlueprint[];
  readonly foot: readonly RowBlueprint[];
}

/** A record as one worksheet: head and text, a table whose heading repeats, and a foot kept with the last rows of it. */
export function paperSheet({ key, name, grid, above, heading, table, foot }: PaperSheet): SheetBlueprint {
  const held = table.map((row, index) =>
    foot.length > 0 && index >= table.length - KEPT_ROWS ? { ...row, keepWithNext: true } : row,
  );
  const top = heading.map((row) => ({ ...row, keepWithNext: true }));
  const rows = withHeights([...above, ...top, ...held, ...foot], grid.columns);
  const first = above.length + 1;
  const setup: Pick<PrintSetup, "orientation" | "margins" | "titleRows"> = {
    orientation: grid.orientation,
    margins: MARGINS,
    titleRows: heading.length > 0 && table.length > 0 ? [first, first + heading.length - 1] : null,
  };
  return {
    key,
    name: worksheetName(name, new Set()),
    visibility: "visible",
    columns: grid.columns,
    rows,
    validations: [],
    conditionalFormats: [],
    tables: [],
    protect: false,
    frozenRows: 0,
    print: {
      ...setup,
      area: `A1:${columnLetters(grid.columns.length - 1)}${rows.length}`,
      fitToWidth: true,
      pageNumbers: true,
      footer: "",
      breaksAfter: planBreaks(rows, setup),
    },
  };
}
