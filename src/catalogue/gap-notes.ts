/** Notes of the wording library that tell where a decision is silent or says two things at once. */
const GAP_NOTES: ReadonlySet<string> = new Set([
  "labour.gap-25",
  "labour.gap-50",
  "linkage.gap",
  "no-zero-option",
  "tag.transcript-repeated",
  "tourism.conditions-gap",
]);

/** Whether the note with this wording id tells of a gap in the law. */
export function isGapNote(wordingId: string): boolean {
  return GAP_NOTES.has(wordingId);
}
