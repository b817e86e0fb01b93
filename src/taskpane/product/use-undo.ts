import { useState } from "react";
import type { LastChange, ScoringStore } from "../../app/types";
import type { Outcome } from "../../catalogue/outcome";
import type { WorkbookDocument } from "../../council/types";
import { useSnapshot } from "./use-snapshot";
import { useUndoKey } from "./use-undo-key";

export interface Undo {
  /** What was just taken back; null again with the next change. */
  readonly undone: LastChange | null;
  readonly undo: () => void;
}

/** Taking back a member's last step, by button or Ctrl+Z from any part of the face, and what was taken back. */
export function useUndo(
  store: ScoringStore,
  run: (job: Promise<Outcome<null>>) => Promise<boolean>,
  onUndone: (change: LastChange) => void,
): Undo {
  const { document, lastChange } = useSnapshot(store);
  const [last, setLast] = useState<{ readonly change: LastChange; readonly after: WorkbookDocument } | null>(null);
  const take = async () => {
    const change = lastChange;
    if (!(await run(store.undo())) || !change) return;
    setLast({ change, after: store.getSnapshot().document });
    onUndone(change);
  };
  const undo = () => void take();
  useUndoKey(undo);
  return { undone: last?.after === document ? last.change : null, undo };
}
