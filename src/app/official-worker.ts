import { readOfficial, type OfficialRequest } from "./read-official";
import type { OfficialAnswer } from "./official-thread";

/** The thread that reads official files, so that the pane stays alive; it answers one request and is then ended. */
const answer = (message: OfficialAnswer): void => {
  self.postMessage(message);
};

self.addEventListener("message", (event: MessageEvent<OfficialRequest>) => {
  readOfficial(event.data, (compared, of) => answer({ kind: "progress", compared, of })).then(
    (outcome) => answer({ kind: "done", outcome }),
    () => answer({ kind: "broken" }),
  );
});
