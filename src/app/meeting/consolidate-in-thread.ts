import { succeed, type Outcome } from "../../catalogue/outcome";
import { officialOverlay } from "../../council/official-set";
import { createSessionResults, type SessionResult } from "../../council/result/session-results";
import { loadSessionSets, type SetsByKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { CANCELLED, consolidate, type Consolidation, type ConsolidateOptions, type OfferedFile } from "./consolidate";

/** Milliseconds of work before the page may answer a person again. */
const SLICE = 12;

/**
 * `consolidate` beside the pane's own thread where there are threads, so that the pane answers all the while: no piece of
 * work here takes long, one file is in memory at a time, and stopping ends the work at once and changes nothing.
 * Errors: those of `consolidate`.
 */
export async function consolidateInThread(
  session: WorkbookDocument,
  files: readonly OfferedFile[],
  options: ConsolidateOptions,
): Promise<Outcome<Consolidation>> {
  const sets = officialOverlay(await loadSessionSets(session))(session.officialSheets);
  if (options.signal?.aborted) return CANCELLED;
  if (typeof Worker !== "function" || session.kind !== "session") return consolidate(session, sets, files, options);
  const { mergeInThread, breath } = await import("./consolidation-thread");
  // A browser that refuses to start the thread does the work here, slower.
  const merged = await mergeInThread(session, files, options).catch(() => null);
  if (options.signal?.aborted) return CANCELLED;
  if (!merged) return consolidate(session, sets, files, options);
  if (!merged.ok) return merged;
  const results = await resultsInSlices(merged.value.document, sets, breath, options.signal);
  return results ? succeed({ ...merged.value, results }) : CANCELLED;
}

/** The results product by product, with a pause whenever a slice of time is used up; null when stopped. */
async function resultsInSlices(
  document: WorkbookDocument,
  sets: SetsByKey,
  pause: () => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<readonly SessionResult[] | null> {
  const sheets = new Map<string, ScoreSheet[]>(document.session.products.map(({ code }) => [code, []]));
  for (const sheet of document.sheets) sheets.get(sheet.product)?.push(sheet);
  const results: SessionResult[] = [];
  let since = performance.now();
  for (const product of document.session.products) {
    if (performance.now() - since > SLICE) {
      await pause();
      since = performance.now();
    }
    if (signal?.aborted) return null;
    const one = { ...document.session, products: [product] };
    results.push(
      ...createSessionResults()({ ...document, session: one, sheets: sheets.get(product.code) ?? [] }, sets),
    );
  }
  return results;
}
