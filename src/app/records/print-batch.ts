import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { officialOverlay } from "../../council/official-set";
import { loadSessionSets } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import { buildRecords, recordsWorkbook } from "./build-records";
import { recordsOf } from "./records-of";
import type { BuiltRecord } from "./types";

/** Which records go into one workbook, in signing order. */
export interface BatchRequest {
  readonly document: WorkbookDocument;
  /** Ids of `recordsOf`. */
  readonly ids: readonly string[];
  /** Title of the workbook. */
  readonly title: string;
}

export interface BatchOptions {
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * One workbook of many records: one action for a whole session.
 * Errors: those of `buildRecords` and `recordsWorkbook`.
 */
export async function printBatch(
  { document, ids, title }: BatchRequest,
  { onProgress, signal }: BatchOptions = {},
): Promise<Outcome<Uint8Array>> {
  const sets = officialOverlay(await loadSessionSets(document))(document.officialSheets);
  const records = recordsOf(document, sets, { ids });
  const built: BuiltRecord[] = [];
  for await (const each of buildRecords(records, signal ? { signal } : {})) {
    if (!each.ok) return each;
    built.push(each.value);
    onProgress?.(each.value.done, each.value.of);
  }
  return recordsWorkbook(built, title);
}

/** What the printing thread says. */
export type BatchAnswer =
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "done"; readonly outcome: Outcome<Uint8Array> }
  | { readonly kind: "broken" };

/**
 * Builds the workbook in a thread of its own, so that the pane stays alive; where no thread can be had, beside the page's
 * own work. Cancelling ends it at once. Errors: `cancelled`, `records-failed`, and those of `printBatch`.
 */
export async function printBatchBeside(
  request: BatchRequest,
  options: BatchOptions = {},
): Promise<Outcome<Uint8Array>> {
  if (typeof Worker !== "function") return printBatch(request, options);
  return (
    (await inThread(request, options)) ??
    fail("records-failed", "Chưa lập được tệp in vì lỗi ngoài dự kiến; thử lại với ít văn bản hơn.")
  );
}

function inThread(request: BatchRequest, { onProgress, signal }: BatchOptions): Promise<Outcome<Uint8Array> | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./print-worker.ts", import.meta.url), { name: "records" });
    const end = (outcome: Outcome<Uint8Array> | null): void => {
      worker.terminate();
      signal?.removeEventListener("abort", onAbort);
      resolve(outcome);
    };
    const onAbort = (): void => end(fail("cancelled", "Đã dừng; chưa có tệp nào được lập."));
    signal?.addEventListener("abort", onAbort);
    worker.addEventListener("error", () => end(null));
    worker.addEventListener("message", ({ data }: MessageEvent<BatchAnswer>) => {
      if (data.kind === "progress") onProgress?.(data.done, data.of);
      else end(data.kind === "done" ? data.outcome : null);
    });
    worker.postMessage(request);
  });
}

/** The bytes of an answer with a buffer of their own, which can be handed over without a copy. */
export function handedOver(outcome: Outcome<Uint8Array>): Outcome<Uint8Array<ArrayBuffer>> {
  return outcome.ok ? succeed(new Uint8Array(outcome.value)) : outcome;
}
