import type { Pixels } from "../qr/gray";

/** Reads codes one after the other until it is closed. */
export interface QrReader {
  /** The text of the code, or null where none can be read. */
  read(pixels: Pixels): Promise<string | null>;
  close(): void;
}

/** A reader in a thread of its own; where none can start, in the pane's. */
export function startQrReader(): QrReader {
  let worker = startWorker();
  return {
    async read(pixels) {
      const found = worker ? await askWorker(worker, pixels) : undefined;
      if (found !== undefined) return found;
      worker?.terminate();
      worker = null;
      const { readCode } = await import("../qr/read-code");
      return readCode(pixels);
    },
    close: () => worker?.terminate(),
  };
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./qr-worker.ts", import.meta.url), { name: "qr-reader" });
  } catch {
    return null;
  }
}

/** undefined when the thread broke. */
function askWorker(worker: Worker, pixels: Pixels): Promise<string | null | undefined> {
  return new Promise((resolve) => {
    const end = (found: string | null | undefined): void => {
      worker.removeEventListener("message", onMessage);
      worker.removeEventListener("error", onError);
      resolve(found);
    };
    const onMessage = ({ data }: MessageEvent<string | null>): void => end(data);
    const onError = (): void => end(undefined);
    worker.addEventListener("message", onMessage);
    worker.addEventListener("error", onError);
    worker.postMessage(pixels);
  });
}
