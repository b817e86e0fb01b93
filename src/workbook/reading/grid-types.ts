/** A worksheet as plain values, free of any file format. */

export interface GridCell {
  /** 1-based. */
  readonly column: number;
  readonly value: string | number | boolean | null;
  /** Formula text without "="; "" for a cell that shares another cell's formula; absent for a typed value. */
  readonly formula?: string;
  /** True when `value` is a date serial by the cell's number format. */
  readonly isDate?: boolean;
  /** True when `value` is an error such as "#REF!". */
  readonly isError?: boolean;
}

export interface GridRow {
  /** 1-based worksheet row. */
  readonly number: number;
  readonly cells: readonly GridCell[];
}

/** A range of cells that are one on the page; its first cell holds the value. */
export interface GridMerge {
  readonly first: { readonly row: number; readonly column: number };
  readonly last: { readonly row: number; readonly column: number };
}

export interface GridSheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** What its home finds it by: the part's name in a package ("xl/worksheets/sheet1.xml"), the worksheet's id in Excel. */
  readonly ref: string;
  readonly rows: readonly GridRow[];
  /** Merged ranges, where whoever made the grid knows them. */
  readonly merges?: readonly GridMerge[];
  /** Cells beyond the bounds were left unread. */
  readonly clipped: boolean;
  /** Only so many columns, from the first, were read; absent where all were. */
  readonly columnsRead?: number;
}

export interface UnreadableSheet {
  readonly name: string;
  readonly message: string;
}

export interface Grid {
  readonly fileName: string;
  /** True when day 0 of the date serials is 1 January 1904 (old Macs). */
  readonly date1904: boolean;
  readonly sheets: readonly GridSheet[];
  /** Worksheets whose part is damaged; the others are still read. */
  readonly unreadable: readonly UnreadableSheet[];
}

/** What is read of one worksheet; everything of ours is far smaller. */
export const GRID_BOUNDS = { rows: 20_000, columns: 256 } as const;

/**
 * What is read of a whole workbook: worksheets, cells that hold something, and characters in them, a text that many cells share
 * counted for each. A session of 2,000 products has some 200,000 cells and 10 million characters.
 */
export const WORKBOOK_BOUNDS: WorkbookBounds = { sheets: 512, cells: 2_000_000, characters: 60_000_000 };

export interface WorkbookBounds {
  readonly sheets: number;
  readonly cells: number;
  readonly characters: number;
}

/** The cell of a row in a 1-based column. */
export function cellAt(row: GridRow, column: number): GridCell | undefined {
  return row.cells.find((cell) => cell.column === column);
}

/** Letters of a 1-based column: 1 is "A", 27 is "AA". */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = "";
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** Row and column of "B12" (1-based), or null when the text is no cell address. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/i.exec(address);
  const letters = match?.[1];
  const digits = match?.[2];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}
