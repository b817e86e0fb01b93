import type { WorkbookDocument } from "../council/types";
import type { FormLink } from "./official/form-memory";

/** Work kept in this browser that can be taken up again. */
export interface DraftSummary {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  /** ISO date-time. */
  readonly keptAt: string;
  readonly products: number;
}

/** Work in progress as this browser keeps it: the document, and the file it came from so that nothing of that file is lost. */
export interface Draft {
  readonly id: string;
  readonly fileName: string;
  /** ISO date-time of the last change kept. */
  readonly keptAt: string;
  readonly document: WorkbookDocument;
  /** Bytes of the opened file; null for a session that began here. */
  readonly original: Uint8Array | null;
  /** Where the original is a province's own form that is scored in place: which sheet is whose, and what the file may remember. */
  readonly form?: DraftForm;
}

export interface DraftForm {
  readonly links: readonly FormLink[];
  readonly memory: "store" | "none";
}

/** What comes back from storage: the document is unvalidated, since it comes from outside the program. */
export interface StoredDraft {
  readonly id: string;
  readonly fileName: string;
  readonly keptAt: string;
  readonly document: unknown;
  readonly original: Uint8Array | null;
  readonly form?: unknown;
}

/** Storage of drafts. Every method may reject (private mode, quota); callers answer for it. */
export interface DraftKeeper {
  /** Keeps the draft; the original's bytes are written once, not with every change. */
  put(draft: Draft): Promise<void>;
  get(id: string): Promise<StoredDraft | null>;
  /** Newest first. */
  list(): Promise<readonly DraftSummary[]>;
  remove(id: string): Promise<void>;
  /**
   * Makes this page the only one that works on a draft; `onLost` is called when another page of this browser takes it over. Gives back
   * how to let go. Absent where pages cannot know of each other; the newest writing then stays.
   */
  own?(id: string, onLost: () => void): () => void;
}
