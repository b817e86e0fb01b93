import { succeed } from "../../catalogue/outcome";
import { withTracking, type TrackingStep } from "../../council/tracking";
import type { HistoryEntry, WorkbookDocument } from "../../council/types";
import type { PrintableRecord } from "../records/types";
import type { SessionChange } from "./types";

type Tracked = Pick<PrintableRecord, "id" | "title" | "product" | "member">;

/** Remembers that records were handed to the printer: in the tracker, and each with its title in the history. */
export function recordsPrinted(records: readonly Tracked[]): SessionChange {
  return (document, now) => {
    const entries = records.map(({ title, product, member }): HistoryEntry => ({
      at: now,
      member: member ?? "",
      product: product ?? "",
      action: "printed",
      detail: title,
      sheet: null,
    }));
    const marked = withTracking(document, idsOf(records), "printed", now);
    return succeed({ ...marked, history: [...document.history, ...entries] });
  };
}

/** Marks a step of records by hand, or takes it back. */
export function recordsMarked(
  records: readonly Pick<Tracked, "id">[],
  step: TrackingStep,
  done: boolean,
): SessionChange {
  return (document: WorkbookDocument, now) => succeed(withTracking(document, idsOf(records), step, done ? now : null));
}

function idsOf(records: readonly Pick<Tracked, "id">[]): readonly string[] {
  return records.map(({ id }) => id);
}
