import { createRoot } from "react-dom/client";
import { App } from "./App";
import { browserOpener } from "./browser-opener";
import { excelOpener } from "./excel-opener";
import { browserStart, excelStart, type OpenSession, type WayIn, withFrame } from "./frames";
import { findHome, type FoundHome, homeReady, tellGuard } from "./home";
import { restoreLanguage } from "./i18n";

/** The page stands painted ("Đang mở…") until its home answers; the guard speaks where it does not. */
async function start(place: HTMLElement): Promise<void> {
  const found = findHome(document);
  const ready = await homeReady(found, document);
  if (!ready.ok) {
    tellGuard(document, ready.code);
    return;
  }
  const first = await (found.kind === "browser" ? inBrowser(found) : besideWorkbook());
  createRoot(place).render(<App first={first} errand={found.errand} />);
  // The page is painted in Vietnamese at once; another language follows when its texts have arrived.
  void restoreLanguage();
  // Also for when there is no network next time; the page is kept after it is of use.
  if (found.kind === "browser" && window.isSecureContext) {
    whenQuiet(() =>
      import(/* webpackChunkName: "keep-offline" */ "./offline/keep-offline")
        .then(({ keepOffline }) => keepOffline(window))
        .catch(() => undefined),
    );
  }
}

/** The start screen, or the session that the page's address names. What goes wrong with that is said by the start screen, which tries again. */
async function inBrowser({ opensSample }: FoundHome): Promise<OpenSession | WayIn> {
  if (!opensSample) return browserStart(browserOpener);
  const sample = await browserOpener.openSample().catch(() => null);
  const opened = sample?.ok ? await withFrame(sample.value).catch(() => null) : null;
  return opened ?? browserStart(browserOpener, true);
}

/** A session in the open workbook is taken up at once; else, or where that fails, the first screen goes on from what was seen. */
async function besideWorkbook(): Promise<OpenSession | WayIn> {
  const looked = await excelOpener.look().catch(() => null);
  if (looked?.ok && looked.value.holds === "ocop") {
    const store = await excelOpener.open().catch(() => null);
    const opened = store?.ok ? await withFrame(store.value).catch(() => null) : null;
    if (opened) return opened;
  }
  return excelStart(excelOpener, looked);
}

/** Runs once the first screen is painted and nothing else waits; Safari has no idle callbacks. */
function whenQuiet(job: () => unknown): void {
  if ("requestIdleCallback" in window) requestIdleCallback(job, { timeout: 10_000 });
  else setTimeout(job, 2_000);
}

const place = document.getElementById("root");
// Where the guard has said already what is wrong, its words stay.
if (place && !document.getElementById("trouble")) {
  start(place).catch((reason: unknown) => {
    tellGuard(document, "page-unreachable", reason instanceof Error ? reason.message : String(reason));
  });
}
