import { EDITIONS } from "../../src/catalogue/editions";
import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { Criterion, ProductSet } from "../../src/catalogue/types";
import type { EvidenceStates } from "../../src/scoring/types";

type SetName = readonly [edition: string, no: number];

/** Sets of every shape: groups that are criteria, criteria nested one deeper, cases, stars on criteria, unverified sums. */
const CLOSELY_WATCHED: readonly SetName[] = [
  ["26-2026", 1],
  ["26-2026", 11],
  ["26-2026", 26],
  ["148-2023", 1],
  ["148-2023", 11],
  ["148-2023", 26],
];

export function watchedSets(): Promise<readonly ProductSet[]> {
  return load(CLOSELY_WATCHED);
}

/** All sets of the catalogue but the closely watched ones. */
export function otherSets(): Promise<readonly ProductSet[]> {
  const watched = new Set(CLOSELY_WATCHED.map((name) => name.join()));
  const all = EDITIONS.flatMap(({ id, sets }) => sets.map(({ no }): SetName => [id, no]));
  return load(all.filter((name) => !watched.has(name.join())));
}

async function load(names: readonly SetName[]): Promise<readonly ProductSet[]> {
  const sets: ProductSet[] = [];
  for (const [edition, no] of names) {
    const loaded = await loadSet(edition, no);
    if (!loaded.ok) throw new Error(loaded.message);
    sets.push(loaded.value);
  }
  return sets;
}

/** A small generator of numbers in [0, 1) that always gives the same row for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a person typed into the tick cells: text by option number, by criterion. */
export type Ticks = ReadonlyMap<string, ReadonlyMap<number, string>>;

export interface RandomSheet {
  readonly set: ProductSet;
  readonly ticks: Ticks;
  /** The options that are chosen: criteria with exactly one tick. */
  readonly choices: Readonly<Record<string, number>>;
  readonly knockOuts: readonly string[];
  readonly states: EvidenceStates;
}

const MARKS = ["x", "x", "x", "X", " x", "X "];

/** Ticks as people leave them: mostly one a criterion, some none, some two, in small or capital letters. */
export function randomSheet(set: ProductSet, seed: number): RandomSheet {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  // Some sheets are careful and generous, so that high bands and met floors occur.
  const care = pick([0, 0.02, 0.1, 0.4]) ?? 0;
  const generosity = pick([0, 0.5, 0.8, 0.95, 1]) ?? 0;
  const ticks = new Map<string, ReadonlyMap<number, string>>();
  const choices: Record<string, number> = {};
  const closers = closersOf(set);
  for (const criterion of criteriaOf(set)) {
    const marked = new Map<number, string>();
    const mark = (number: number): void => void marked.set(number, pick(MARKS) ?? "x");
    const best = criterion.options.length;
    const chosen = random() < generosity ? best : 1 + Math.floor(random() * best);
    if (random() >= care) mark(closers.has(criterion.code) && random() < 0.3 ? 1 : chosen);
    if (random() < care / 2) mark(1 + Math.floor(random() * best));
    ticks.set(criterion.code, marked);
    const [only, ...more] = marked.keys();
    if (only !== undefined && more.length === 0) choices[criterion.code] = only;
  }
  const states = Object.fromEntries(
    familiesOf(criteriaOf(set)).map((family) => [
      family,
      pick(["present", "present", "present", "missing", "expired", "contradiction"] as const) ?? "present",
    ]),
  );
  const knockOuts = random() < 0.1 ? set.knockOuts.filter(() => random() < 0.5).map(({ id }) => id) : [];
  return { set, ticks, choices, knockOuts, states };
}

function closersOf(set: ProductSet): ReadonlySet<string> {
  return new Set(
    criteriaOf(set).flatMap(({ notes }) =>
      notes.flatMap(({ effect }) => (effect?.kind === "closed-when" ? [effect.criterion] : [])),
    ),
  );
}

function familiesOf(criteria: readonly Criterion[]): readonly string[] {
  const families = criteria.flatMap(({ options }) =>
    options.flatMap(({ evidence }) => evidence.flatMap(({ anyOf }) => [...anyOf])),
  );
  return [...new Set(families)];
}
