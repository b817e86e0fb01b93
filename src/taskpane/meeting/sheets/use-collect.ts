import { useEffect, useEffectEvent, useRef, useState } from "react";
import { collectionPreview, takeCollection, type CollectionPreview } from "../../../app/meeting/collection-preview";
import type { Consolidation } from "../../../app/meeting/consolidate";
import { consolidateInThread } from "../../../app/meeting/consolidate-in-thread";
import type { MeetingStore } from "../../../app/meeting/types";
import type { WorkbookDocument } from "../../../council/types";
import { useText } from "../../i18n";
import type { ChosenFiles } from "../offered-files";
import type { MeetingScreenProps } from "../screen-props";

/** What the files would bring; nothing of it is written yet. */
export interface Offer {
  readonly before: WorkbookDocument;
  readonly merged: Consolidation;
  readonly preview: CollectionPreview;
  readonly files: number;
  /** Names of files that were passed over. */
  readonly others: readonly string[];
}

export type CollectState =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly done: number; readonly of: number }
  | { readonly kind: "offer"; readonly offer: Offer }
  | { readonly kind: "taken"; readonly count: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "trouble"; readonly message: string };

export interface CollectJob {
  readonly state: CollectState;
  readonly read: (chosen: ChosenFiles) => void;
  readonly cancel: () => void;
  readonly take: () => void;
  readonly putAway: () => void;
}

/** Reads members' files beside the page, shows what they would bring, and writes it in one step when told to. */
export function useCollect(store: MeetingStore, change: MeetingScreenProps["change"]): CollectJob {
  const text = useText();
  const [state, setState] = useState<CollectState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  const leave = useEffectEvent(() => running.current?.abort());
  useEffect(() => () => leave(), []);

  const run = async ({ files, others }: ChosenFiles, { signal }: AbortController): Promise<CollectState> => {
    const { document } = store.getSnapshot();
    const merged = await consolidateInThread(document, files, {
      now: new Date().toISOString(),
      onProgress: (done, of) => {
        if (!signal.aborted) setState({ kind: "reading", done, of });
      },
      signal,
    });
    if (signal.aborted) return { kind: "stopped" };
    if (!merged.ok) return { kind: "trouble", message: merged.message };
    const preview = collectionPreview(document, merged.value);
    return { kind: "offer", offer: { before: document, merged: merged.value, preview, files: files.length, others } };
  };

  return {
    state,
    read: (chosen) => {
      if (running.current) return;
      if (chosen.files.length === 0) {
        const message = text("meetingSheets.collect.noWorkbooks", { count: chosen.others.length });
        setState({ kind: "trouble", message });
        return;
      }
      const job = new AbortController();
      running.current = job;
      setState({ kind: "reading", done: 0, of: chosen.files.length });
      run(chosen, job)
        .catch((): CollectState => ({ kind: "trouble", message: text("meetingSheets.collect.unexpected") }))
        .then((next) => {
          running.current = null;
          setState(next);
        })
        .catch(() => undefined);
    },
    cancel: () => running.current?.abort(),
    take: () => {
      if (state.kind !== "offer") return;
      const { before, merged, preview } = state.offer;
      const label = text("meetingSheets.collect.label", { count: preview.count });
      void change(label, takeCollection(before, merged)).then((done) => {
        if (done) setState({ kind: "taken", count: preview.count });
      });
    },
    putAway: () => setState({ kind: "idle" }),
  };
}
