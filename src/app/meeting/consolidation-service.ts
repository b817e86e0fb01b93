import type { Outcome } from "../../catalogue/outcome";
import { officialOverlay } from "../../council/official-set";
import { loadSessionSets } from "../../council/session-sets";
import type { HistoryEntry, ScoreSheet, WorkbookDocument } from "../../council/types";
import { browserTools } from "../../workbook/file/browser-tools";
import { consolidate, type Consolidation, type OfferedFile } from "./consolidate";
import {
  pieces,
  type ConsolidationMessage,
  type ConsolidationRequest,
  type MergedSheet,
} from "./consolidation-messages";

/** The thread's end of the line to the pane. */
export interface ServicePort {
  readonly listen: (hear: (request: ConsolidationRequest) => void) => void;
  readonly say: (message: ConsolidationMessage) => void;
}

/** Milliseconds between two words about the progress. */
const PROGRESS_PAUSE = 80;

/** Reads, guards and merges members' files for the pane. It answers one request; its thread is then ended. */
export function serveConsolidation({ listen, say }: ServicePort): void {
  const sheets: ScoreSheet[] = [];
  const history: HistoryEntry[] = [];
  const waiting = new Map<number, (bytes: Outcome<Uint8Array>) => void>();
  const arrived = new Map<number, Outcome<Uint8Array>>();
  let start: Extract<ConsolidationRequest, { kind: "session" }> | null = null;

  const fileAt = (index: number): Promise<Outcome<Uint8Array>> => {
    say({ kind: "taken", index });
    const here = arrived.get(index);
    arrived.delete(index);
    return here ? Promise.resolve(here) : new Promise((resolve) => waiting.set(index, resolve));
  };

  const work = async ({ session: bare, fileNames, now }: NonNullable<typeof start>): Promise<void> => {
    const session: WorkbookDocument = { ...bare, sheets, history };
    const sets = officialOverlay(await loadSessionSets(session))(session.officialSheets);
    const files = fileNames.map((fileName, index): OfferedFile => ({ fileName, read: () => fileAt(index) }));
    let saidAt = Number.NEGATIVE_INFINITY;
    const onProgress = (done: number, of: number): void => {
      const at = performance.now();
      if (at - saidAt < PROGRESS_PAUSE && done < of) return;
      saidAt = at;
      say({ kind: "progress", done, of });
    };
    const done = await consolidate(session, sets, files, { now, onProgress, tools: browserTools() });
    if (done.ok) for (const message of answerOf(session, done.value)) say(message);
    else say({ kind: "failed", failure: done });
  };

  listen((request) => {
    switch (request.kind) {
      case "session":
        start = request;
        break;
      case "sheets":
        sheets.push(...request.sheets);
        break;
      case "history":
        history.push(...request.history);
        break;
      case "begin":
        if (start) work(start).catch(() => say({ kind: "failed", failure: null }));
        break;
      case "file": {
        const hand = waiting.get(request.index);
        waiting.delete(request.index);
        if (hand) hand(request.bytes);
        else arrived.set(request.index, request.bytes);
      }
    }
  });
}

function* answerOf(
  session: WorkbookDocument,
  { document, rejected, flags, unchanged }: Consolidation,
): Generator<ConsolidationMessage> {
  const changed = document !== session;
  if (changed) {
    const places = new Map(session.sheets.map((sheet, place) => [sheet, place]));
    const merged = document.sheets.map((sheet): MergedSheet => places.get(sheet) ?? sheet);
    for (const sheets of pieces(merged)) yield { kind: "sheets", sheets };
    for (const history of pieces(document.history.slice(session.history.length))) yield { kind: "history", history };
  }
  for (const piece of pieces(rejected)) yield { kind: "rejected", rejected: piece };
  for (const piece of pieces(flags)) yield { kind: "flags", flags: piece };
  yield { kind: "done", changed, unchanged };
}
