import type { GridCell, GridRow } from "../reading/grid-types";

/** A block of cells as Excel gave it; `row` and `column` are 1-based. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly unknown[])[];
}

/** Errors as Excel writes them into `values`. */
const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

/** Rows whose content is a formula where the values were not loaded; any other text there that begins with "=" is text. */
const ROWS_OF_FORMULAS: readonly unknown[] = ["verdict"];

/**
 * Rows of a worksheet from its formulas and from the values of some of its columns. Excel gives typed contents among the formulas too, so
 * a content is a formula when it begins with "=" and the value says otherwise.
 */
export function gridRows(formulas: CellBlock, values: CellBlock | null): readonly GridRow[] {
  return formulas.cells.flatMap((line, index) => {
    const number = formulas.row + index;
    const key = line[1 - formulas.column];
    const cells = line.flatMap((content, at): GridCell[] => {
      const column = formulas.column + at;
      const value = valueAt(values, number, column);
      const cell = cellOf(column, content, value, column > 2 || ROWS_OF_FORMULAS.includes(key));
      return cell ? [cell] : [];
    });
    return cells.length > 0 ? [{ number, cells }] : [];
  });
}

/** undefined where values were not loaded. */
function valueAt(values: CellBlock | null, row: number, column: number): unknown {
  if (!values) return undefined;
  return values.cells[row - values.row]?.[column - values.column];
}

function cellOf(column: number, content: unknown, value: unknown, mayCalculate: boolean): GridCell | null {
  if (content === "" || content === null || content === undefined) return null;
  if (typeof content === "string" && content.startsWith("=") && content.length > 1) {
    const isFormula = value === undefined ? mayCalculate : value !== content;
    if (isFormula) return { column, formula: content.slice(1), ...plainValue(value) };
  }
  return { column, ...plainValue(content) };
}

function plainValue(value: unknown): Pick<GridCell, "value" | "isError"> {
  if (typeof value === "string") return ERROR.test(value) ? { value, isError: true } : { value };
  return typeof value === "number" || typeof value === "boolean" ? { value } : { value: null };
}
