import type { WorkbookDocument } from "../council/types";
import type { DraftSummary } from "./types";

/** Work in progress as this browser keeps it: the document, and the file it came from so that nothing of that file is lost. */
export interface Draft {
  readonly id: string;
  readonly fileName: string;
  /** ISO date-time of the last change kept. */
  readonly keptAt: string;
  readonly document: WorkbookDocument;
  /** Bytes of the opened file; null for a session that began here. */
  readonly original: Uint8Array | null;
}

/** What `DraftKeeper.get` gives back is unvalidated: it comes from outside the program. */
export interface StoredDraft {
  readonly id: string;
  readonly fileName: string;
  readonly keptAt: string;
  readonly document: unknown;
  readonly original: Uint8Array | null;
}

/** Storage of drafts. Every method may reject (private mode, quota); callers answer for it. */
export interface DraftKeeper {
  /** Keeps document and name; `original` only when it is not there yet. */
  put(draft: Draft): Promise<void>;
  get(id: string): Promise<StoredDraft | null>;
  list(): Promise<readonly DraftSummary[]>;
  remove(id: string): Promise<void>;
}

/** One draft per session and member: opening the same workbook twice goes on with the same work. */
export function draftId(document: WorkbookDocument): string {
  return `${document.session.id}:${document.memberId ?? "-"}`;
}

/**
 * Writes the newest draft and only that one: while a write is under way, later states replace each other, so that fast
 * typing never queues up and the last keystroke is always the one that stays.
 */
export function createDraftWriter(
  keeper: Pick<DraftKeeper, "put">,
  onState: (state: "kept" | "keeping" | "blocked") => void,
): { keep(draft: Draft): void; settled(): Promise<void> } {
  let waiting: Draft | null = null;
  let running: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    while (waiting) {
      const draft: Draft = waiting;
      waiting = null;
      try {
        await keeper.put(draft);
        if (!waiting) onState("kept");
      } catch {
        onState("blocked");
      }
    }
    running = null;
  };

  return {
    keep(draft) {
      waiting = draft;
      onState("keeping");
      running ??= drain();
    },
    async settled() {
      while (running) await running;
    },
  };
}
