/** What is put into one cell; its look and everything around it stay. */
export type CellWrite =
  /** Text as text; "" empties the cell. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  /** The figure a formula has now; a cell without formula is left alone, and so is everything where formulas calculate themselves. */
  | { readonly kind: "cached"; readonly value: string | number };

/** What is put into one row. */
export interface RowWrite {
  /** By 1-based column. */
  readonly cells: ReadonlyMap<number, CellWrite>;
  /** The row is made at least so high, in points. */
  readonly leastHeight?: number;
}
