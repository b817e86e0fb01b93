/**
 * What of Excel's client library the home uses. It is handed in, so that the same code runs over the true library with another host
 * behind it.
 */
export type ExcelLibrary = Pick<typeof Excel, "RequestContext" | "createWorkbook">;

/** What the home needs from its surroundings. */
export interface ExcelParts {
  readonly excel: ExcelLibrary;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** The open workbook as .xlsx bytes; null where the host cannot give them. */
  readonly readFile: (() => Promise<Uint8Array>) | null;
  /** Is told what went wrong in the host's own terms, for a technical line; nobody is told by default. */
  readonly report?: (technical: string) => void;
}
