import { inked, type Gray } from "./gray";

/** The middle of one of the three large squares by which a QR code is found. */
export interface Finder {
  readonly x: number;
  readonly y: number;
  /** Pixels a module is wide. */
  readonly module: number;
}

/** Along any line through its middle a square is black, white, black, white, black as 1 : 1 : 3 : 1 : 1 (ISO/IEC 18004). */
const RUNS = [1, 1, 3, 1, 1] as const;
const MODULES = 7;
/** Of a page full of squares so many are kept. */
const MOST = 8;
/** The middle of a square is three modules high; of the lines through it at least this share has to agree. */
const LEAST_LINES = 0.3;

/** The squares of a picture, those most lines agree on first. */
export function findFinders(gray: Gray): readonly Finder[] {
  const { width, height } = gray;
  const black = inked(gray);
  const across = (y: number) => (x: number) => black[y * width + x] === 1;
  const down = (x: number) => (y: number) => black[y * width + x] === 1;
  const found: { x: number; y: number; module: number; hits: number }[] = [];
  for (let y = 0; y < height; y += 1) {
    for (const [middle, module] of matches(across(y), width)) {
      const column = matchAround(down(Math.round(middle)), height, y, module);
      if (!column) continue;
      const near = found.find(
        (each) => Math.hypot(each.x - middle, each.y - column.middle) < 2.5 * Math.max(each.module, module),
      );
      if (!near) found.push({ x: middle, y: column.middle, module, hits: 1 });
      else {
        const share = 1 / (near.hits + 1);
        near.x += (middle - near.x) * share;
        near.y += (column.middle - near.y) * share;
        near.module += ((module + column.module) / 2 - near.module) * share;
        near.hits += 1;
      }
    }
  }
  /** The middle is black, the ring around it white: letters that look alike along two lines are not. */
  const isFilled = (x: number, y: number, module: number): boolean => {
    let wrong = 0;
    for (let step = 0; step < 16; step += 1) {
      const [cosine, sine] = [Math.cos((step * Math.PI) / 8), Math.sin((step * Math.PI) / 8)];
      const at = (radius: number): boolean =>
        black[Math.round(y + sine * radius * module) * width + Math.round(x + cosine * radius * module)] === 1;
      if (!at(0.8)) wrong += 1;
    }
    return wrong <= 3;
  };
  return found
    .filter(({ x, y, module, hits }) => hits >= Math.max(2, 3 * module * LEAST_LINES) && isFilled(x, y, module))
    .sort((a, b) => b.hits / b.module - a.hits / a.module)
    .slice(0, MOST);
}

/** Middles of all five runs of the right lengths along a line, with the width of a module. */
function matches(isBlack: (at: number) => boolean, length: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  const runs: number[] = [];
  let run = 0;
  let before = false;
  for (let at = 0; at <= length; at += 1) {
    const now = at < length && isBlack(at);
    if (now === before && at < length) {
      run += 1;
      continue;
    }
    runs.push(run);
    if (runs.length > RUNS.length) runs.shift();
    // The five runs end here, the last of them black.
    if (before && runs.length === RUNS.length) {
      const total = runs.reduce((sum, each) => sum + each, 0);
      const middleRun = runs[2] ?? 0;
      if (isSquare(runs, total)) {
        const after = (runs[3] ?? 0) + (runs[4] ?? 0);
        found.push([at - after - middleRun / 2 - 0.5, total / MODULES]);
      }
    }
    run = 1;
    before = now;
  }
  return found;
}

function isSquare(runs: readonly number[], total: number): boolean {
  const module = total / MODULES;
  return (
    module >= 1 &&
    runs.every(
      (run, index) => Math.abs(run - module * (RUNS[index] ?? 0)) <= module * 0.6 * Math.sqrt(RUNS[index] ?? 1),
    )
  );
}

/** The square across a line that was found along another: its middle lies near `at`. */
function matchAround(
  isBlack: (at: number) => boolean,
  length: number,
  at: number,
  module: number,
): { readonly middle: number; readonly module: number } | null {
  const reach = Math.ceil(module * MODULES);
  const from = Math.max(0, at - reach);
  const to = Math.min(length, at + reach + 1);
  for (const [middle, size] of matches((each) => isBlack(from + each), to - from)) {
    const isNear = Math.abs(from + middle - at) < module * 2;
    if (isNear && size > module * 0.6 && size < module * 1.7) return { middle: from + middle, module: size };
  }
  return null;
}
