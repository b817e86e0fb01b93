import type { Worksheet } from "exceljs";
import type { CellBlueprint, SheetBlueprint } from "../../records/blueprint";
import { escapeCellText } from "../cell-text";
import { guardAstral } from "./render-astral";
import { styleOf } from "./styles";

/** Excel letters of the column with a 0-based index. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** Writes values, formulas, styles, heights and merges of a blueprint into an empty worksheet. */
export function drawCells(worksheet: Worksheet, { columns, rows }: SheetBlueprint): void {
  const numberOf = new Map(columns.map(({ key }, index) => [key, index + 1]));
  rows.forEach((row, index) => {
    const rowNumber = index + 1;
    if (row.height !== undefined) worksheet.getRow(rowNumber).height = row.height;
    for (const blueprint of row.cells) {
      const column = numberOf.get(blueprint.column);
      if (column === undefined) continue;
      const cell = worksheet.getCell(rowNumber, column);
      cell.value = contentOf(blueprint);
      cell.style = styleOf(blueprint.style, blueprint.input ?? false);
      const [span, height] = [blueprint.span ?? 1, blueprint.rows ?? 1];
      // Merging gives the covered cells the look of the first, so that borders run around the whole.
      if (span > 1 || height > 1) worksheet.mergeCells(rowNumber, column, rowNumber + height - 1, column + span - 1);
    }
  });
}

/** Text is written as text, never as a formula, whatever it begins with. */
function contentOf({ value, formula, result }: CellBlueprint) {
  if (formula !== undefined) return { formula, result: result ?? "", date1904: false };
  return typeof value === "string" ? guardAstral(escapeCellText(value)) : (value ?? null);
}
