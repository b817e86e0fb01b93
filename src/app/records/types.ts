import type { SheetBlueprint } from "../../records/blueprint";

/**
 * The kinds of records people sign, in signing order.
 * - `scoring-sheet`: a member's scores of a product, also one of an earlier round;
 * - `blank-sheet`: the same form, empty, for a member who has not handed in a sheet and writes by hand;
 * - `opinion-form`: the written opinion on a re-evaluation;
 * - `score-summary`, `minutes`, `star-list`, `submission-annex`: one of each a session;
 * - `supplement-request`: one for each producer whose dossiers lack something;
 * - `result-notice`: one for each product.
 */
export const RECORD_KINDS = [
  "scoring-sheet",
  "blank-sheet",
  "opinion-form",
  "score-summary",
  "minutes",
  "star-list",
  "submission-annex",
  "supplement-request",
  "result-notice",
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One record that can be printed. Naming it costs nothing; its pages are built when they are asked for. */
export interface PrintableRecord {
  /** Stable as long as product, member, round or producer are: "scoring-sheet:20-06463-03-2026:m3:1". */
  readonly id: string;
  readonly kind: RecordKind;
  /** Vietnamese, for people. */
  readonly title: string;
  /** Without extension; in letters any file system takes, different for each record of a session, in signing order. */
  readonly fileName: string;
  readonly product: string | null;
  readonly member: string | null;
  readonly producer: string | null;
  /** Of a member's sheet; null for the others. */
  readonly round: number | null;
  /** False for a sheet of an earlier round, which stays printable under its own edition. */
  readonly current: boolean;
  /**
   * The pages as worksheets, each with a print set-up of its own; page numbers begin anew in each.
   * @throws RangeError when the stored scores name an option the set does not have.
   */
  readonly blueprints: () => readonly SheetBlueprint[];
}

/** Which records; what is left out is not asked for. */
export interface RecordFilter {
  readonly kinds?: readonly RecordKind[];
  readonly product?: string;
  readonly member?: string;
  readonly ids?: readonly string[];
}

/** A record whose pages are built, with how far the work is. */
export interface BuiltRecord {
  readonly record: PrintableRecord;
  readonly blueprints: readonly SheetBlueprint[];
  /** Records done, this one included. */
  readonly done: number;
  readonly of: number;
}
