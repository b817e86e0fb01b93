import { consolidateInThread } from "../../src/app/meeting/consolidate-in-thread";
import type { OfferedFile } from "../../src/app/meeting/consolidate";
import { benchSession } from "./session";
import type { ThreadAnswer, ThreadRequest } from "./thread";

/** The longest time in which the page could not answer a person, milliseconds. */
async function longestTask(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  await work();
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return longest;
}

/** One thing measured in a thread of its own. */
function inThread(request: ThreadRequest): Promise<ThreadAnswer> {
  const worker = new Worker(new URL("./thread.ts", import.meta.url));
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<ThreadAnswer>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.postMessage(request);
  });
}

/** The whole way as the pane goes it. */
async function asThePane(count: number) {
  const { document } = benchSession();
  const files = Array.from({ length: count }, (_, index): OfferedFile => ({
    fileName: `Phiếu chấm ${String(index + 1)}.xlsx`,
    read: async () => ({
      ok: true,
      value: new Uint8Array(await (await fetch(`/file/${String(index)}`)).arrayBuffer()),
    }),
  }));
  let sheets = 0;
  let steps = 0;
  const longest = await longestTask(async () => {
    const options = { now: "2026-11-26T16:00:00+07:00", onProgress: () => (steps += 1) };
    const done = await consolidateInThread(document, files, options);
    if (done.ok) sheets = done.value.document.sheets.length;
  });
  return { sheets, steps, longestTask: longest };
}

Object.assign(globalThis, { bench: { inThread, asThePane } });
