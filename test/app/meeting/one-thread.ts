import type { ConsolidationMessage, ConsolidationRequest } from "../../../src/app/meeting/consolidation-messages";
import { serveConsolidation } from "../../../src/app/meeting/consolidation-service";

/** A worker in this very thread: messages are copied as between threads, and each comes in a turn of its own. */
export class OneThread extends EventTarget {
  /** What was sent to threads. */
  static heard: ConsolidationRequest["kind"][] = [];

  #hear: (request: ConsolidationRequest) => void = () => undefined;
  #ended = false;

  constructor() {
    super();
    serveConsolidation({
      listen: (hear) => (this.#hear = hear),
      say: (message: ConsolidationMessage) => {
        const event = Object.assign(new Event("message"), { data: structuredClone(message) });
        this.#later(() => this.dispatchEvent(event));
      },
    });
  }

  postMessage(request: ConsolidationRequest, transfer: Transferable[]): void {
    OneThread.heard.push(request.kind);
    const copy = structuredClone(request, { transfer });
    this.#later(() => this.#hear(copy));
  }

  terminate(): void {
    this.#ended = true;
  }

  #later(act: () => void): void {
    setTimeout(() => {
      if (!this.#ended) act();
    });
  }
}
