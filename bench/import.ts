import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { EDITIONS } from "../src/catalogue/editions";
import { loadSet } from "../src/catalogue/load";
import { launchBrowser } from "../test/browser/launch";
import { serveBuiltPane } from "../test/browser/serve";
import { docxFile } from "../test/workbook/official/files";
import { layOut, PLAIN } from "../test/workbook/official/layouts";
import { published } from "../test/workbook/official/official-file";
import { machine, median } from "./machine";

const ANNEX = resolve(__dirname, "../../shared/sheets/26-2026-annex-ii.docx");
const CHUNKS = resolve(__dirname, "../dist/later");
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const RUNS = 9;

/**
 * The annex of 26 sets, read and compared beside the page of the built pane: from choosing the file to the shown comparison,
 * each time in a page without anything kept. And what each product set weighs as it is sent.
 */
export async function importOfficial() {
  const file = existsSync(ANNEX)
    ? { name: "26-2026-annex-ii.docx", buffer: readFileSync(ANNEX) }
    : { name: "own-26-sets.docx", buffer: Buffer.from(await ownAnnex()) };
  const server = await serveBuiltPane();
  const browser = await launchBrowser();
  try {
    const runs: number[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await oneRun(browser, server.address, file));
    const sizes = setSizes();
    return {
      part: "import",
      file: { name: file.name, bytes: file.buffer.length },
      milliseconds: { median: Math.round(median(runs)), runs: runs.map(Math.round) },
      goal: "median under 2000 ms; each product set at most 6144 bytes gzipped",
      productSets: { count: sizes.length, largest: sizes[0], medianBytes: median(sizes.map(({ bytes }) => bytes)) },
      machine: machine(),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function oneRun(browser: Browser, address: string, file: { name: string; buffer: Buffer }): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
    await page.getByRole("button", { name: "Trình đơn" }).click();
    await page.getByRole("menuitem", { name: "Nạp phiếu chính thức" }).click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Chọn tệp" }).click();
    const chosen = await chooser;
    const measured = timeToResult(page);
    await chosen.setFiles({ ...file, mimeType: DOCX });
    return await measured;
  } finally {
    await context.close();
  }
}

/** Milliseconds from the file's arrival in the page to the heading above the comparison, by the page's own clock. */
function timeToResult(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let from = 0;
        document.addEventListener("change", () => (from = performance.now()), { capture: true, once: true });
        const seen = new MutationObserver(() => {
          const shown = [...document.querySelectorAll("h3")].some((each) => each.textContent === "Kết quả đối chiếu");
          if (!shown) return;
          seen.disconnect();
          done(performance.now() - from);
        });
        seen.observe(document.body, { childList: true, subtree: true });
      }),
  );
}

/** The 26 sets of 26/2026 in our own words, one table each: about as much to read as the published annex. */
async function ownAnnex(): Promise<Uint8Array> {
  const listed = EDITIONS.find(({ id }) => id === "26-2026")?.sets ?? [];
  const sets = await Promise.all(listed.map(({ no }) => loadSet("26-2026", no)));
  return docxFile(sets.flatMap((set) => (set.ok ? [layOut(published(set.value), PLAIN)] : [])));
}

/** Gzipped bytes of each product set's chunk, the largest first. */
function setSizes(): readonly { readonly name: string; readonly bytes: number }[] {
  return readdirSync(CHUNKS)
    .filter((name) => /^catalogue-.*-set-.*\.js$/u.test(name))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(join(CHUNKS, name)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes);
}
