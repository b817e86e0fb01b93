import type { Outcome } from "../../catalogue/outcome";
import type { SessionResult } from "../../council/result/session-results";
import type { SetsByKey } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import type { Finding } from "../../workbook/port";
import type { Keeping } from "../types";

/** One change of a session: a new document, or the sentence why not. Pure; the clock comes in. */
export type SessionChange = (document: WorkbookDocument, now: string) => Outcome<WorkbookDocument>;

export interface MeetingSnapshot {
  /** Of kind "session". */
  readonly document: WorkbookDocument;
  readonly fileName: string;
  readonly findings: readonly Finding[];
  /** The sets in use, with official sheets laid over them. */
  readonly sets: SetsByKey;
  /** In the order of the products. */
  readonly results: readonly SessionResult[];
  /** In Excel the cells keep the work: `kept`, and nothing unsaved that is ours to save. */
  readonly keeping: Keeping;
  /** What undo would take back, in the words its command was given; null when there is nothing. */
  readonly undoes: string | null;
}

/**
 * The open session workbook of the secretary as a subscribable value, with one way to change it: a job of the session is a
 * {@link SessionChange}. Changes run one after the other; a failure carries a sentence for people and changes nothing.
 */
export interface MeetingStore {
  readonly face: "secretary";
  /** Where the workbook lives: a file in a browser tab, or the workbook open in Excel, which keeps and saves it itself. */
  readonly home: "file" | "excel";
  getSnapshot(): MeetingSnapshot;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook again: what was typed into its cells is then seen. */
  refresh(): Promise<Outcome<null>>;
  /** @param label What was done, for "Hoàn tác: …". A change that answers with the very document given does nothing. */
  change(label: string, change: SessionChange): Promise<Outcome<null>>;
  /** Takes the last change back, as long as the workbook was not changed elsewhere since. Error: `nothing-to-undo`. */
  undo(): Promise<Outcome<null>>;
  /** The whole workbook as .xlsx with the name proposed for it. */
  save(): Promise<Outcome<{ readonly bytes: Uint8Array; readonly fileName: string }>>;
  /**
   * Opens .xlsx bytes, such as a member's workbook, as a workbook of its own in a new window of Excel, where its person saves it.
   * Absent in a browser tab: there, files are downloaded.
   */
  readonly openAsNew?: (bytes: Uint8Array) => Promise<Outcome<null>>;
  close(): void;
}
