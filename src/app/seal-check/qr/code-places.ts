import type { Finder } from "./finders";

/** Where a code may stand: its three squares, of which one may have to be guessed because it is covered. */
export interface CodePlace {
  /** The square at the upper left of the code, as it is read, and the ones to its right and below. */
  readonly corner: Finder;
  readonly right: Finder;
  readonly below: Finder;
  /** All three were seen. */
  readonly whole: boolean;
}

/** Modules between the middles of two squares: version 4 to 14, beyond what is printed here on either side. */
const NEAREST = 24;
const FARTHEST = 70;
/** How far a right angle and equal sides may be off, in a crooked photograph. */
const SKEW = 0.22;

/** Places of three squares at a right angle, best first; then such of which only two are seen. */
export function codePlaces(finders: readonly Finder[]): readonly CodePlace[] {
  const pairs = finders.flatMap((a, first) =>
    finders.slice(first + 1).flatMap((b) => {
      const apart = modulesApart(a, b);
      return isAlike(a, b) && apart >= NEAREST && apart <= FARTHEST * Math.SQRT2 ? [[a, b] as const] : [];
    }),
  );
  const whole = finders.flatMap((corner) => {
    const arms = pairs.flatMap(([a, b]) => (a === corner ? [b] : b === corner ? [a] : []));
    return arms.flatMap((b, index) =>
      arms.slice(index + 1).flatMap((c) => (isRightAngle(corner, b, c) ? [turned(corner, b, c, true)] : [])),
    );
  });
  return [...whole, ...pairs.flatMap(([a, b]) => completions(a, b))];
}

/** A code is never mirrored: going from the right square to the lower one is a turn to the right. */
function turned(corner: Finder, b: Finder, c: Finder, whole: boolean): CodePlace {
  const turn = (b.x - corner.x) * (c.y - corner.y) - (b.y - corner.y) * (c.x - corner.x);
  return turn > 0 ? { corner, right: b, below: c, whole } : { corner, right: c, below: b, whole };
}

function isAlike(a: Finder, b: Finder): boolean {
  return Math.abs(a.module - b.module) <= 0.35 * Math.max(a.module, b.module);
}

function modulesApart(a: Finder, b: Finder): number {
  return Math.hypot(a.x - b.x, a.y - b.y) / ((a.module + b.module) / 2);
}

function isRightAngle(corner: Finder, b: Finder, c: Finder): boolean {
  const [bx, by, cx, cy] = [b.x - corner.x, b.y - corner.y, c.x - corner.x, c.y - corner.y];
  const [ofB, ofC] = [Math.hypot(bx, by), Math.hypot(cx, cy)];
  if (ofB === 0 || ofC === 0) return false;
  const cosine = Math.abs((bx * cx + by * cy) / (ofB * ofC));
  return cosine < SKEW && Math.abs(ofB - ofC) < SKEW * Math.max(ofB, ofC);
}

/** Where the third square may be: beside either of the two at a right angle, or at the corner over against their diagonal. */
function completions(a: Finder, b: Finder): readonly CodePlace[] {
  const module = (a.module + b.module) / 2;
  const [x, y] = [b.x - a.x, b.y - a.y];
  const at = (left: number, top: number): Finder => ({ x: left, y: top, module });
  const apart = modulesApart(a, b);
  const beside =
    apart <= FARTHEST
      ? [
          turned(a, b, at(a.x - y, a.y + x), false),
          turned(a, b, at(a.x + y, a.y - x), false),
          turned(b, a, at(b.x - y, b.y + x), false),
          turned(b, a, at(b.x + y, b.y - x), false),
        ]
      : [];
  const [midX, midY] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  const across =
    apart >= NEAREST * Math.SQRT2
      ? [turned(at(midX - y / 2, midY + x / 2), a, b, false), turned(at(midX + y / 2, midY - x / 2), a, b, false)]
      : [];
  return [...beside, ...across];
}
