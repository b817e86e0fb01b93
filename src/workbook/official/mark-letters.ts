import { pointsOf, readPoints } from "./readings";
import { tidy } from "./plain-text";

/** Letters by which people tick a cell. */
const TICK = /^(?:[xX×✕✖✗✘✓✔√vV☑☒●•*■⬛]|\[[xX]\])$/u;

export const DEFAULT_TICK = "x";

/** Whether a cell's text is a tick; blanks around it do not count. */
export function isTickText(text: string): boolean {
  return TICK.test(tidy(text));
}

/** Whether a cell's text only holds a place open: nothing, dots, dashes. */
export function isBlank(text: string): boolean {
  return /^[-–—…._\s]*$/u.test(tidy(text));
}

/** Points written into a cell; null for a text that is no whole number of points. */
export function pointsIn(value: string | number | boolean | null): number | null {
  if (typeof value === "number") return Number.isInteger(value) ? value : null;
  return typeof value === "string" ? pointsOf(readPoints(value)) : null;
}

/**
 * Boxes that can be ticked by putting another letter in their place, each empty one with its ticked look. The letter o is not among
 * them: read again, a word that begins with x is no box.
 */
const PAIRS: readonly (readonly [empty: string, ticked: string])[] = [
  ["□", "☒"],
  ["☐", "☒"],
  ["▢", "☒"],
  ["◻", "☒"],
  ["◽", "☒"],
  ["⬜", "☒"],
  ["❏", "☒"],
  ["❑", "☒"],
  ["❒", "☒"],
  ["○", "●"],
  ["◯", "●"],
  ["[ ]", "[x]"],
  ["[]", "[x]"],
  ["\uf06f", "\uf0fe"],
  ["\uf0a8", "\uf0fe"],
  ["\uf071", "\uf0fe"],
];
const TICKED = ["☒", "☑", "■", "◼", "◾", "⬛", "●", "[x]", "[X]", "\uf0fe", "\uf0fd"];
const ESCAPED = [...PAIRS.map(([empty]) => empty), ...TICKED].map((letters) =>
  // Any blank may stand between brackets, also one that does not break.
  letters.replace(/[[\]]/gu, (bracket) => `\\${bracket}`).replace(" ", "\\s"),
);
const ANY_BOX = new RegExp(ESCAPED.join("|"), "u");

/** The first box of a line with its place in it, or null. */
export function boxIn(line: string): { readonly at: number; readonly letters: string } | null {
  const found = ANY_BOX.exec(line);
  return found ? { at: found.index, letters: found[0] } : null;
}

export function isTicked(letters: string): boolean {
  return TICKED.includes(letters);
}

/**
 * How a form ticks its boxes, from the boxes it has. Null when most of them look ticked: they are bullets then, and none tells anything.
 */
export function boxStyle(letters: readonly string[]): { readonly empty: string; readonly ticked: string } | null {
  const ticked = letters.filter(isTicked);
  const empty = mostUsed(letters.filter((each) => !isTicked(each)));
  if (empty === null || ticked.length * 2 > letters.length) return null;
  const usual = PAIRS.find(([one]) => one === empty.replace(/\s/gu, " "))?.[1] ?? "☒";
  return { empty, ticked: mostUsed(ticked) ?? usual };
}

/** The text that occurs most often, the first of several; null for none. */
export function mostUsed(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (
    [...counts].reduce<readonly [string, number] | null>(
      (best, next) => (best === null || next[1] > best[1] ? next : best),
      null,
    )?.[0] ?? null
  );
}
