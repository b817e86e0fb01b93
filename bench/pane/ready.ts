import type { Page } from "playwright-core";

/** Slows the page's processor as a small office machine is slower than this one. */
export const THROTTLED = 4;

/** Longer than any start takes on a busy machine. */
const PATIENCE_MS = 60_000;

/** What the page tells of its start. */
interface ReadyWindow extends Window {
  ocopReady?: Promise<number>;
}

/**
 * Injected before a page's own scripts: finds out when the first element of a kind is painted and answers.
 *
 * Ready: the element stands, a click into its middle would reach it (it has an area, nothing covers it, it is not disabled), the frame
 * that shows it is painted, and the page's thread is free for the next task. Milliseconds since the navigation began.
 */
function watchReady(selector: string): void {
  const page: ReadyWindow = window;
  const reachable = (): boolean => {
    const element = document.querySelector(selector);
    if (!element || element.matches("[disabled],[aria-disabled=true]")) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight - top) / 2);
    return width > 0 && height > 0 && hit !== null && element.contains(hit);
  };
  page.ocopReady = new Promise((ready) => {
    let asked = false;
    const ask = (): void => {
      if (asked || document.querySelector(selector) === null) return;
      asked = true;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => {
          asked = false;
          const now = performance.now();
          if (!reachable()) {
            ask();
            return;
          }
          seen.disconnect();
          ready(now);
        };
        painted.port2.postMessage(null);
      });
    };
    const seen = new MutationObserver(ask);
    seen.observe(document, { childList: true, subtree: true, attributes: true });
  });
}

/** Prepares a page to tell when the first element of a kind is ready; before it is opened. */
export async function tellsReady(page: Page, selector: string): Promise<void> {
  // tsx names functions by a helper that pages do not have.
  await page.addInitScript("globalThis.__name = (named) => named;");
  await page.addInitScript(watchReady, selector);
}

/** Milliseconds from the navigation to ready. */
export function readyAfter(page: Page): Promise<number> {
  return page.evaluate(
    async (patience) =>
      Promise.race([
        (window as ReadyWindow).ocopReady ?? Number.NaN,
        new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error("never ready")), patience)),
      ]),
    PATIENCE_MS,
  );
}
