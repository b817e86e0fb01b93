import { fail, type Failure } from "../catalogue/outcome";
import type { WorkbookDocument } from "../council/types";
import type { Draft, DraftKeeper } from "../workbook/drafts";

/**
 * Each opening keeps a draft of its own, so that opening an older copy of a workbook never overwrites work that is only
 * in this browser.
 */
export function draftId(document: WorkbookDocument, openedAt: string): string {
  return `${document.session.id}:${document.memberId ?? "-"}:${openedAt}`;
}

/** How the newest state is kept; `elsewhere`: another page of this browser works on the draft now, and this one no longer may. */
export type DraftState = "kept" | "keeping" | "blocked" | "elsewhere";

export interface DraftWriter {
  keep(draft: Draft): void;
  settled(): Promise<void>;
  /** Refuses work on a draft that another page has taken over; code `open-elsewhere`. */
  refusal(): Failure | null;
  /** Lets go of the draft. */
  close(): void;
}

/**
 * Writes the newest draft and only that one: while a write is under way, later states replace each other, so that fast
 * typing never queues up and the last keystroke is always the one that stays. The page that opened a draft last is the only
 * one that writes it.
 * @param id The draft that is written.
 */
export function createDraftWriter(
  keeper: Pick<DraftKeeper, "put" | "own">,
  id: string,
  onState: (state: DraftState) => void,
): DraftWriter {
  const waiting: Draft[] = [];
  let running: Promise<void> | null = null;
  let elsewhere = false;
  const tell = (state: DraftState): void => {
    if (!elsewhere) onState(state);
  };

  const drain = async (): Promise<void> => {
    for (let draft = waiting.pop(); draft; draft = waiting.pop()) {
      // Older states than the newest are not worth a write.
      waiting.length = 0;
      try {
        await keeper.put(draft);
        if (waiting.length === 0) tell("kept");
      } catch {
        tell("blocked");
      }
    }
    running = null;
  };

  const letGo = keeper.own?.(id, () => {
    tell("elsewhere");
    elsewhere = true;
    waiting.length = 0;
  });

  return {
    keep(draft) {
      if (elsewhere) return;
      waiting.push(draft);
      tell("keeping");
      running ??= drain();
    },
    async settled() {
      while (running) await running;
    },
    refusal: () =>
      elsewhere
        ? fail(
            "open-elsewhere",
            "Phiên này đang được làm ở thẻ khác của trình duyệt; bấm “Làm việc tại đây” để làm tiếp ở thẻ này.",
          )
        : null,
    close: () => letGo?.(),
  };
}
