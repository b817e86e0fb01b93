import type { Failure, Outcome } from "../../catalogue/outcome";
import type { HistoryEntry, ScoreSheet, WorkbookDocument } from "../../council/types";
import type { ConsolidationFlag } from "./member-guard";
import type { RejectedFile } from "./consolidate";

/** What the consolidating thread is told. The session comes in pieces, each small enough to be copied without a pause. */
export type ConsolidationRequest =
  | {
      readonly kind: "session";
      /** Without its sheets and history. */
      readonly session: WorkbookDocument;
      readonly fileNames: readonly string[];
      /** ISO date-time of now. */
      readonly now: string;
    }
  | { readonly kind: "sheets"; readonly sheets: readonly ScoreSheet[] }
  | { readonly kind: "history"; readonly history: readonly HistoryEntry[] }
  | { readonly kind: "begin" }
  /** The bytes are handed over, not copied. */
  | { readonly kind: "file"; readonly index: number; readonly bytes: Outcome<Uint8Array> };

/** A sheet of the merged session: its place among the sheets the session had, or a sheet that came in. */
export type MergedSheet = number | ScoreSheet;

/**
 * What the consolidating thread says; the answer comes in pieces too. Results are not sent: worked out again where they are
 * shown they speak of that thread's own sheets and sets.
 */
export type ConsolidationMessage =
  /** The bytes of this file have been taken up, the next ones can come. */
  | { readonly kind: "taken"; readonly index: number }
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "sheets"; readonly sheets: readonly MergedSheet[] }
  | { readonly kind: "history"; readonly history: readonly HistoryEntry[] }
  | { readonly kind: "rejected"; readonly rejected: readonly RejectedFile[] }
  | { readonly kind: "flags"; readonly flags: readonly ConsolidationFlag[] }
  | { readonly kind: "done"; readonly changed: boolean; readonly unchanged: Readonly<Record<string, number>> }
  /** Null when the thread itself broke. */
  | { readonly kind: "failed"; readonly failure: Failure | null };

/** Items that are copied from thread to thread at once: a few milliseconds of work on either side. */
const PIECE = 250;

/** Lists cut into pieces; none for an empty one. */
export function pieces<T>(items: readonly T[], most = PIECE): readonly (readonly T[])[] {
  const found: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += most) found.push(items.slice(start, start + most));
  return found;
}
