import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { officialOverlay } from "../../council/official-set";
import { createSessionResults } from "../../council/result/session-results";
import { loadSessionSets, setKey, setsInUse, type SetsByKey } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import type { DraftKeeper } from "../../workbook/drafts";
import type { SessionWorkbook, WorkbookReading } from "../../workbook/port";
import { createDraftWriter } from "../drafts";
import type { MeetingSnapshot, MeetingStore, SessionChange } from "./types";
import { oneAfterAnother } from "../../workbook/one-after-another";

export interface MeetingParts {
  readonly workbook: SessionWorkbook;
  readonly reading: WorkbookReading;
  readonly fileName: string;
  /** Under which this opening is kept in the browser. */
  readonly draftId: string;
  /** Bytes of the opened file, kept with the draft so that nothing of that file is lost; null when there is none. */
  readonly original: Uint8Array | null;
  /** null where the workbook's own cells keep the work. */
  readonly drafts: Pick<DraftKeeper, "put" | "own"> | null;
  /** ISO date-time of now. */
  readonly now: () => string;
  /** Whether the session holds changes that no file has yet. */
  readonly unsavedFile: boolean;
  /** See `MeetingStore`. */
  readonly openAsNew?: (bytes: Uint8Array) => Promise<Outcome<null>>;
}

/** How many steps can be taken back. */
const UNDO_DEPTH = 50;

interface Step {
  readonly label: string;
  readonly before: WorkbookDocument;
}

/** Opens the secretary's store over a session workbook. Commands run one after the other, in the order they were given. */
export async function createMeetingStore(parts: MeetingParts): Promise<MeetingStore> {
  const listeners = new Set<() => void>();
  const resultsOf = createSessionResults();
  const loader = createSetsLoader();
  let steps: readonly Step[] = [];

  const stateOf = async ({ document, findings }: WorkbookReading) => {
    const sets = await loader(document);
    return { document, findings, sets, results: resultsOf(document, sets) };
  };
  let snapshot: MeetingSnapshot = {
    ...(await stateOf(parts.reading)),
    fileName: parts.fileName,
    keeping: { draft: "kept", unsavedFile: parts.unsavedFile },
    undoes: null,
  };
  const publish = (next: Partial<MeetingSnapshot>): void => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  const writer =
    parts.drafts &&
    createDraftWriter(parts.drafts, parts.draftId, (draft) => {
      if (snapshot.keeping.draft !== draft) publish({ keeping: { ...snapshot.keeping, draft } });
    });
  const keepDraft = (): void => {
    const { document, fileName } = snapshot;
    writer?.keep({ id: parts.draftId, fileName, keptAt: parts.now(), document, original: parts.original });
  };

  const inOrder = oneAfterAnother();

  /** Writes a document, reads the truth back and publishes it. */
  const write = async (next: WorkbookDocument, after: readonly Step[]): Promise<Outcome<null>> => {
    const refusal = writer?.refusal();
    if (refusal) return refusal;
    const written = await parts.workbook.write(next);
    if (!written.ok) return written;
    const reading = await parts.workbook.read();
    if (!reading.ok) return reading;
    steps = after.slice(-UNDO_DEPTH);
    publish({
      ...(await stateOf(reading.value)),
      undoes: steps.at(-1)?.label ?? null,
      ...(writer ? { keeping: { draft: "keeping", unsavedFile: true } } : {}),
    });
    keepDraft();
    return succeed(null);
  };

  const attempt = async (label: string, change: SessionChange): Promise<Outcome<null>> => {
    const before = snapshot.document;
    const next = change(before, parts.now());
    if (!next.ok) return next;
    if (next.value === before) return succeed(null);
    return write(next.value, [...steps, { label, before }]);
  };

  /** Reads what was done in the grid; steps before that can no longer be taken back from here. */
  const reread = async (): Promise<Outcome<null>> => {
    const reading = await parts.workbook.read();
    if (!reading.ok) return reading;
    const isSame = reading.value.document === snapshot.document;
    if (!isSame) steps = [];
    publish({ ...(await stateOf(reading.value)), undoes: steps.at(-1)?.label ?? null });
    return succeed(null);
  };
  let rereading: Promise<Outcome<null>> | null = null;
  /** Many hints in a row are worth one reading. */
  const rereadOnce = (): Promise<Outcome<null>> => {
    rereading ??= inOrder(() => {
      rereading = null;
      return reread();
    });
    return rereading;
  };
  const unwatch = parts.workbook.watch?.(() => void rereadOnce());

  return {
    face: "secretary",
    home: parts.workbook.home,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: rereadOnce,
    change: (label, change) =>
      inOrder(async () => {
        const done = await attempt(label, change);
        if (done.ok || done.code !== "changed-meanwhile") return done;
        // Something was typed in the grid meanwhile: the change is worked out once more from what stands there now.
        const again = await reread();
        return again.ok ? attempt(label, change) : again;
      }),
    undo: () =>
      inOrder(async () => {
        const last = steps.at(-1);
        if (!last) return fail("nothing-to-undo", "Không còn bước nào để hoàn tác.");
        return write(last.before, steps.slice(0, -1));
      }),
    save: () =>
      inOrder(async () => {
        const saved = await parts.workbook.save();
        if (!saved.ok) return saved;
        publish({ keeping: { ...snapshot.keeping, unsavedFile: false } });
        return succeed({ bytes: saved.value, fileName: snapshot.fileName });
      }),
    ...(parts.openAsNew ? { openAsNew: parts.openAsNew } : {}),
    close: () => {
      writer?.close();
      unwatch?.();
      listeners.clear();
    },
  };
}

/** Loads the sets of a document once each; the same sets and official sheets give the same map, object for object. */
function createSetsLoader(): (document: WorkbookDocument) => Promise<SetsByKey> {
  let base: SetsByKey = new Map();
  let overlay = officialOverlay(base);
  return async (document) => {
    if (setsInUse(document).some((name) => !base.has(setKey(name)))) {
      base = new Map([...base, ...(await loadSessionSets(document))]);
      overlay = officialOverlay(base);
    }
    return overlay(document.officialSheets);
  };
}
