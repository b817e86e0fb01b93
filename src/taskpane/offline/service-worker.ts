import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";

/** What a service worker's own scope has beside a page's. */
interface WorkerScope {
  skipWaiting(): Promise<void>;
}

declare const self: typeof globalThis & WorkerScope;
/** Every file of the browser page with its revision; put in by the build (`offline-files.js`). */
declare const OCOP_FILES: PrecacheEntry[];

// All files are fetched once, so that also screens that were never opened work without a network. Nothing else is answered from here:
// Excel's page and Microsoft's scripts go to the network as ever.
precacheAndRoute(OCOP_FILES, { cleanURLs: false, directoryIndex: "index.html" });
cleanupOutdatedCaches();

// A newer version waits until it is asked in: the version someone scores with never changes under the hands.
self.addEventListener("message", (event) => {
  // An ExtendableMessageEvent, which pages do not know and which is no MessageEvent.
  const data: unknown = "data" in event ? event.data : null;
  if (typeof data === "object" && data !== null && "type" in data && data.type === "SKIP_WAITING")
    void self.skipWaiting();
});
