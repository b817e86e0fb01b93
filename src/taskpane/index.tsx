import { createRoot } from "react-dom/client";
import { App } from "./App";
import { findHome, homeFor, homeReady, tellGuard } from "./home";
import { restoreLanguage } from "./i18n";

/** The page stands painted ("Đang mở…") until its home answers; the guard speaks where it does not. */
async function start(place: HTMLElement): Promise<void> {
  const found = findHome(document);
  const ready = await homeReady(found, document);
  if (!ready.ok) {
    tellGuard(document, ready.code);
    return;
  }
  createRoot(place).render(<App home={homeFor(found)} errand={found.errand} />);
  // The page is painted in Vietnamese at once; another language follows when its texts have arrived.
  void restoreLanguage();
  // Also for when there is no network next time; the page is kept after it is of use.
  if (found.kind === "browser" && window.isSecureContext) {
    import(/* webpackChunkName: "keep-offline" */ "./offline/keep-offline")
      .then(({ keepOffline }) => keepOffline(window))
      .catch(() => undefined);
  }
}

const place = document.getElementById("root");
if (place) {
  start(place).catch((reason: unknown) => {
    tellGuard(document, "page-unreachable", reason instanceof Error ? reason.message : String(reason));
  });
}
