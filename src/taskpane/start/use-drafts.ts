import { useCallback, useEffect, useState } from "react";
import type { DraftSummary, SessionOpener } from "../../app/types";
import { useText } from "../i18n";

/** A draft just put aside, and the way back. */
export interface PutAside {
  readonly title: string;
  readonly undo: () => Promise<void>;
}

export interface Drafts {
  readonly drafts: readonly DraftSummary[];
  readonly putAside: PutAside | null;
  /** Why putting aside or bringing back failed; the draft then is where it was. */
  readonly trouble: string | null;
  readonly discard: (draft: DraftSummary) => Promise<void>;
}

/** Work kept in this browser, newest first. */
export function useDrafts(opener: SessionOpener): Drafts {
  const text = useText();
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  const [putAside, setPutAside] = useState<PutAside | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const kept = useCallback(() => opener.drafts().catch((): readonly DraftSummary[] => []), [opener]);
  const reload = async () => setDrafts(await kept());
  useEffect(() => {
    let current = true;
    void kept().then((found) => {
      if (current) setDrafts(found);
    });
    return () => {
      current = false;
    };
  }, [kept]);

  const undoing = (bringBack: () => Promise<void>) => async () => {
    setTrouble(null);
    try {
      await bringBack();
      setPutAside(null);
      await reload();
    } catch {
      setTrouble(text("session.start.bringBackFailed"));
    }
  };
  const discard = async (draft: DraftSummary) => {
    setTrouble(null);
    try {
      const bringBack = await opener.discardDraft(draft.id);
      await reload();
      setPutAside({ title: draft.title, undo: undoing(bringBack) });
    } catch {
      setTrouble(text("session.start.putAsideFailed"));
    }
  };
  return { drafts, putAside, trouble, discard };
}
