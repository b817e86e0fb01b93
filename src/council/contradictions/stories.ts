import { folded, wordsOf } from "../products/folded";
import type { DossierFact } from "../types";

/** Words in a row that are compared as one. */
const SHINGLE = 4;
/** A text with fewer shingles says too little to be called anybody's copy: about 25 words. */
const FEWEST = 22;
/**
 * Share of the shorter text's shingles that stand in the other. Two stories of the same kind of product share turns of
 * phrase, far below a third; a story with only the names exchanged keeps well over half, since each name spoils the
 * shingles around it.
 */
export const SAME_STORY = 0.5;

const STORY = "story-text";

/** Another product's story that a story repeats. */
export interface StoryTwin {
  readonly other: string;
  /** 0 to 1. */
  readonly likeness: number;
}

/** How much of the shorter of two texts stands in the other, 0 to 1, whatever the tones, case and punctuation. */
export function likeness(first: string, second: string): number {
  return overlap(shinglesOf(first), shinglesOf(second));
}

/** The stories that repeat another product's, by product; the nearest other first. Each pair is compared once. */
export function storyTwins(facts: readonly DossierFact[] | undefined): ReadonlyMap<string, readonly StoryTwin[]> {
  const stories = (facts ?? [])
    .filter(({ question }) => question === STORY)
    .map(({ product, answer }) => ({ product, shingles: shinglesOf(answer) }));
  const twins = new Map<string, StoryTwin[]>();
  const note = (product: string, twin: StoryTwin): void => {
    twins.set(product, [...(twins.get(product) ?? []), twin]);
  };
  stories.forEach((one, index) => {
    for (const other of stories.slice(index + 1)) {
      const found = overlap(one.shingles, other.shingles);
      if (found < SAME_STORY) continue;
      note(one.product, { other: other.product, likeness: found });
      note(other.product, { other: one.product, likeness: found });
    }
  });
  for (const list of twins.values()) {
    list.sort((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1));
  }
  return twins;
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text).map(folded);
  return new Set(words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(" ")));
}

function overlap(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [few, many] = first.size <= second.size ? [first, second] : [second, first];
  if (few.size < FEWEST) return 0;
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared += 1;
  return shared / few.size;
}
