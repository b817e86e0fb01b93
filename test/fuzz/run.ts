// `npm run fuzz`: changed files and JSON through every door that takes something from outside.
//   --count N   how many inputs (20000)      --seed N   which ones (1)
//   --case N    one of them, by its number   --keep DIR writes the inputs that failed (or the one case) there
// Prints counts as JSON and one line; ends with 1 when an input crashed, hung, took too long or was accepted silently.
import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { CaseFault, WorkerTask, WorkerWord } from "./task";

/** Milliseconds without a step after which an input counts as one that never ends. */
const HUNG = 30_000;
const LOOK = 250;
const MOST_HANGS = 5;

interface Counts {
  inputs: number;
  readonly doors: Record<string, Record<string, number>>;
  readonly families: Record<string, number>;
  slowest: { ms: number; index: number; door: string; family: string };
  readonly faults: CaseFault[];
}

function tally(counts: Counts, word: Extract<WorkerWord, { kind: "case" }>): void {
  counts.inputs += 1;
  const door = (counts.doors[word.door] ??= {});
  door[word.said] = (door[word.said] ?? 0) + 1;
  counts.families[word.family] = (counts.families[word.family] ?? 0) + 1;
  if (word.took > counts.slowest.ms) {
    counts.slowest = { ms: Math.round(word.took), index: word.index, door: word.door, family: word.family };
  }
  counts.faults.push(...word.faults);
}

/**
 * Tries the cases from one number on in a process of its own, which can be ended when it no longer answers; gives the case at which that
 * was so, or null.
 */
function tryFrom(task: WorkerTask, counts: Counts): Promise<number | null> {
  const child = fork(join(__dirname, "worker.ts"), { execArgv: ["--import", "tsx"], serialization: "advanced" });
  return new Promise((settle) => {
    let under = task.from;
    let since = Number.POSITIVE_INFINITY;
    let settled = false;
    const end = (stuckAt: number | null): void => {
      if (settled) return;
      settled = true;
      clearInterval(watch);
      child.kill("SIGKILL");
      settle(stuckAt);
    };
    const stuck = (wrong: string): void => {
      if (settled) return;
      counts.faults.push({ index: under, door: "?", family: "?", wrong });
      end(under);
    };
    const watch = setInterval(() => {
      if (Date.now() - since > HUNG) stuck(`hung for ${String(HUNG / 1000)} s`);
    }, LOOK);
    child.on("message", (word: WorkerWord) => {
      since = Date.now();
      if (word.kind === "case") {
        tally(counts, word);
        under = word.index + 1;
      } else if (word.kind === "fault") counts.faults.push(word.fault);
      else if (word.kind === "input" && task.keep !== null) {
        mkdirSync(task.keep, { recursive: true });
        writeFileSync(join(task.keep, `case-${String(word.index)}`), word.bytes);
      } else if (word.kind === "done") end(null);
    });
    child.on("exit", (code, signal) => stuck(`the process ended with ${String(code ?? signal)}`));
    child.send(task);
  });
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "20000" },
      seed: { type: "string", default: "1" },
      case: { type: "string" },
      keep: { type: "string" },
    },
  });
  const seed = Number(values.seed);
  const first = values.case === undefined ? 0 : Number(values.case);
  const to = values.case === undefined ? Number(values.count) : first + 1;
  const counts: Counts = {
    inputs: 0,
    doors: {},
    families: {},
    slowest: { ms: 0, index: -1, door: "", family: "" },
    faults: [],
  };
  const start = Date.now();
  let from = first;
  for (let hangs = 0; from < to && hangs < MOST_HANGS; hangs++) {
    const hungAt = await tryFrom({ seed, from, to, keep: values.keep ?? null }, counts);
    if (hungAt === null) break;
    from = hungAt + 1;
  }
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(JSON.stringify({ seed, ...counts, seconds }, null, 1));
  const { ms, door } = counts.slowest;
  console.log(
    `fuzz: ${String(counts.inputs)} inputs, ${String(counts.faults.length)} faults, slowest ${String(ms)} ms (${door}), ${String(seconds)} s, seed ${String(seed)}`,
  );
  return counts.faults.length === 0 && counts.inputs > 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
