import type { EvidenceFamilyId, FloorLevel, PartCode, Star } from "../catalogue/types";

/** 1-based option number by criterion code; an absent criterion is unscored. */
export type Choices = Readonly<Record<string, number>>;

/** A step of the cheapest way to the next star. */
export interface Step {
  readonly code: string;
  /** 1-based option to reach. */
  readonly option: number;
  /** Points gained by the step. */
  readonly points: number;
}

export interface NextStar {
  readonly star: Star;
  /** Points gained in all. */
  readonly points: number;
  readonly steps: readonly Step[];
}

export type FloorsMissed = Readonly<Record<FloorLevel, readonly string[]>>;

/** What one sheet is worth, with its reasons (26/2026 Art. 3.3; RULES.md "Total, band, star"). */
export interface Verdict {
  readonly complete: boolean;
  readonly unscored: readonly string[];
  readonly closed: readonly string[];
  readonly parts: Readonly<Record<PartCode, number>>;
  /** Points by group code and by nested group code. */
  readonly groups: Readonly<Record<string, number>>;
  readonly total: number;
  readonly band: Star;
  readonly floorsMissed: FloorsMissed;
  /** null when knocked out. */
  readonly star: Star | null;
  readonly disqualified: readonly string[];
  readonly nextStar: NextStar | null;
}

/** State of a family of proofs for one product at the meeting date: có, thiếu, hết hạn, mâu thuẫn. */
export type EvidenceState = "present" | "missing" | "expired" | "contradiction";

export type EvidenceStates = Readonly<Record<EvidenceFamilyId, EvidenceState>>;

/** A chosen option above the lowest whose proof is not "có". */
export interface EvidenceGap {
  readonly code: string;
  readonly option: number;
  readonly points: number;
  /** The families of which one would do. */
  readonly families: readonly EvidenceFamilyId[];
  /** The best state found among the families: anything but "present". */
  readonly state: Exclude<EvidenceState, "present">;
}
