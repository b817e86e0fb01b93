/**
 * The shapes of the law as data: editions, product sets, criteria and options.
 * Everything here is read-only and free of any score, member, cell or clock.
 */

/** The two decisions the product computes. `148-2023` = 148/QĐ-TTg, `26-2026` = 26/2026/QĐ-TTg. */
export type EditionId = "148-2023" | "26-2026";

/** A star rating. */
export type Star = 1 | 2 | 3 | 4 | 5;

/** The star levels that carry minimum marks (***, ****, *****). */
export type FloorLevel = 3 | 4 | 5;

export const FLOOR_LEVELS: readonly FloorLevel[] = [3, 4, 5];

/** Identifier of a family of proofs, e.g. `linkage-contract`; the list is in `evidence/families.json`. */
export type EvidenceFamilyId = string;

/** What an evaluation is for (26/2026 Art. 6). */
export type EvaluationKind = "first" | "upgrade" | "re-evaluation";

/**
 * One thing that has to be proved. Any one of `anyOf` is enough.
 * `mandatory` marks papers without which the dossier itself is incomplete.
 */
export interface EvidenceNeed {
  readonly anyOf: readonly EvidenceFamilyId[];
  readonly mandatory: boolean;
}

export interface EvidenceFamily {
  readonly id: EvidenceFamilyId;
  readonly title: string;
  /** One line: what a valid paper of this family looks like. */
  readonly requirement: string;
  /** True when a dossier without it is incomplete, whatever is scored. */
  readonly mandatory: boolean;
  /** Whether papers of this family carry an expiry date that is checked against the meeting date. */
  readonly expires: boolean;
  /** Families that do not apply to tourism services (set 26). */
  readonly notForTourism: boolean;
  /**
   * What ends a paper that expires: the day printed on it, the term of a contract, or 12 months from its issue. Absent for
   * papers that do not expire.
   */
  readonly lapses?: "date" | "term" | "12-months";
  /** Has to be brought up to date when a certificate is renewed (26/2026 Art. 6, đánh giá, phân hạng lại). */
  readonly updatedAgain?: true;
}

/**
 * What a note of the law does to the score.
 * - `closed-when`: the criterion that carries the note is closed (counts 0, is not unscored, misses its floors)
 *   while `criterion` stands at one of the 1-based `options`.
 * - `knock-out`: the dossier may be knocked out for this reason ("Bị loại nếu…").
 * - `stop`: the following steps are not assessed ("không đánh giá các bước tiếp theo"); counts as a knock-out. With
 *   `zeroAt` the note names its own occasion: 0 points at any of these criteria (26/2026, set 16 at 6.4).
 */
export type NoteEffect =
  | { readonly kind: "closed-when"; readonly criterion: string; readonly options: readonly number[] }
  | { readonly kind: "knock-out"; readonly id: string; readonly papers?: readonly EvidenceFamilyId[] }
  | {
      readonly kind: "stop";
      readonly id: string;
      readonly papers?: readonly EvidenceFamilyId[];
      readonly zeroAt?: readonly string[];
    };

export interface Note {
  readonly text: string;
  readonly effect?: NoteEffect;
  /** The note says where the decision is silent or contradicts itself; what then counts is for the council to say. */
  readonly gap?: true;
}

export interface Option {
  /** 1-based number in the decision's order, counted through all cases. */
  readonly number: number;
  /** Whole points, 0 or more. */
  readonly points: number;
  /** The star level this option is the minimum for, or null. */
  readonly star: FloorLevel | null;
  readonly text: string;
  /** "Trường hợp 1/2": present when the criterion is answered in one of several cases. */
  readonly case?: string;
  /** What proves this option; empty when it is judged by eye, taste or the form itself. */
  readonly evidence: readonly EvidenceNeed[];
  /** The words of the official sheet that was loaded for the session. */
  readonly official?: string;
}

/** What an official sheet that was loaded for the session says of a criterion, beside the options. */
export interface OfficialWording {
  readonly title: string;
  readonly notes: readonly string[];
}

export interface Criterion {
  readonly kind: "criterion";
  /** The decision's own code: "1.5", "1.a", "6.1.1", "7". */
  readonly code: string;
  readonly title: string;
  readonly max: number;
  readonly notes: readonly Note[];
  /** A star mark on the criterion itself (148: Sở hữu trí tuệ****). */
  readonly criterionStar?: FloorLevel;
  readonly options: readonly Option[];
  readonly official?: OfficialWording;
}

export interface Group {
  readonly kind: "group";
  readonly code: string;
  readonly title: string;
  readonly max: number;
  readonly notes: readonly Note[];
  readonly children: readonly Node[];
}

/** A group of the sheet, or a criterion; some groups are criteria themselves and some criteria nest one level deeper. */
export type Node = Group | Criterion;

export type PartCode = "A" | "B" | "C";

export interface Part {
  readonly code: PartCode;
  readonly title: string;
  readonly max: number;
  readonly groups: readonly Node[];
}

/** A reason for which the dossier is knocked out: the set's "Hồ sơ bị loại khi…" line, or a criterion's stop note. */
export interface KnockOut {
  /** Stable within the set: "dossier-1", "1.1", "6.1.1". */
  readonly id: string;
  readonly text: string;
  /** The criterion that carries the note, or null for the set's own line. */
  readonly criterion: string | null;
  readonly kind: "knock-out" | "stop";
  /** The papers this ground is about: a dossier without them gives occasion to it. */
  readonly papers?: readonly EvidenceFamilyId[];
  /** Criteria of which 0 points raise the question whether to knock out; absent where only people can see the ground. */
  readonly zeroAt?: readonly string[];
}

/** A place where the transcription does not add up; shown to people, never repaired by invention. */
export interface Discrepancy {
  /** "C" or a criterion code. */
  readonly at: string;
  readonly stated: number;
  readonly found: number;
  readonly message: string;
}

export type SetStatus = "verified" | "unverified";

export interface ProductSet {
  readonly edition: EditionId;
  /** 1–26. */
  readonly no: number;
  readonly name: string;
  readonly sector: string | null;
  readonly group: string | null;
  readonly status: SetStatus;
  readonly discrepancies: readonly Discrepancy[];
  /** Corrections of the transcription and the source, as provenance. */
  readonly provenance: { readonly source: string; readonly corrections: readonly string[] };
  readonly samplesRequired: boolean;
  /** Own wording of the "Hồ sơ bị loại khi…" lines. */
  readonly disqualifiedWhen: readonly string[];
  readonly knockOuts: readonly KnockOut[];
  readonly parts: readonly Part[];
  /** The official file whose wording stands in this set, and its SHA-256 in hexadecimal. */
  readonly official?: { readonly fileName: string; readonly sha256: string };
}

export interface SetSummary {
  readonly no: number;
  readonly name: string;
  readonly status: SetStatus;
}

export interface Edition {
  readonly id: EditionId;
  /** "26/2026/QĐ-TTg" */
  readonly decision: string;
  readonly title: string;
  /** ISO date. */
  readonly inForce: string;
  /** ISO date of the last day, or null while in force. */
  readonly lapsed: string | null;
  readonly sets: readonly SetSummary[];
}
