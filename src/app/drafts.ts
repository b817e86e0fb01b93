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
  const waiting: Draft[] = [];
  let running: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    for (let draft = waiting.pop(); draft; draft = waiting.pop()) {
      // Older states than the newest are not worth a write.
      waiting.length = 0;
      try {
        await keeper.put(draft);
        if (waiting.length === 0) onState("kept");
      } catch {
        onState("blocked");
      }
    }
    running = null;
  };

  return {
    keep(draft) {
      waiting.push(draft);
      onState("keeping");
      running ??= drain();
    },
    async settled() {
      while (running) await running;
    },
  };
}
