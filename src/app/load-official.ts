import { fail, type Outcome } from "../catalogue/outcome";
import { setsInUse } from "../council/session-sets";
import type { WorkbookDocument } from "../council/types";
import type { LoadedOfficial, OfficialProgress } from "./read-official";

export interface LoadOfficialInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly document: WorkbookDocument;
  /** ISO date-time of now. */
  readonly now: string;
  readonly onProgress: OfficialProgress;
  readonly signal: AbortSignal;
}

/**
 * Reads an official sheet and compares it with the sets in use, beside the pane's own thread where there are threads.
 * Nothing of the session changes; what was read is handed back to be decided on.
 * Errors: `cancelled`, and those of `readOfficial`.
 */
export async function loadOfficial(input: LoadOfficialInput): Promise<Outcome<LoadedOfficial>> {
  const { bytes, fileName, document, now, onProgress, signal } = input;
  const request = { bytes, fileName, now, inUse: setsInUse(document) };
  const cancelled = fail("cancelled", `Đã dừng đọc tệp “${fileName}”; phiên không đổi.`);
  if (typeof Worker === "function") {
    const { readInThread } = await import("./official-thread");
    const outcome = signal.aborted ? null : await readInThread(request, onProgress, signal);
    if (signal.aborted) return cancelled;
    if (outcome) return outcome;
  }
  const { readOfficial } = await import("./read-official");
  const outcome = await readOfficial(request, onProgress);
  return signal.aborted ? cancelled : outcome;
}
