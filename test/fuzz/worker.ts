import { chanceOf } from "./chance";
import { DOORS, type Attempt, type Door } from "./doors";
import { makeInputs } from "./inputs";
import type { CaseFault, WorkerTask, WorkerWord } from "./task";

/** Slower than this, an input is as bad as one that never ends. Milliseconds. */
const SLOWEST = 4_000;

const say = (word: WorkerWord): void => {
  process.send?.(word);
};
const stray: string[] = [];
process.on("unhandledRejection", (reason) => stray.push(String(reason)));
const born = Object.getOwnPropertyNames(Object.prototype).length;

function doorFor(chance: { next(): number }): Door {
  const all = DOORS.reduce((sum, { weight }) => sum + weight, 0);
  let left = chance.next() * all;
  for (const door of DOORS) {
    left -= door.weight;
    if (left < 0) return door;
  }
  throw new RangeError("no door");
}

function explained(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 4).join(" | ") : String(error);
}

async function tried({ ask }: Attempt): Promise<{ readonly said: string; readonly wrong: string | null }> {
  try {
    return await ask();
  } catch (error) {
    return { said: "threw", wrong: `threw ${explained(error)}` };
  }
}

async function run(task: WorkerTask): Promise<void> {
  const inputs = await makeInputs();
  say({ kind: "ready" });
  for (let index = task.from; index < task.to; index++) {
    const chance = chanceOf(Math.imul(task.seed, 0x9e3779b1) ^ index);
    const door = doorFor(chance);
    let attempt: Attempt;
    try {
      attempt = door.attempt(inputs, chance);
    } catch (error) {
      say({ kind: "fault", fault: { index, door: door.name, family: "?", wrong: `no attempt: ${explained(error)}` } });
      continue;
    }
    const start = performance.now();
    const { said, wrong } = await tried(attempt);
    const took = performance.now() - start;
    const faults: CaseFault[] = [];
    const add = (text: string): void => {
      faults.push({ index, door: door.name, family: attempt.family, wrong: text });
    };
    if (wrong !== null) add(wrong);
    if (took > SLOWEST) add(`took ${took.toFixed(0)} ms`);
    if (Object.getOwnPropertyNames(Object.prototype).length !== born) add("Object.prototype was changed");
    for (const reason of stray.splice(0)) add(`unhandled rejection: ${reason}`);
    if (task.keep !== null && faults.length + (task.to - task.from === 1 ? 1 : 0) > 0) {
      say({ kind: "input", index, bytes: attempt.bytes });
    }
    say({ kind: "case", index, door: door.name, family: attempt.family, said, took, faults });
  }
  say({ kind: "done" });
}

process.once("message", (task: WorkerTask) => {
  void run(task)
    .catch((error: unknown) => {
      say({ kind: "fault", fault: { index: -1, door: "-", family: "-", wrong: explained(error) } });
      say({ kind: "done" });
    })
    .finally(() => process.disconnect());
});
