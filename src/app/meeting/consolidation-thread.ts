import { fail, succeed, type Failure, type Outcome } from "../../catalogue/outcome";
import type { HistoryEntry, ScoreSheet, WorkbookDocument } from "../../council/types";
import {
  CANCELLED,
  type Consolidation,
  type ConsolidateOptions,
  type OfferedFile,
  type RejectedFile,
} from "./consolidate";
import { pieces, type ConsolidationMessage, type ConsolidationRequest } from "./consolidation-messages";
import type { ConsolidationFlag } from "./member-guard";

/** Files whose bytes are on their way to the thread at once: it never waits, and memory stays small. */
const AHEAD = 3;

/** What the thread merged; the results are still to be worked out. */
export type MergedFiles = Pick<Consolidation, "document" | "rejected" | "flags" | "unchanged">;

/**
 * Consolidates in a thread of its own. Files are read here, one after the other as the thread takes them up, and handed over
 * without a copy. Answers null when the thread could not start or broke; cancelling ends it at once.
 */
export function mergeInThread(
  session: WorkbookDocument,
  files: readonly OfferedFile[],
  { now, onProgress, signal }: ConsolidateOptions,
): Promise<Outcome<MergedFiles> | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./consolidation-worker.ts", import.meta.url), { name: "consolidation" });
    const say = (request: ConsolidationRequest, handedOver: Transferable[] = []): void => {
      worker.postMessage(request, handedOver);
    };
    let ended = false;
    const end = (outcome: Outcome<MergedFiles> | null): void => {
      ended = true;
      worker.terminate();
      signal?.removeEventListener("abort", onAbort);
      resolve(outcome);
    };
    const onAbort = (): void => end(CANCELLED);
    const send = (index: number): void => {
      const file = files[index];
      if (!file) return;
      readSafely(file)
        .then((bytes) => {
          if (!ended) say({ kind: "file", index, bytes }, bytes.ok ? [bytes.value.buffer] : []);
        })
        .catch(() => end(null));
    };
    const answer = new Answer(session);
    signal?.addEventListener("abort", onAbort);
    worker.addEventListener("error", () => end(null));
    worker.addEventListener("message", ({ data }: MessageEvent<ConsolidationMessage>) => {
      if (ended) return;
      if (data.kind === "taken") send(data.index + AHEAD);
      else if (data.kind === "progress") onProgress?.(data.done, data.of);
      else if (data.kind === "failed") end(data.failure);
      else if (data.kind === "done") end(succeed(answer.whole(data)));
      else answer.add(data);
    });
    const begin = async (): Promise<void> => {
      const fileNames = files.map(({ fileName }) => fileName);
      say({ kind: "session", session: { ...session, sheets: [], history: [] }, fileNames, now });
      for (const sheets of pieces(session.sheets)) {
        await breath();
        if (!ended) say({ kind: "sheets", sheets });
      }
      for (const history of pieces(session.history)) {
        await breath();
        if (!ended) say({ kind: "history", history });
      }
      if (ended) return;
      say({ kind: "begin" });
      for (let index = 0; index < AHEAD; index++) send(index);
    };
    begin().catch(() => end(null));
  });
}

/** Lets the page answer a person before the next piece of work. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A file whose reading throws, since it was moved or the disk was taken away, is refused like any other. */
async function readSafely({ fileName, read }: OfferedFile): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const bytes = await read().catch((): Failure => {
    return fail("unreadable", `Không đọc được tệp “${fileName}”; tệp có thể đã bị dời chỗ hoặc đang được ghi.`);
  });
  if (!bytes.ok) return bytes;
  const { value } = bytes;
  const whole = value.byteLength === value.buffer.byteLength && value.buffer instanceof ArrayBuffer;
  // Only a buffer of its own can be handed over.
  return succeed(whole ? new Uint8Array(value.buffer) : new Uint8Array(value));
}

/** The thread's answer as its pieces come in. */
class Answer {
  readonly #session: WorkbookDocument;
  readonly #sheets: ScoreSheet[] = [];
  readonly #history: HistoryEntry[] = [];
  readonly #rejected: RejectedFile[] = [];
  readonly #flags: ConsolidationFlag[] = [];

  constructor(session: WorkbookDocument) {
    this.#session = session;
  }

  add(message: Extract<ConsolidationMessage, { kind: "sheets" | "history" | "rejected" | "flags" }>): void {
    switch (message.kind) {
      case "sheets":
        for (const each of message.sheets) {
          const sheet = typeof each === "number" ? this.#session.sheets[each] : each;
          if (sheet) this.#sheets.push(sheet);
        }
        break;
      case "history":
        this.#history.push(...message.history);
        break;
      case "rejected":
        this.#rejected.push(...message.rejected);
        break;
      case "flags":
        this.#flags.push(...message.flags);
    }
  }

  /** What was not changed is the session's own, object for object. */
  whole({ changed, unchanged }: Extract<ConsolidationMessage, { kind: "done" }>): MergedFiles {
    const session = this.#session;
    const history = [...session.history, ...this.#history];
    return {
      document: changed ? { ...session, sheets: this.#sheets, history } : session,
      rejected: this.#rejected,
      flags: this.#flags,
      unchanged,
    };
  }
}
