import { consolidate, type OfferedFile } from "../../src/app/meeting/consolidate";
import { loadSessionSets } from "../../src/council/session-sets";
import { browserTools } from "../../src/workbook/file/browser-tools";
import { benchSession } from "./session";
import { exceljs, sheetJs, SideBySide, timed } from "./variants";

/** What the page asks of this thread. */
export interface ThreadRequest {
  readonly what: "ours" | "sheetJs" | "exceljs";
  readonly count: number;
}

/** Milliseconds, and for `ours` what became of the files. */
export interface ThreadAnswer {
  readonly spent: number;
  /** Of inflating alone. */
  readonly floor?: number;
  readonly sheets?: number;
  readonly rejected?: number;
}

const bytesOf = async (index: number): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(new URL(`/file/${String(index)}`, self.location.origin))).arrayBuffer());

self.addEventListener("message", ({ data }: MessageEvent<ThreadRequest>) => {
  void answer(data).then((done) => {
    self.postMessage(done);
  });
});

async function answer({ what, count }: ThreadRequest): Promise<ThreadAnswer> {
  if (what === "ours") {
    // Once without a clock, so that no one pays for being first.
    await consolidated(WARM);
    return consolidated(count);
  }
  const variant = what === "sheetJs" ? await sheetJs() : await exceljs();
  await timed(variant, 5, bytesOf, clock);
  return { spent: await timed(variant, count, bytesOf, clock) };
}

const WARM = 60;
const clock = (): number => performance.now();

async function consolidated(count: number): Promise<ThreadAnswer> {
  const { document } = benchSession();
  const sets = await loadSessionSets(document);
  const beside = new SideBySide(clock);
  const files = Array.from({ length: count }, (_, index): OfferedFile => ({
    fileName: `Phiếu chấm ${String(index + 1)}.xlsx`,
    read: async () => ({ ok: true, value: await beside.read(() => bytesOf(index)) }),
  }));
  const done = await consolidate(document, sets, files, { now: "2026-11-26T16:00:00+07:00", tools: browserTools() });
  const { spent, floor } = beside;
  return done.ok
    ? { spent, floor, sheets: done.value.document.sheets.length, rejected: done.value.rejected.length }
    : { spent, floor, sheets: 0, rejected: count };
}
