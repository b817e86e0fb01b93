import type { GridCell, GridSheet } from "../reading/grid-types";
import type { CellRef } from "./form-binding";

/** The cells of a worksheet by their places, and which of them can be written. */
export class FormCells {
  readonly #cells = new Map<number, ReadonlyMap<number, GridCell>>();
  readonly #merges: NonNullable<GridSheet["merges"]>;
  readonly lastRow: number;

  constructor(readonly sheet: GridSheet) {
    for (const { number, cells } of sheet.rows) {
      this.#cells.set(number, new Map(cells.map((cell) => [cell.column, cell])));
    }
    this.#merges = sheet.merges ?? [];
    this.lastRow = sheet.rows.at(-1)?.number ?? 0;
  }

  at({ row, column }: CellRef): GridCell | undefined {
    return this.#cells.get(row)?.get(column);
  }

  /** The value as text; "" for an empty cell. */
  text(ref: CellRef): string {
    const value = this.at(ref)?.value ?? null;
    return value === null ? "" : String(value);
  }

  isEmptyRow(row: number): boolean {
    return [...(this.#cells.get(row)?.values() ?? [])].every(
      ({ value }) => value === null || String(value).trim() === "",
    );
  }

  /** Cells of a row that hold something, from left to right. */
  row(row: number): readonly GridCell[] {
    return [...(this.#cells.get(row)?.values() ?? [])]
      .filter(({ value }) => value !== null && String(value).trim() !== "")
      .sort((a, b) => a.column - b.column);
  }

  /** Whether something may be written here: no formula, and not below the surface of a merged range. */
  isWritable(ref: CellRef): boolean {
    const merge = this.mergeAt(ref);
    const covered = merge !== null && (merge.first.row !== ref.row || merge.first.column !== ref.column);
    return !covered && this.at(ref)?.formula === undefined;
  }

  mergeAt({ row, column }: CellRef): NonNullable<GridSheet["merges"]>[number] | null {
    return (
      this.#merges.find(
        ({ first, last }) => first.row <= row && row <= last.row && first.column <= column && column <= last.column,
      ) ?? null
    );
  }

  /** The column right of a cell, or of the merged range it opens. */
  columnAfter(ref: CellRef): number {
    return (this.mergeAt(ref)?.last.column ?? ref.column) + 1;
  }
}
