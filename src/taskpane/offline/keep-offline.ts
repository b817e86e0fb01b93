import { Workbox } from "workbox-window";
import { publishAppStatus } from "./app-status";

/** The browser's own offer to install a page as an app; not every browser makes one. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

function isInstallOffer(event: Event): event is InstallOffer {
  return "prompt" in event && typeof event.prompt === "function";
}

/**
 * Keeps the browser page for work without a network, from the second visit on. A newer version is fetched beside the work and
 * waits until it is asked in. Where the browser keeps nothing (private mode, no HTTPS) the page works as ever, online.
 */
export async function keepOffline(page: Window): Promise<void> {
  page.addEventListener("beforeinstallprompt", (event) => {
    if (!isInstallOffer(event)) return;
    event.preventDefault();
    publishAppStatus({
      install: async () => {
        // An offer can be taken up once, whatever the answer.
        publishAppStatus({ install: null });
        await event.prompt();
      },
    });
  });
  page.addEventListener("appinstalled", () => publishAppStatus({ install: null }));
  if (!("serviceWorker" in page.navigator)) return;
  const workbox = new Workbox("sw.js");
  workbox.addEventListener("waiting", () => {
    publishAppStatus({
      update: () => {
        workbox.addEventListener("controlling", () => page.location.reload());
        workbox.messageSkipWaiting();
      },
    });
  });
  try {
    await workbox.register();
  } catch {
    // The page works without being kept; the next visit tries again.
  }
}
