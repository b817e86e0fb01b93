import type { CellBlueprint } from "./blueprint";
import type { SheetColumn } from "./layout";
import type { SheetStyle } from "./typography";

type Extent = Pick<CellBlueprint, "span" | "rows" | "input">;

/** A cell of a scoring sheet with a literal value; "" and null draw an empty cell with its look. */
export function valueCell(
  column: SheetColumn,
  style: SheetStyle,
  value: string | number | null,
  extent: Extent = {},
): CellBlueprint {
  return { column, style, value: value === "" ? null : value, ...extent };
}

/** A cell of a scoring sheet that calculates; `result` is what it shows now. */
export function formulaCell(
  column: SheetColumn,
  style: SheetStyle,
  formula: string,
  result: string | number,
  extent: Extent = {},
): CellBlueprint {
  return { column, style, formula, result, ...extent };
}

/** The hidden key of a row. */
export function keyCell(key: string): CellBlueprint {
  return valueCell("key", "hidden", key);
}
