/** What every file format is turned into before anything of a sheet is recognised. */

/** A cell as text; line breaks kept, everything else as the file has it. */
export interface SourceCell {
  /** 1-based. */
  readonly column: number;
  readonly text: string;
}

export interface SourceRow {
  /** A row of a table or worksheet, or a paragraph that stands outside of any table. */
  readonly kind: "row" | "paragraph";
  /** Number of the table of a document (1-based) or name of the worksheet; empty for .csv and for paragraphs. */
  readonly table: string;
  /** 1-based row of the table or worksheet, record of a .csv, or paragraph of a document. */
  readonly row: number;
  /** Cells that hold something, from left to right. */
  readonly cells: readonly SourceCell[];
}

export type SourceFormat = "docx" | "xlsx" | "csv";

/** Something that people should know about the file itself. */
export interface FileRemark {
  readonly where: string;
  readonly message: string;
}

export interface SourceFile {
  readonly fileName: string;
  readonly format: SourceFormat;
  readonly rows: readonly SourceRow[];
  readonly remarks: readonly FileRemark[];
}

/** More rows than any annex has; the rest of such a file is not read. */
export const MOST_ROWS = 60_000;
