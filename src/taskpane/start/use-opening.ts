import { useCallback, useRef, useState } from "react";
import type { OpenStore } from "../../app/types";
import type { Outcome } from "../../catalogue/outcome";
import { useText } from "../i18n";

/** Id of the line that says what is being opened; buttons that wait for it are described by it. */
export const OPENING_PROGRESS = "opening-progress";

export interface OpeningTrouble {
  readonly message: string;
  /** Does the same once more; null where only another file helps. */
  readonly retry: (() => void) | null;
}

/** What happens with an opened session; its promise, if it gives one, is waited for. */
export type WhenOpened<S extends OpenStore = OpenStore> = (store: S) => unknown;

export interface Opening<S extends OpenStore = OpenStore> {
  /** What is going on, or null. */
  readonly progress: string | null;
  readonly trouble: OpeningTrouble | null;
  /** Runs one way into a session; a second one is ignored while the first runs. Null: something has to be asked first. */
  readonly run: (progress: string, job: () => Promise<Outcome<S> | null>) => void;
  readonly refuse: (message: string) => void;
  readonly forget: () => void;
}

/** One way into a session at a time, with its progress and what went wrong. */
export function useOpening<S extends OpenStore>(onOpened: WhenOpened<S>): Opening<S> {
  const text = useText();
  const [progress, setProgress] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<OpeningTrouble | null>(null);
  const busy = useRef(false);

  const start = async (label: string, job: () => Promise<Outcome<S> | null>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setTrouble(null);
    setProgress(label);
    const retry = () => void start(label, job);
    try {
      const opened = await job();
      if (opened?.ok) await onOpened(opened.value);
      else if (opened) setTrouble({ message: opened.message, retry });
    } catch {
      setTrouble({ message: text("session.start.unexpected"), retry });
    } finally {
      busy.current = false;
      setProgress(null);
    }
  };

  return {
    progress,
    trouble,
    run: (label, job) => void start(label, job),
    refuse: useCallback((message: string) => setTrouble({ message, retry: null }), []),
    forget: useCallback(() => setTrouble(null), []),
  };
}
