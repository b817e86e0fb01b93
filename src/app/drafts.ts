import type { WorkbookDocument } from "../council/types";
import type { Draft, DraftKeeper } from "../workbook/drafts";

/**
 * Each opening keeps a draft of its own, so that opening an older copy of a workbook never overwrites work that is only
 * in this browser.
 */
export function draftId(document: WorkbookDocument, openedAt: string): string {
  return `${document.session.id}:${document.memberId ?? "-"}:${openedAt}`;
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
