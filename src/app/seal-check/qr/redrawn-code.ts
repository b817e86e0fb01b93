import type { CodePlace } from "./code-places";
import type { Gray } from "./gray";

/** The modules of a code as they were sampled, with whatever belongs to every code of its size drawn in anew. */
export type Modules = Uint8Array;

/** Sizes of codes, modules a side, that fit the distance between two squares: the nearest, then its neighbours. */
export function sizesOf({ corner, right, below }: CodePlace): readonly number[] {
  const module = (corner.module + right.module + below.module) / 3;
  const apart =
    (Math.hypot(right.x - corner.x, right.y - corner.y) + Math.hypot(below.x - corner.x, below.y - corner.y)) / 2;
  const nearest = 17 + 4 * Math.round((apart / module + 7 - 17) / 4);
  return [nearest, nearest - 4, nearest + 4].filter((size) => size >= 25 && size <= 97);
}

/** Brightness at the middle of each module, in nine spots over a third of it, as black (1) or white against what is around it. */
export function sampled(gray: Gray, { corner, right, below }: CodePlace, size: number): Modules {
  const steps = size - 7;
  const [ux, uy] = [(right.x - corner.x) / steps, (right.y - corner.y) / steps];
  const [vx, vy] = [(below.x - corner.x) / steps, (below.y - corner.y) / steps];
  const values = new Int32Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let sum = 0;
      for (let spot = 0; spot < 9; spot += 1) {
        const u = column - 3 + ((spot % 3) - 1) / 5;
        const v = row - 3 + (Math.floor(spot / 3) - 1) / 5;
        sum += at(gray, corner.x + u * ux + v * vx, corner.y + u * uy + v * vy);
      }
      values[row * size + column] = sum;
    }
  }
  return againstNeighbours(values, size);
}

function at({ data, width, height }: Gray, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)];
  return column >= 0 && row >= 0 && column < width && row < height ? (data[row * width + column] ?? 255) : 255;
}

/** Half of all modules are black wherever one looks, so the mean of the neighbourhood parts black from white. */
function againstNeighbours(values: Int32Array, size: number): Modules {
  const reach = 7;
  const line = size + 1;
  // Sums of everything above and to the left: what a neighbourhood holds is told by its four corners.
  const sums = new Int32Array(line * line);
  for (let row = 0; row < size; row += 1) {
    let across = 0;
    for (let column = 0; column < size; column += 1) {
      across += values[row * size + column] ?? 0;
      sums[(row + 1) * line + column + 1] = (sums[row * line + column + 1] ?? 0) + across;
    }
  }
  const black = new Uint8Array(size * size);
  for (let row = 0; row < size; row += 1) {
    const [above, below] = [Math.max(0, row - reach) * line, Math.min(size, row + reach + 1) * line];
    for (let column = 0; column < size; column += 1) {
      const [left, right] = [Math.max(0, column - reach), Math.min(size, column + reach + 1)];
      const sum =
        (sums[below + right] ?? 0) - (sums[above + right] ?? 0) - (sums[below + left] ?? 0) + (sums[above + left] ?? 0);
      const count = ((below - above) / line) * (right - left);
      black[row * size + column] = (values[row * size + column] ?? 0) * count < sum ? 1 : 0;
    }
  }
  return black;
}

/**
 * How well the lines of alternating modules between the squares stand where they have to, 0 to 1; the better of the two, as
 * one may be covered. By chance it is one half.
 */
export function timingAgreement(modules: Modules, size: number): number {
  let [across, down] = [0, 0];
  for (let each = 8; each < size - 8; each += 1) {
    const black = each % 2 === 0 ? 1 : 0;
    if (modules[6 * size + each] === black) across += 1;
    if (modules[each * size + 6] === black) down += 1;
  }
  return Math.max(across, down) / (size - 16);
}

/**
 * Draws in what every code of a size has in common: squares, timing, alignment, version; and one of the eight masks at level
 * H, the level our codes are made with, where a format of both copies may be covered (ISO/IEC 18004, 6.3 and 7.9).
 * @param mask 0 to 7, or null to leave the format as it was sampled.
 */
export function withFixedPatterns(modules: Modules, size: number, mask: number | null): Modules {
  const drawn = Uint8Array.from(modules);
  const put = (row: number, column: number, black: boolean): void => {
    if (row >= 0 && column >= 0 && row < size && column < size) drawn[row * size + column] = black ? 1 : 0;
  };
  for (let each = 8; each < size - 8; each += 1) {
    put(6, each, each % 2 === 0);
    put(each, 6, each % 2 === 0);
  }
  for (const [row, column] of alignments(size)) {
    for (let y = -2; y <= 2; y += 1) {
      for (let x = -2; x <= 2; x += 1) put(row + y, column + x, Math.max(Math.abs(x), Math.abs(y)) !== 1);
    }
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const) {
    for (let y = -4; y <= 4; y += 1) {
      for (let x = -4; x <= 4; x += 1) {
        const ring = Math.max(Math.abs(x), Math.abs(y));
        put(row + y, column + x, ring < 2 || ring === 3);
      }
    }
  }
  putVersion(put, size);
  if (mask !== null) putFormat(put, size, mask);
  return drawn;
}

type Put = (row: number, column: number, black: boolean) => void;

function alignments(size: number): readonly (readonly [number, number])[] {
  const version = (size - 17) / 4;
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const places = [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - index * step).reverse()];
  return places.flatMap((row, y) =>
    places.flatMap((column, x) => {
      const isSquare = (x === 0 && y === 0) || (x === 0 && y === count - 1) || (x === count - 1 && y === 0);
      return isSquare ? [] : [[row, column] as const];
    }),
  );
}

function putVersion(put: Put, size: number): void {
  const version = (size - 17) / 4;
  if (version < 7) return;
  const bits = (version << 12) | remainder(version << 12, 0x1f25, 12);
  for (let index = 0; index < 18; index += 1) {
    const [far, near] = [size - 11 + (index % 3), Math.floor(index / 3)];
    put(near, far, ((bits >> index) & 1) === 1);
    put(far, near, ((bits >> index) & 1) === 1);
  }
}

const LEVEL_H = 2;

function putFormat(put: Put, size: number, mask: number): void {
  const data = (LEVEL_H << 3) | mask;
  const bits = ((data << 10) | remainder(data << 10, 0x537, 10)) ^ 0x5412;
  for (let index = 0; index < 15; index += 1) {
    const black = ((bits >> index) & 1) === 1;
    if (index < 6) put(index, 8, black);
    else if (index < 8) put(index + 1, 8, black);
    else if (index === 8) put(8, 7, black);
    else put(8, 14 - index, black);
    if (index < 8) put(8, size - 1 - index, black);
    else put(size - 15 + index, 8, black);
  }
  put(size - 8, 8, true);
}

/** Remainder of a polynomial over bits, by which codes guard themselves (BCH). */
function remainder(value: number, divisor: number, degree: number): number {
  let rest = value;
  for (let bit = 31 - Math.clz32(rest); bit >= degree && rest !== 0; bit = 31 - Math.clz32(rest)) {
    rest ^= divisor << (bit - degree);
  }
  return rest;
}

/** The code as a clean picture: some pixels a module, white around it. */
export function cleanPicture(modules: Modules, size: number): Gray {
  const [pixels, quiet] = [3, 4];
  const side = (size + 2 * quiet) * pixels;
  const data = new Uint8Array(side * side).fill(255);
  modules.forEach((black, index) => {
    if (black === 0) return;
    const [row, column] = [Math.floor(index / size) + quiet, (index % size) + quiet];
    for (let y = 0; y < pixels; y += 1) {
      data.fill(0, (row * pixels + y) * side + column * pixels, (row * pixels + y) * side + (column + 1) * pixels);
    }
  });
  return { data, width: side, height: side };
}
