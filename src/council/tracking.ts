import type { RecordTracking, WorkbookDocument } from "./types";

/** What happens to a record on paper, in this order. */
export const TRACKING_STEPS = ["printed", "signed", "collected"] as const;
export type TrackingStep = (typeof TRACKING_STEPS)[number];

/** How far each record has come, by its id; a record that is not named has not been printed. */
export function trackingOf({ tracking = [] }: WorkbookDocument): ReadonlyMap<string, RecordTracking> {
  return new Map(tracking.map((each) => [each.record, each]));
}

/**
 * Marks a step of some records, or takes it back. What was marked before keeps its time; a paper that was handed in signed was
 * also signed, so a later step brings the earlier one of signing with it, and taking signing back takes the later one too.
 * @param at ISO date-time; null takes the step back.
 */
export function withTracking(
  document: WorkbookDocument,
  records: readonly string[],
  step: TrackingStep,
  at: string | null,
): WorkbookDocument {
  const known = new Map(trackingOf(document));
  for (const record of records) {
    const before = known.get(record) ?? { record, printed: "", signed: "", collected: "" };
    known.set(record, at === null ? without(before, step) : reached(before, step, at));
  }
  const tracking = [...known.values()].filter(({ printed, signed, collected }) => printed + signed + collected !== "");
  const { tracking: _, ...rest } = document;
  return tracking.length === 0 ? rest : { ...rest, tracking };
}

function reached(before: RecordTracking, step: TrackingStep, at: string): RecordTracking {
  const marked = { ...before, [step]: before[step] || at };
  return step === "collected" ? { ...marked, signed: marked.signed || at } : marked;
}

function without(before: RecordTracking, step: TrackingStep): RecordTracking {
  const marked = { ...before, [step]: "" };
  return step === "signed" ? { ...marked, collected: "" } : marked;
}
