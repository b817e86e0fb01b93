import type { EditionId, EvaluationKind, EvidenceFamilyId, FloorLevel } from "../catalogue/types";
import type { EvidenceState } from "../scoring/types";

export type CouncilRole = "chair" | "deputy" | "member" | "secretary";

export interface CouncilMember {
  /** Stable within the session: "m1". */
  readonly id: string;
  /** Printed under the signature; in samples a role, not a person. */
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly role: CouncilRole;
  readonly votes: boolean;
}

/** How a floor counts at council level (RULES.md "Council level"). */
export type CouncilFloorRule = "majority" | "every" | "mean" | "conclusion";

/** A province's Quy chế; never hard-coded. */
export interface RuleProfile {
  /** The regulation it comes from, printed on the record. */
  readonly source: string;
  /** Quorum as an exact fraction of the members. */
  readonly quorum: { readonly numerator: number; readonly denominator: number };
  readonly chairRequired: boolean;
  /** Largest spread of two members' totals, points. */
  readonly largestSpread: number;
  /** Working days. */
  readonly leadDays: number;
  readonly secretaryScores: boolean;
  /** Decimals printed, 0–4. */
  readonly decimals: number;
  readonly councilFloors: CouncilFloorRule;
  readonly scoresShownBeforeSealing: boolean;
}

export interface Meeting {
  readonly title: string;
  readonly level: "commune" | "province" | "centre";
  readonly province: string;
  /** The agency printed at top left, e.g. "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP TỈNH LẠNG SƠN". */
  readonly council: string;
  /** ISO date of the meeting. */
  readonly date: string;
  readonly place: string;
}

export interface Product {
  /** T-X-STT-20YY. */
  readonly code: string;
  readonly name: string;
  readonly edition: EditionId;
  readonly set: number;
  readonly producer: string;
  readonly phone: string;
  readonly address: string;
  readonly kind: EvaluationKind;
  /** ISO date the dossier was filed. */
  readonly filedOn: string;
  /** Members who recuse from this product. */
  readonly recused: readonly string[];
}

export interface EvidenceRecord {
  readonly product: string;
  readonly family: EvidenceFamilyId;
  /** As entered; expiry against the meeting date is computed, see `evidenceStates`. */
  readonly state: EvidenceState;
  readonly number: string;
  readonly issuer: string;
  /** ISO dates or "". */
  readonly issued: string;
  readonly expires: string;
  readonly pages: string;
  readonly note: string;
}

export interface CouncilSession {
  /** Random id, the same in every workbook of the session. */
  readonly id: string;
  readonly meeting: Meeting;
  readonly profile: RuleProfile;
  readonly members: readonly CouncilMember[];
  readonly products: readonly Product[];
  readonly evidence: readonly EvidenceRecord[];
}

export interface Disqualification {
  /** Id of a `KnockOut` of the set. */
  readonly knockOut: string;
  readonly reason: string;
}

export interface SheetSeal {
  /** 16 Crockford Base32 characters, stored without separators. */
  readonly code: string;
  /** ISO date-time. */
  readonly sealedAt: string;
}

/** One member's scores of one product in one round. */
export interface ScoreSheet {
  readonly product: string;
  readonly member: string;
  /** 1, 2, … */
  readonly round: number;
  readonly edition: EditionId;
  readonly set: number;
  readonly choices: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
  /** "Ý kiến của người đánh giá". */
  readonly opinion: string;
  readonly disqualifications: readonly Disqualification[];
  readonly seal: SheetSeal | null;
}

/** One line of `Lịch sử`. */
export interface HistoryEntry {
  /** ISO date-time. */
  readonly at: string;
  readonly member: string;
  readonly product: string;
  /**
   * `frozen`: kept as it was when a round of scoring ended; `replaced`: a newer copy took its
   * place; `collected`: taken from the member's file, which was saved at that time; `issued`: a workbook
   * for several products went to the member (see `issuesOf`), `product` is then "".
   */
  readonly action: "sealed" | "reopened" | "printed" | "frozen" | "replaced" | "collected" | "issued";
  /** Seal code concerned, reason given, or "". */
  readonly detail: string;
  /** The sheet that was reopened, frozen or replaced, kept whole so that no version is lost. */
  readonly sheet: ScoreSheet | null;
}

/** One criterion in the words of an official sheet. */
export interface OfficialCriterion {
  readonly code: string;
  readonly title: string;
  readonly notes: readonly string[];
  /** One for each option of the decision, in its order; "" where the file has none. */
  readonly options: readonly string[];
}

/** Figures of a part, group or criterion that are taken from an official sheet; absent ones stay those of the decision. */
export interface OfficialFigure {
  readonly code: string;
  readonly max?: number;
  /** The mark on the criterion itself; null takes it away. */
  readonly star?: FloorLevel | null;
  readonly options?: readonly {
    /** 1-based, in the order of the decision. */
    readonly number: number;
    readonly points?: number;
    readonly star?: FloorLevel | null;
  }[];
}

/** What was decided about one difference between an official sheet and the decision. */
export interface OfficialDecision {
  /** Code of the part, group or criterion; "" when the whole set is meant. */
  readonly at: string;
  /** Finding code of the comparison. */
  readonly code: string;
  readonly where: string;
  readonly message: string;
  /** The figure that counts: the decision's or the file's. */
  readonly keep: "law" | "file";
}

/** An official sheet that was loaded and accepted for the session: its words, and what was decided about its figures. */
export interface OfficialSheet {
  readonly edition: EditionId;
  readonly set: number;
  readonly fileName: string;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly sha256: string;
  /** ISO date-time. */
  readonly loadedAt: string;
  readonly criteria: readonly OfficialCriterion[];
  readonly decisions: readonly OfficialDecision[];
  readonly figures: readonly OfficialFigure[];
}

/** The council's recorded finding whether a product reaches the floor of a level in a criterion. */
export interface FloorConclusion {
  readonly kind: "floor";
  readonly product: string;
  readonly criterion: string;
  readonly level: FloorLevel;
  readonly met: boolean;
  readonly note: string;
}

/** The council's recorded finding whether a dossier is knocked out, where its members differ. */
export interface KnockOutConclusion {
  readonly kind: "knock-out";
  readonly product: string;
  readonly knockedOut: boolean;
  readonly note: string;
}

export type Conclusion = FloorConclusion | KnockOutConclusion;

/** Whether a member or the secretary was at the meeting, where that differs from what the sheets say. */
export interface Attendance {
  readonly member: string;
  readonly present: boolean;
  /** Why absent; "" when not told. */
  readonly reason: string;
}

/**
 * What the secretary writes of the meeting itself. "" everywhere means that the record prints what the session says, or a blank to be
 * filled by hand.
 */
export interface MeetingMinutes {
  /** Number of the record, without its symbol: "12" of "12/BB-HĐ". */
  readonly number: string;
  /** Times of day, "08:00". */
  readonly openedAt: string;
  readonly closedAt: string;
  /** ISO date on which the meeting ended; "" for the day it began. */
  readonly closedOn: string;
  /** Id of who led the meeting, and of who kept the record. */
  readonly chair: string;
  readonly secretary: string;
  /** At most one for each member; whoever is not named attended if a sheet of his was handed in. */
  readonly attendance: readonly Attendance[];
  /** Who else attended: helping team, invited guests. */
  readonly guests: string;
  /** How the meeting began: the reason for it, the regulation, how scoring was done. */
  readonly opening: string;
  /** What was said about a product; at most one for each. */
  readonly discussion: readonly { readonly product: string; readonly text: string }[];
  /** What else was agreed. */
  readonly closing: string;
  /** ISO date by which producers hand in what their dossiers lack. */
  readonly supplementBy: string;
}

/** A day that is off or worked for this session, whatever the country's table says. */
export interface SessionDay {
  /** ISO date. */
  readonly date: string;
  readonly name: string;
  readonly day: "off" | "working";
}

/** Dates around the meeting, and the days that count differently for it. */
export interface SessionSchedule {
  /** ISO date on which the dossiers reached the members; "" until it is told. */
  readonly dossiersSentOn: string;
  /** ISO date on which the opinion forms of re-evaluations went out (26/2026 Art. 7.6); "" where there are none. */
  readonly opinionsSentOn: string;
  /** At most one for each day. */
  readonly days: readonly SessionDay[];
}

/** What was found out about a product's dossier: the answer to one question of the contradiction rules. */
export interface DossierFact {
  readonly product: string;
  /** Id of a question (`council/contradictions/questions.json`). */
  readonly question: string;
  /** Id of a choice, a number in digits, or the text itself; never "". */
  readonly answer: string;
}

/** How far a record on paper has come. */
export interface RecordTracking {
  /** Id of the record (`PrintableRecord`). */
  readonly record: string;
  /** ISO date-times, or "" while it has not happened: printed, signed, and handed in with its signature. */
  readonly printed: string;
  readonly signed: string;
  readonly collected: string;
}

/** The decision that recognises a product of the session; entered when it is issued. */
export interface ProductRecognition {
  readonly product: string;
  /** Number of the decision, "1234/QĐ-UBND"; "" when not told. */
  readonly number: string;
  /** ISO date from which the certificate runs. */
  readonly decidedOn: string;
}

/** What a workbook may remember beside the session and its sheets; each is absent until there is something. */
export interface DocumentExtras {
  /** What the council concluded where its members differ; at most one for each question. */
  readonly conclusions?: readonly Conclusion[];
  /** What was written down of the meeting. */
  readonly minutes?: MeetingMinutes;
  /** At most one answer for each question about a product. */
  readonly facts?: readonly DossierFact[];
  /** At most one for each record. */
  readonly tracking?: readonly RecordTracking[];
  /** At most one for each product. */
  readonly recognitions?: readonly ProductRecognition[];
  /** Dates around the meeting, and days that count differently for it. */
  readonly schedule?: SessionSchedule;
}

/** Everything a workbook holds. */
export interface WorkbookDocument extends DocumentExtras {
  readonly schema: 1;
  readonly kind: "member" | "session";
  readonly session: CouncilSession;
  /** Whose workbook this is; null in a session workbook. */
  readonly memberId: string | null;
  readonly sheets: readonly ScoreSheet[];
  readonly history: readonly HistoryEntry[];
  /** At most one for each set of an edition; absent when none was loaded. */
  readonly officialSheets?: readonly OfficialSheet[];
}
