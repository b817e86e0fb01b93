import type { EditionId, EvidenceFamilyId } from "../../catalogue/types";

/** A question the secretariat answers from a dossier. */
export interface DossierQuestion {
  readonly id: string;
  /** `option`: which option of a criterion the producer's own assessment takes; its choices are the criterion's. */
  readonly kind: "choice" | "yes-no" | "whole" | "amount" | "text" | "long-text" | "option";
  readonly text: string;
  /** Where 148/QĐ-TTg asks it of another area. */
  readonly textIn148?: string;
  /** The papers in which the answer stands. */
  readonly families: readonly EvidenceFamilyId[];
  readonly choices?: readonly { readonly id: string; readonly text: string }[];
}

/** 1-based option numbers by the id of an answer. */
export type OptionsByAnswer = Readonly<Record<string, readonly number[]>>;

/** How an answer contradicts; each kind has its evaluator in `evaluate.ts`. */
export type ContradictionTest =
  /** The answer names the options that fit it; an answer without options tells nothing. `inSet` adds answers of a set. */
  | {
      readonly kind: "by-choice";
      readonly question: string;
      readonly options: Readonly<Record<EditionId, OptionsByAnswer>>;
      readonly inSet?: Readonly<Record<string, OptionsByAnswer>>;
    }
  /** Per cent of a whole, exactly; the highest bound reached gives the option. */
  | {
      readonly kind: "share";
      readonly part: string;
      readonly whole: string;
      readonly from: Readonly<Record<EditionId, readonly { readonly percent: number; readonly option: number }[]>>;
    }
  /** Profit over three years, or the ranking of a cooperative. */
  | { readonly kind: "growth" }
  /** The registered name stands on the label, whatever the case and punctuation. */
  | { readonly kind: "name-on-label"; readonly name: string; readonly label: string }
  /** Two answers that cannot both be yes. */
  | { readonly kind: "both-yes"; readonly questions: readonly [string, string]; readonly sentence: string }
  /** Fewer months than `least` allow option `below` at most. */
  | { readonly kind: "months"; readonly question: string; readonly least: number; readonly below: number }
  /** A text that is another product's; allows option `atMost` at most. */
  | {
      readonly kind: "same-story";
      readonly question: string;
      readonly atMost: Readonly<Record<EditionId, number>>;
    };

/** Something of a dossier that contradicts something else (seen in real councils; RULES.md "Dossier and evidence"). */
export interface ContradictionRule {
  readonly id: string;
  readonly title: string;
  /** Papers that have to be explained when it contradicts. */
  readonly families: readonly EvidenceFamilyId[];
  /** Ids of the questions it rests on. */
  readonly needs: readonly string[];
  /** The criterion that is judged by it, for all sets of an edition or some. Absent: the papers contradict each other. */
  readonly criteria?: Readonly<
    Record<EditionId, readonly { readonly code: string; readonly sets?: readonly number[] }[]>
  >;
  /** `same`: another option than those that fit contradicts; `at-most`: only a higher one does. */
  readonly compare?: "same" | "at-most";
  readonly test: ContradictionTest;
}

/** A contradiction found in a product's dossier. */
export interface Contradiction {
  readonly rule: string;
  readonly product: string;
  /** Code of the criterion it touches, or null. */
  readonly criterion: string | null;
  readonly families: readonly EvidenceFamilyId[];
  /** One sentence for people. */
  readonly sentence: string;
}
