import type { Pixels } from "../qr/gray";
import { readCode } from "../qr/read-code";

/** The thread that reads codes, so that the pane stays alive: pixels in, the text of the code or null out. */
self.addEventListener("message", (event: MessageEvent<Pixels>) => {
  self.postMessage(readCode(event.data));
});
