import type { Browser } from "playwright-core";
import { apply, type Look } from "./looks";
import type { ScreenState, Walk } from "./state";
import { NOW, Visit } from "./visit";

/** Called for each state while it stands on the page; the look is the walk's own again afterwards. */
export type AtState = (state: ScreenState, visit: Visit) => Promise<void>;

/** Plays walks, two at a time; returns what could not be reached, in words. */
export async function playAll(
  browser: Browser,
  address: string,
  walks: readonly Walk[],
  look: Look,
  at: AtState,
): Promise<readonly string[]> {
  const waiting = [...walks];
  const unreached: string[] = [];
  const lane = async (): Promise<void> => {
    for (let walk = waiting.shift(); walk; walk = waiting.shift()) {
      await play(browser, address, walk, look, at).catch((reason: unknown) => {
        unreached.push(reason instanceof Error ? reason.message : String(reason));
      });
    }
  };
  await Promise.all([lane(), lane()]);
  return unreached;
}

/**
 * Walks through the states of a walk in a fresh profile: Vietnamese, Hanoi's time, a clock that stands still, no motion.
 * Throws with the state's name when a state cannot be reached.
 */
export async function play(browser: Browser, address: string, walk: Walk, look: Look, at: AtState): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
    acceptDownloads: true,
    serviceWorkers: walk.keepsOffline ? "allow" : "block",
  });
  try {
    context.setDefaultTimeout(30_000);
    // tsx marks functions with a `__name` that pages lack, also those that run in the page.
    await context.addInitScript("globalThis.__name ??= (named) => named");
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    const visit = new Visit(context, page, address);
    await apply(page, look);
    for (const state of walk.states) {
      try {
        await state.reach(visit);
        await settled(visit);
        await at(state, visit);
        await apply(visit.page, look);
        await visit.tidyUp();
      } catch (reason) {
        throw new Error(`${state.name}: ${reason instanceof Error ? reason.message : String(reason)}`, {
          cause: reason,
        });
      }
    }
  } finally {
    await context.close();
  }
}

/** Waits until letters and small pages are drawn; a state of kind "loading" never gets further than this. */
async function settled({ page }: Visit): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
