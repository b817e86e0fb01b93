import { remembering } from "../remembering";

/**
 * How many texts are remembered, and how long they may be: a sheet is looked at several times over (for its sections, columns, headings
 * and lines), and an annex of 26 sets has some 12,000 texts, mostly short.
 */
const KEPT = [20_000, 600] as const;

/** Text without what only typing habits put there: NFC, ordinary blanks, one blank between words, no invisible marks. */
export const tidy = remembering(
  (text: string) =>
    text
      .normalize("NFC")
      .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, "")
      .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu, " ")
      .trim(),
  ...KEPT,
);

/** The lines of a cell that hold something, each {@link tidy}. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map(tidy)
    .filter((line) => line !== "");
}

/** Lower case without diacritics: "Bộ sản phẩm: Đồ ăn" is "bo san pham: do an". Blanks stay as they are. */
export const fold = remembering(
  (text: string) =>
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace(/đ/gu, "d"),
  ...KEPT,
);

/** Letters and digits alone, folded: what remains of a name however it is punctuated. */
export const bare = remembering((text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, ""), ...KEPT);

/** Likeness of two names from 0 to 1: the share of letter pairs they have in common (Dice), diacritics aside. */
export function likeness(one: string, other: string): number {
  const first = pairs(bare(one));
  const second = pairs(bare(other));
  const all = sum(first) + sum(second);
  if (all === 0) return bare(one) === bare(other) && bare(one) !== "" ? 1 : 0;
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  return (2 * common) / all;
}

function pairs(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + 2 <= text.length; at++) {
    const pair = text.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
