import type { Outcome } from "../catalogue/outcome";
import type { Disqualification, HistoryEntry, OfficialSheet, SheetSeal, WorkbookDocument } from "../council/types";

/** One sentence about something in a workbook that is not as it should be. */
export interface Finding {
  readonly severity: "error" | "warning";
  /** Stable: "double-tick", "closed-tick", "row-missing", "formula-overtyped", "unknown-edition", "seal-broken"… */
  readonly code: string;
  /** Worksheet name, or "" for the file itself. */
  readonly sheet: string;
  /** 1-based row, or null. */
  readonly row: number | null;
  /** Criterion code, or null. */
  readonly criterion: string | null;
  /** One clear Vietnamese sentence naming file, sheet, row and what was expected. */
  readonly message: string;
}

/** A sheet is named by its product and member. */
export interface SheetRef {
  readonly product: string;
  readonly member: string;
}

export type WorkbookEdit =
  | { readonly kind: "choose"; readonly sheet: SheetRef; readonly criterion: string; readonly option: number | null }
  | { readonly kind: "comment"; readonly sheet: SheetRef; readonly criterion: string; readonly text: string }
  | { readonly kind: "opinion"; readonly sheet: SheetRef; readonly text: string }
  | { readonly kind: "disqualify"; readonly sheet: SheetRef; readonly disqualifications: readonly Disqualification[] }
  | { readonly kind: "seal"; readonly sheet: SheetRef; readonly seal: SheetSeal | null }
  | { readonly kind: "history"; readonly entry: HistoryEntry }
  /** Takes up an official sheet for a set in use; one that was taken up before for the same set is replaced. */
  | { readonly kind: "official"; readonly sheet: OfficialSheet };

export interface WorkbookReading {
  readonly document: WorkbookDocument;
  readonly findings: readonly Finding[];
}

/**
 * What a person did in the grid beside the pane. Hints may come late, twice or never: they say that reading again is worth
 * while, the cells say what is true.
 */
export type WorkbookHint =
  /** Something in the workbook may read differently now. What the pane wrote itself is not told. */
  | { readonly kind: "changed" }
  /** A row of a criterion, or one of its options, was selected in a scoring sheet. */
  | { readonly kind: "selected"; readonly sheet: SheetRef; readonly criterion: string };

/**
 * The port behind which the two homes stand: a file in a browser tab, or the open workbook of Excel.
 * Edits are all-or-nothing; whatever fails leaves the workbook as it was.
 */
export interface ScoringWorkbook {
  readonly home: "file" | "excel";
  /** The truth as it stands now, with everything wrong named. */
  read(): Promise<Outcome<WorkbookReading>>;
  /** Applies the edits in order, all or none. */
  apply(edits: readonly WorkbookEdit[]): Promise<Outcome<null>>;
  /** The whole workbook as .xlsx. */
  save(): Promise<Outcome<Uint8Array>>;
  /** Tells what a person does in the grid, until the returned function is called; absent where there is no grid beside. */
  watch?(listener: (hint: WorkbookHint) => void): () => void;
  /**
   * Brings the criterion's row of a scoring sheet into sight in the grid and selects it; "" brings the sheet's head into
   * sight. Absent where there is no grid beside.
   */
  show?(sheet: SheetRef, criterion: string): Promise<Outcome<null>>;
  /** The scoring sheet a person has before him in the grid, and the criterion of the selected row or ""; null outside. */
  here?(): Promise<Outcome<{ readonly sheet: SheetRef; readonly criterion: string } | null>>;
}

/**
 * The port over a session workbook, the secretary's: its tables are drawn from the document, so a change is a new document
 * rather than an edit of cells. Sheets, rows and columns that people added beside the tables stay as they are.
 */
export interface SessionWorkbook {
  readonly home: "file" | "excel";
  /** The truth as it stands now, with everything wrong named. */
  read(): Promise<Outcome<WorkbookReading>>;
  /** Puts a document in the place of what stands there, all or nothing. */
  write(document: WorkbookDocument): Promise<Outcome<null>>;
  /** The whole workbook as .xlsx. */
  save(): Promise<Outcome<Uint8Array>>;
  /** Tells that something may read differently now, until the returned function is called; absent where there is no grid beside. */
  watch?(listener: () => void): () => void;
}
