import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { median } from "../machine";
import { readyAfter, tellsReady, THROTTLED } from "./ready";
import { type StartFigures, startFigures, TRACED } from "./trace";

/** A page whose start is measured. */
export interface Start {
  readonly name: string;
  readonly address: string;
  /** What is ready when it answers. */
  readonly selector: string;
  /** Whether a click into it was answered. */
  readonly answered: string;
  /** Prepares the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

interface Run {
  readonly ready: number;
  /** Of the page's own thread, which waits for no other program. */
  readonly threadMs: number;
  /** Longest tasks in the two seconds after ready, over 50 ms. */
  readonly longTasks: readonly number[];
}

const PANE = { width: 400, height: 800 };
const AFTER_READY_MS = 2_000;

/** Milliseconds to ready of each page, slowed and with nothing kept, one run of each after the other so that what else the machine does meets all. */
export async function measureStarts(browser: Browser, starts: readonly Start[], runs: number) {
  const done = new Map(starts.map(({ name }) => [name, [] as Run[]]));
  const traced = new Map<string, StartFigures>();
  for (let run = 0; run < runs; run += 1) {
    for (const start of starts) done.get(start.name)?.push(await inFreshPage(browser, start, oneRun));
  }
  for (const start of starts) traced.set(start.name, await inFreshPage(browser, start, oneTrace(browser)));
  return Object.fromEntries(
    starts.map(({ name }) => {
      const all = done.get(name) ?? [];
      const figures = {
        readyMs: Math.round(median(all.map(({ ready }) => ready))),
        threadMs: Math.round(median(all.map(({ threadMs }) => threadMs))),
        runsMs: all.map(({ ready }) => Math.round(ready)),
        longTasksAfterReady: all.flatMap(({ longTasks }) => longTasks.map(Math.round)),
        traced: traced.get(name),
      };
      return [name, figures] as const;
    }),
  );
}

async function inFreshPage<T>(
  browser: Browser,
  start: Start,
  work: (page: Page, devtools: CDPSession, start: Start) => Promise<T>,
): Promise<T> {
  const context: BrowserContext = await browser.newContext({ viewport: PANE });
  try {
    const page = await context.newPage();
    await tellsReady(page, start.selector);
    await start.prepare?.(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: THROTTLED });
    return await work(page, devtools, start);
  } finally {
    await context.close();
  }
}

async function oneRun(page: Page, devtools: CDPSession, start: Start): Promise<Run> {
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(start.address, { waitUntil: "commit" });
  const ready = await readyAfter(page);
  const { metrics } = await devtools.send("Performance.getMetrics");
  const longTasks = await page.evaluate(longTasksFrom, { ready, wait: AFTER_READY_MS });
  await page.locator(start.selector).first().click();
  await page.locator(start.answered).first().waitFor();
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  return { ready, threadMs: seconds * 1000, longTasks };
}

/** Runs in the page: durations of the tasks over 50 ms that began after a moment, until some time later. */
function longTasksFrom({ ready, wait }: { ready: number; wait: number }): Promise<number[]> {
  return new Promise((done) => {
    const found: number[] = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) if (startTime >= ready) found.push(duration);
    }).observe({ type: "longtask", buffered: true });
    setTimeout(() => done(found), wait);
  });
}

function oneTrace(browser: Browser) {
  return async (page: Page, _: CDPSession, start: Start): Promise<StartFigures> => {
    await browser.startTracing(page, { categories: [...TRACED] });
    await page.goto(start.address, { waitUntil: "commit" });
    const ready = await readyAfter(page);
    const scriptBytes = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((each): each is PerformanceResourceTiming => /\.js(\?|$)/u.test(each.name))
        .reduce((sum, each) => sum + each.decodedBodySize, 0),
    );
    return { ...startFigures(await browser.stopTracing(), ready), scriptBytes };
  };
}
