import type { Browser, CDPSession, Page } from "playwright-core";
import { median } from "../machine";
import { manyProducts, resumeDraft } from "./drafts";
import { THROTTLED } from "./ready";
import { hiccups, TRACED } from "./trace";

const CHOICES = 21;
const PRODUCTS = 60;
const SCROLL_STEPS = 40;
/** Frames as Chromium's compositor reports them. */
const FRAMES = [...TRACED, "devtools.timeline.frame", "disabled-by-default-devtools.timeline.frame"];

interface Choice {
  /** From the key's own time to the new figure in the page. */
  readonly updated: number;
  /** To the frame after it is painted. */
  readonly painted: number;
}

/** What the page tells of the choice that was made last. */
interface ChoiceWindow extends Window {
  ocopChoice?: Promise<Choice | null>;
}

/** What a session costs that is open: choices, scrolling, memory. */
export async function measureWork(browser: Browser, address: string) {
  return {
    choice: {
      unthrottled: await choices(browser, address, 1),
      [`throttled${String(THROTTLED)}`]: await choices(browser, address, THROTTLED),
    },
    scroll: await scrolls(browser, address),
    heap: await heap(browser, address),
  };
}

async function openSample(
  browser: Browser,
  address: string,
  rate: number,
): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
  await page.addInitScript("globalThis.__name = (named) => named;");
  const devtools = await page.context().newCDPSession(page);
  await page.goto(`${address}/?do=sample`);
  await page.locator("[role=radio]").first().waitFor();
  // Frames and texts of the open session are there; what the start left over is done.
  await page.waitForTimeout(1_500);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
  return { page, devtools };
}

/** The key "1", again and again: the pane moves on to the next criterion by itself, which is part of what is measured. */
async function choices(browser: Browser, address: string, rate: number) {
  const { page } = await openSample(browser, address, rate);
  const runs: Choice[] = [];
  for (let at = 0; at < CHOICES; at += 1) {
    await page.evaluate(watchChoice);
    await page.keyboard.press("1");
    const run = await page.evaluate(() => (window as ChoiceWindow).ocopChoice ?? null);
    if (run !== null) runs.push(run);
    await page.waitForTimeout(150);
  }
  await page.close();
  const updated = runs.map((run) => run.updated);
  const painted = runs.map((run) => run.painted);
  const tenth = (ms: number) => Math.round(ms * 10) / 10;
  return {
    choices: runs.length,
    updatedMs: { median: tenth(median(updated)), slowest: tenth(Math.max(...updated)) },
    paintedMs: { median: tenth(median(painted)), slowest: tenth(Math.max(...painted)) },
  };
}

/** Runs in the page: leaves the times of the next key's choice; null where it changed nothing (a case is taken first, a criterion is closed). */
function watchChoice(): void {
  (window as ChoiceWindow).ocopChoice = new Promise((done) => {
    const strip = document.querySelector("section [role=status]")?.parentElement;
    if (!strip) {
      done(null);
      return;
    }
    let from = 0;
    document.addEventListener("keydown", ({ timeStamp }) => (from = timeStamp), { capture: true, once: true });
    const giveUp = setTimeout(() => {
      seen.disconnect();
      done(null);
    }, 3_000);
    const seen = new MutationObserver(() => {
      seen.disconnect();
      clearTimeout(giveUp);
      const updated = performance.now() - from;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => done({ updated, painted: performance.now() - from });
        painted.port2.postMessage(null);
      });
    });
    seen.observe(strip, { childList: true, subtree: true, characterData: true });
  });
}

/** 60 products: the list of products, the map of one sheet, and the secretary's register, unthrottled. */
async function scrolls(browser: Browser, address: string) {
  const member = await browser.newPage({ viewport: { width: 400, height: 800 } });
  await member.goto(`${address}/`);
  await resumeDraft(member, manyProducts("member", PRODUCTS));
  await member.getByRole("button", { name: /^Mở danh sách sản phẩm/u }).click();
  await member.waitForTimeout(1_000);
  const list = await scroll(browser, member);
  await member.keyboard.press("Escape");
  await member
    .getByRole("button", { name: "Bản đồ phiếu" })
    .or(member.getByText("Bản đồ", { exact: true }))
    .first()
    .click();
  await member.waitForTimeout(1_000);
  const map = await scroll(browser, member);
  await member.close();

  const secretary = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await secretary.goto(`${address}/`);
  await resumeDraft(secretary, manyProducts("secretary", PRODUCTS));
  await secretary.getByRole("button", { name: "Sản phẩm và hồ sơ" }).click();
  await secretary.getByText("Bảng hồ sơ", { exact: true }).first().click();
  await secretary.getByRole("grid").waitFor();
  await secretary.waitForTimeout(1_000);
  const register = await scroll(browser, secretary);
  const cells = await secretary.getByRole("gridcell").count();
  await secretary.close();
  return { products: PRODUCTS, list, map, register: { ...register, cells } };
}

async function scroll(browser: Browser, page: Page) {
  await browser.startTracing(page, { categories: FRAMES });
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(width / 2, height / 2);
  for (let step = 0; step < SCROLL_STEPS; step += 1) {
    await page.mouse.wheel(0, step < SCROLL_STEPS / 2 ? 240 : -240);
    await page.waitForTimeout(30);
  }
  return hiccups(await browser.stopTracing());
}

/** Megabytes in use after every criterion of every product of the sample, its print preview and a second session; garbage taken out. */
async function heap(browser: Browser, address: string) {
  const { page, devtools } = await openSample(browser, address, 1);
  const used = async (): Promise<number> => {
    await devtools.send("HeapProfiler.collectGarbage");
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    return Math.round((usedSize / 2 ** 20) * 10) / 10;
  };
  const opened = await used();
  const next = page.getByRole("button", { name: "Sản phẩm sau" });
  const progress: (string | null)[] = [];
  for (;;) {
    for (let press = 0; press < 45; press += 1) {
      await page.keyboard.press("1");
      await page.waitForTimeout(25);
    }
    progress.push(
      await page
        .getByText(/^\d+\/\d+$/u)
        .first()
        .textContent(),
    );
    if ((await next.getAttribute("aria-disabled")) === "true" || (await next.isDisabled())) break;
    await next.click();
    await page.waitForTimeout(100);
  }
  const afterScoring = await used();
  await page.getByRole("button", { name: "In và ký" }).click();
  await page.waitForTimeout(2_000);
  const atPreview = await used();
  await page.getByRole("button", { name: "Trình đơn" }).click();
  await page.getByRole("menuitem", { name: "Mở tệp khác" }).click();
  await page.getByRole("button", { name: /^Mở phiên mẫu/u }).click();
  await page.locator("[role=radio]").first().waitFor();
  const afterAll = await used();
  await page.close();
  return { progress, megabytes: { opened, afterScoring, atPreview, afterAll } };
}
