/** A cell of a grid by its place, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cell the keyboard is at, and where the selected block began. */
export interface GridSelection {
  readonly active: CellPlace;
  readonly anchor: CellPlace;
}

/** A block of cells, both ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 10;

/** Where a key leads from a cell; null when it is no key of movement. Ctrl with Home or End goes to the corners. */
export function placeAfter(key: string, ctrl: boolean, { row, column }: CellPlace, size: GridSize): CellPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const place = (): CellPlace | null => {
    switch (key) {
      case "ArrowUp":
        return { row: ctrl ? 0 : row - 1, column };
      case "ArrowDown":
        return { row: ctrl ? last.row : row + 1, column };
      case "ArrowLeft":
        return { row, column: ctrl ? 0 : column - 1 };
      case "ArrowRight":
        return { row, column: ctrl ? last.column : column + 1 };
      case "PageUp":
        return { row: row - PAGE, column };
      case "PageDown":
        return { row: row + PAGE, column };
      case "Home":
        return { row: ctrl ? 0 : row, column: 0 };
      case "End":
        return { row: ctrl ? last.row : row, column: last.column };
      default:
        return null;
    }
  };
  const next = place();
  return next && inside(next, size);
}

/** The place itself, or the nearest one that is in the grid. */
export function inside({ row, column }: CellPlace, { rows, columns }: GridSize): CellPlace {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

export function blockOf({ active, anchor }: GridSelection): Block {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}
