/** How sure a match is: `sure` is taken as it is, `likely` waits for a look, `unsure` has to be chosen. */
export type Confidence = "sure" | "likely" | "unsure";

/** What a text from outside seems to mean. */
export interface Match<T> {
  /** null when nothing or too much speaks for something. */
  readonly value: T | null;
  readonly confidence: Confidence;
  /** What speaks for it, or what it could be, the likeliest first. */
  readonly candidates: readonly T[];
}

export const NO_MATCH: Match<never> = { value: null, confidence: "unsure", candidates: [] };
