import { succeed, type Outcome } from "../../catalogue/outcome";
import { readGrid } from "../file/grid";
import type { Grid, GridCell } from "../reading/grid-types";
import type { Package } from "../file/unpack";
import type { SourceFile, SourceRow } from "./source-rows";

/** Rows of the visible worksheets of an .xlsx; macros are not looked at. Errors: those of `readGrid`. */
export function xlsxRows(pkg: Package): Outcome<SourceFile> {
  const grid = readGrid(pkg);
  return grid.ok ? succeed(gridRows(grid.value)) : grid;
}

/** Rows of the visible worksheets of a grid; formulas count with the value they have. */
export function gridRows({ fileName, sheets, unreadable }: Grid): SourceFile {
  const rows = sheets
    .filter(({ state }) => state === "visible")
    .flatMap((sheet) =>
      sheet.rows.flatMap((row): readonly SourceRow[] => {
        const cells = row.cells.flatMap((cell) => {
          const text = textOf(cell);
          return text.trim() === "" ? [] : [{ column: cell.column, text }];
        });
        return cells.length === 0 ? [] : [{ kind: "row", table: sheet.name, row: row.number, cells }];
      }),
    );
  const remarks = [
    ...unreadable.map(({ name, message }) => ({ where: `trang “${name}”`, message })),
    ...sheets
      .filter(({ clipped }) => clipped)
      .map(({ name }) => ({ where: `trang “${name}”`, message: "Trang tính quá rộng hoặc quá dài, phần thừa bị bỏ." })),
  ];
  return { fileName, format: "xlsx", rows, remarks };
}

function textOf({ value }: GridCell): string {
  return value === null ? "" : String(value);
}
