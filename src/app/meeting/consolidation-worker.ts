import type { ConsolidationRequest } from "./consolidation-messages";
import { serveConsolidation } from "./consolidation-service";

serveConsolidation({
  listen: (hear) => {
    self.addEventListener("message", ({ data }: MessageEvent<ConsolidationRequest>) => hear(data));
  },
  say: (message) => {
    self.postMessage(message);
  },
});
