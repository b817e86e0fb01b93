import type { Outcome } from "../catalogue/outcome";
import type { LoadedOfficial, OfficialProgress, OfficialRequest } from "./read-official";

/** What the reading thread says. */
export type OfficialAnswer =
  | { readonly kind: "progress"; readonly compared: number; readonly of: number }
  | { readonly kind: "done"; readonly outcome: Outcome<LoadedOfficial> }
  | { readonly kind: "broken" };

/** Reads in a thread of its own. Answers null when the thread could not start or broke; cancelling ends it at once. */
export function readInThread(
  request: OfficialRequest,
  onProgress: OfficialProgress,
  signal: AbortSignal,
): Promise<Outcome<LoadedOfficial> | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./official-worker.ts", import.meta.url), { name: "official-sheets" });
    const end = (outcome: Outcome<LoadedOfficial> | null): void => {
      worker.terminate();
      signal.removeEventListener("abort", onAbort);
      resolve(outcome);
    };
    const onAbort = (): void => end(null);
    signal.addEventListener("abort", onAbort);
    worker.addEventListener("error", () => end(null));
    worker.addEventListener("message", ({ data }: MessageEvent<OfficialAnswer>) => {
      if (data.kind === "progress") onProgress(data.compared, data.of);
      else end(data.kind === "done" ? data.outcome : null);
    });
    worker.postMessage(request);
  });
}
