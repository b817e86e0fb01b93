import { readFileSync } from "node:fs";
import { consolidate, type OfferedFile } from "../src/app/meeting/consolidate";
import { NODE_TOOLS } from "../src/cli/node-tools";
import { createSessionResults } from "../src/council/result/session-results";
import type { WorkbookDocument } from "../src/council/types";
import { benchFiles, type BenchFiles } from "./consolidate/files";
import { inBrowser } from "./consolidate/in-browser";
import { BATCHES, benchWork } from "./consolidate/session";
import { exceljs, sheetJs, SideBySide, timed, type Clock } from "./consolidate/variants";
import { machine, median } from "./machine";

const NOW = "2026-11-26T16:00:00+07:00";
/** The libraries read one workbook of each batch: the sizes are those of all. */
const SAMPLE = BATCHES;
/** Up to so many files are read in an odd number of runs. */
const FEW = 1_000;
const ROUNDS = 5;

/** Work of this process alone: a machine that is shared does not change it much. */
const processorTime: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/**
 * Members' workbooks read, guarded and merged, in Node and in a thread of Chromium, beside the libraries reading the same bytes and beside
 * inflating alone, each file by both in the same moment; milliseconds a file, in Node of processor time (all its threads), in Chromium
 * by the clock on the wall. `-- consolidate [count]…`: by default 300 and 3000.
 */
export async function benchConsolidate() {
  const counts = process.argv.slice(3).map(Number);
  const runs = [];
  for (const count of counts.length > 0 ? counts : [300, 3000]) runs.push(await oneRun(await benchFiles(count)));
  return {
    part: "consolidate",
    goal: "at most 2 × floor, at least 4 × faster than the faster library",
    runs,
    recompute: await recompute(),
    machine: machine(),
  };
}

async function oneRun(bench: BenchFiles) {
  const { files } = bench;
  const bytes = files.reduce((sum, { path }) => sum + readFileSync(path).length, 0);
  return {
    files: files.length,
    sheets: files.reduce((sum, { sheets }) => sum + sheets, 0),
    megabytes: Math.round(bytes / 2 ** 20),
    node: await inNode(bench),
    chromium: await inChromium(bench),
  };
}

async function inNode({ document, sets, files }: BenchFiles) {
  const bytesOf = async (index: number): Promise<Uint8Array> => new Uint8Array(readFileSync(files[index]?.path ?? ""));
  const libraries = { sheetJs: await sheetJs(), exceljs: await exceljs() };
  const ours = async (count: number) => {
    let largest = 0;
    const beside = new SideBySide(processorTime);
    const offered = files.slice(0, count).map(({ fileName }, index): OfferedFile => ({
      fileName,
      read: async () => {
        largest = Math.max(largest, process.memoryUsage.rss());
        return { ok: true, value: await beside.read(() => bytesOf(index)) };
      },
    }));
    const done = await consolidate(document, sets, offered, { now: NOW, tools: NODE_TOOLS });
    const { spent } = beside;
    if (!done.ok) throw new Error(done.message);
    const { document: merged, rejected } = done.value;
    return { spent, floor: beside.floor, sheets: merged.sheets.length, rejected: rejected.length, largest };
  };
  const library = async (variant: (typeof libraries)["sheetJs"]): Promise<number> => {
    await timed(variant, 5, bytesOf, processorTime);
    return timed(variant, SAMPLE, bytesOf, processorTime);
  };
  // Once without a clock, so that no one pays for being first.
  await ours(2 * SAMPLE);
  const { runs, spent, floor, sheets, rejected, largest } = await middleRun(files.length, () => ours(files.length));
  return {
    ...compared(files.length, floor, spent, {
      sheetJs: await library(libraries.sheetJs),
      exceljs: await library(libraries.exceljs),
    }),
    ...{ runs, mergedSheets: sheets, rejected, largestMemoryMB: Math.round(largest / 2 ** 20) },
  };
}

/** The middle one of several runs by its times of the floor, which differ by a tenth on this machine; of many files one run, which has averaged out. */
async function middleRun<T extends { readonly spent: number; readonly floor?: number }>(
  count: number,
  run: () => Promise<T>,
): Promise<T & { readonly runs: readonly number[] }> {
  const done: T[] = [];
  for (let round = 0; round < (count > FEW ? 1 : ROUNDS); round++) done.push(await run());
  const ratio = ({ spent, floor }: T): number => spent / (floor ?? Number.NaN);
  const middle = median(done.map(ratio));
  const [first] = done.toSorted((a, b) => Math.abs(ratio(a) - middle) - Math.abs(ratio(b) - middle));
  if (!first) throw new Error("no run");
  return { ...first, runs: done.map((each) => Math.round(ratio(each) * 100) / 100) };
}

async function inChromium({ files }: BenchFiles) {
  return inBrowser(files, async ({ thread, pane }) => {
    const count = files.length;
    const ours = await middleRun(count, () => thread({ what: "ours", count }));
    const sheetJsSpent = await thread({ what: "sheetJs", count: SAMPLE });
    const exceljsSpent = await thread({ what: "exceljs", count: SAMPLE });
    const { longestTask, steps, sheets } = await pane(count);
    return {
      ...compared(count, ours.floor ?? Number.NaN, ours.spent, {
        sheetJs: sheetJsSpent.spent,
        exceljs: exceljsSpent.spent,
      }),
      ...{ runs: ours.runs, mergedSheets: ours.sheets, rejected: ours.rejected },
      pane: { mergedSheets: sheets, steps, longestTaskMs: Math.round(longestTask) },
    };
  });
}

/** Milliseconds a file, and how they compare. The libraries were given `SAMPLE` files. */
function compared(count: number, floorSpent: number, spent: number, libraries: { sheetJs: number; exceljs: number }) {
  const each = { floor: floorSpent / count, ours: spent / count };
  const others = { sheetJs: libraries.sheetJs / SAMPLE, exceljs: libraries.exceljs / SAMPLE };
  const rounded = Object.entries({ ...each, ...others }).map(([name, value]) => [name, Math.round(value * 100) / 100]);
  return {
    millisecondsPerFile: Object.fromEntries(rounded) as Readonly<Record<string, number>>,
    timesFloor: Math.round((each.ours / each.floor) * 100) / 100,
    timesFasterThanLibrary: Math.round((Math.min(others.sheetJs, others.exceljs) / each.ours) * 10) / 10,
    totalSeconds: Math.round(spent / 100) / 10,
  };
}

/** A session of 60 products and 15 members after one changed sheet, milliseconds. */
async function recompute() {
  const bench = await benchFiles(0);
  const { session } = bench.document;
  const small = { ...session, members: session.members.slice(0, 15), products: session.products.slice(0, 60) };
  const batches = bench.batches.slice(0, 8);
  const works = await Promise.all(
    small.members.flatMap((_, member) => batches.map((__, batch) => benchWork(bench, bench.sets, member, batch))),
  );
  const codes = new Set(small.products.map(({ code }) => code));
  const sheets = works.flatMap((work) => work.sheets).filter(({ product }) => codes.has(product));
  let document: WorkbookDocument = { ...bench.document, session: small, sheets };
  const results = createSessionResults();
  results(document, bench.sets);
  const times = Array.from({ length: 101 }, (_, run) => {
    const at = (run * 37) % sheets.length;
    const changed = document.sheets.map((sheet, index) => (index === at ? { ...sheet, opinion: String(run) } : sheet));
    document = { ...document, sheets: changed };
    const from = performance.now();
    results(document, bench.sets);
    return performance.now() - from;
  });
  return {
    products: small.products.length,
    members: small.members.length,
    sheets: sheets.length,
    medianMs: Math.round(median(times) * 100) / 100,
  };
}
