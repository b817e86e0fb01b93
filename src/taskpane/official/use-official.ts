import { useRef, useState } from "react";
import { decidedSheet } from "../../app/decide-official";
import type { loadOfficial } from "../../app/load-official";
import type { LoadedOfficial, LoadedOfficialSet } from "../../app/read-official";
import type { Outcome } from "../../catalogue/outcome";
import type { OfficialSheet, WorkbookDocument } from "../../council/types";
import type { Subscribable } from "../product/use-snapshot";
import { useText } from "../i18n";

/** A session that official sheets can be taken up for: a member's own, or the secretary's. */
export interface OfficialTaker extends Subscribable<{ readonly document: WorkbookDocument }> {
  /** All or none. */
  takeOfficial(sheets: readonly OfficialSheet[]): Promise<Outcome<null>>;
}

/** What to do about one difference: the decision's figure, the file's, or not using the sheet. */
export type Choice = "law" | "file" | "stop";

/** Choices by set and place; what was not touched keeps the decision's figure. */
export type Choices = Readonly<Record<string, Choice>>;

export function choiceKey({ sheet }: LoadedOfficialSet, at: string): string {
  return `${sheet.edition}:${sheet.set}:${at}`;
}

/** Places of a set where stop is chosen. */
export function stopsOf(set: LoadedOfficialSet, choices: Choices): number {
  return set.differences.filter(({ at }) => choices[choiceKey(set, at)] === "stop").length;
}

/** The sheet of a set as it would be taken up with these choices. */
export function sheetWith(set: LoadedOfficialSet, choices: Choices) {
  const taken = set.differences.flatMap(({ at }) => (choices[choiceKey(set, at)] === "file" ? [at] : []));
  return decidedSheet(set.sheet, set.differences, new Set(taken));
}

export type OfficialState =
  | { readonly kind: "empty" }
  | { readonly kind: "reading"; readonly file: string; readonly compared: number; readonly of: number }
  | { readonly kind: "trouble"; readonly message: string }
  | {
      readonly kind: "loaded";
      readonly loaded: LoadedOfficial;
      readonly writing: boolean;
      readonly refused: string | null;
    }
  | { readonly kind: "used"; readonly file: string; readonly sets: readonly number[] };

export interface OfficialJobs {
  readonly state: OfficialState;
  readonly choices: Choices;
  readonly open: (files: readonly File[]) => void;
  readonly cancel: () => void;
  readonly choose: (key: string, choice: Choice) => void;
  readonly use: () => void;
}

/** Reading one file at a time, deciding on its differences, and taking it up. */
export function useOfficial(store: OfficialTaker, load: typeof loadOfficial): OfficialJobs {
  const text = useText();
  const [state, setState] = useState<OfficialState>({ kind: "empty" });
  const [choices, setChoices] = useState<Choices>({});
  const running = useRef<AbortController | null>(null);

  const read = async (file: File, signal: AbortSignal): Promise<OfficialState> => {
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    if (!bytes) return { kind: "trouble", message: text("official.unreadable", { file: file.name }) };
    try {
      const outcome = await load({
        bytes,
        fileName: file.name,
        document: store.getSnapshot().document,
        now: new Date().toISOString(),
        onProgress: (compared, of) => {
          if (!signal.aborted) setState({ kind: "reading", file: file.name, compared, of });
        },
        signal,
      });
      if (!outcome.ok) return { kind: "trouble", message: outcome.message };
      return { kind: "loaded", loaded: outcome.value, writing: false, refused: null };
    } catch {
      return { kind: "trouble", message: text("official.unexpected") };
    }
  };

  const use = async (loaded: LoadedOfficial): Promise<void> => {
    const sets = loaded.sets.filter((set) => stopsOf(set, choices) === 0);
    setState({ kind: "loaded", loaded, writing: true, refused: null });
    const done = await store.takeOfficial(sets.map((set) => sheetWith(set, choices)));
    setState(
      done.ok
        ? { kind: "used", file: loaded.fileName, sets: sets.map(({ sheet }) => sheet.set) }
        : { kind: "loaded", loaded, writing: false, refused: done.message },
    );
  };

  return {
    state,
    choices,
    open: (files) => {
      const [file] = files;
      if (!file || running.current) return;
      if (files.length > 1) {
        setState({ kind: "trouble", message: text("official.onlyOne") });
        return;
      }
      const job = new AbortController();
      running.current = job;
      setChoices({});
      setState({ kind: "reading", file: file.name, compared: 0, of: 0 });
      void read(file, job.signal).then((next) => {
        if (job.signal.aborted) return;
        running.current = null;
        setState(next);
      });
    },
    cancel: () => {
      running.current?.abort();
      running.current = null;
      setState({ kind: "empty" });
    },
    choose: (key, choice) => setChoices((before) => ({ ...before, [key]: choice })),
    use: () => {
      if (state.kind === "loaded" && !state.writing) void use(state.loaded);
    },
  };
}
