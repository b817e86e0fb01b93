import { handedOver, printBatch, type BatchAnswer, type BatchRequest } from "./print-batch";

/** The thread that builds many records, so that the pane stays alive; it answers one request and is then ended. */
const answer = (message: BatchAnswer, handed: Transferable[] = []): void => {
  self.postMessage(message, { transfer: handed });
};

self.addEventListener("message", ({ data }: MessageEvent<BatchRequest>) => {
  printBatch(data, { onProgress: (done, of) => answer({ kind: "progress", done, of }) }).then(
    (outcome) => {
      const own = handedOver(outcome);
      answer({ kind: "done", outcome: own }, own.ok ? [own.value.buffer] : []);
    },
    () => answer({ kind: "broken" }),
  );
});
