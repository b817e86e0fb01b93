/** Pixels as a canvas gives them: red, green, blue and opacity of each, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** One brightness a pixel, 0 black to 255 white. */
export interface Gray {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Which colours count: all as the eye weighs them; or only the red or the blue, in which a red stamp or a blue signature over
 * the code is as white as the paper.
 */
export type Ink = "all" | "red" | "blue";

const WEIGHTS: Readonly<Record<Ink, readonly [number, number, number]>> = {
  all: [0.3, 0.59, 0.11],
  red: [1, 0, 0],
  blue: [0, 0, 1],
};

/** Brightness of a rectangle of the pixels, whatever lies outside being white; each side at most `most` pixels afterwards. */
export function grayOf(
  pixels: Pixels,
  ink: Ink,
  most: number,
  area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } = {
    left: 0,
    top: 0,
    width: pixels.width,
    height: pixels.height,
  },
): Gray {
  const scale = Math.min(1, most / Math.max(area.width, area.height));
  const width = Math.max(1, Math.round(area.width * scale));
  const height = Math.max(1, Math.round(area.height * scale));
  const [red, green, blue] = WEIGHTS[ink];
  const data = new Uint8Array(width * height);
  const [columns, rows] = [bounds(width, area.left, scale), bounds(height, area.top, scale)];
  for (let y = 0; y < height; y += 1) {
    const fromY = rows[y] ?? 0;
    const toY = Math.max(fromY + 1, rows[y + 1] ?? 0);
    for (let x = 0; x < width; x += 1) {
      const fromX = columns[x] ?? 0;
      const next = columns[x + 1] ?? 0;
      const toX = next > fromX ? next : fromX + 1;
      let sum = 0;
      for (let row = fromY; row < toY; row += 1) {
        for (let column = fromX; column < toX; column += 1) {
          const inside = row >= 0 && column >= 0 && row < pixels.height && column < pixels.width;
          const at = 4 * (row * pixels.width + column);
          sum += inside
            ? red * (pixels.data[at] ?? 0) + green * (pixels.data[at + 1] ?? 0) + blue * (pixels.data[at + 2] ?? 0)
            : 255;
        }
      }
      data[y * width + x] = sum / ((toX - fromX) * (toY - fromY));
    }
  }
  return { data, width, height };
}

/** Where each pixel of a smaller picture begins in the larger one, and where the last one ends. */
function bounds(count: number, start: number, scale: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, at) => Math.floor(start + at / scale));
}

/**
 * Black and white by what is around each pixel (Bradley and Roth's adaptive threshold), so that shadows over a photograph do
 * not matter. 1 is black.
 */
export function inked({ data, width, height }: Gray): Uint8Array {
  const reach = Math.max(8, Math.round(Math.max(width, height) / 24));
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += data[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const black = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [above, below] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x += 1) {
      const left = x < reach ? 0 : x - reach;
      const right = x + reach < width ? x + reach + 1 : width;
      const sum =
        (sums[below * (width + 1) + right] ?? 0) -
        (sums[above * (width + 1) + right] ?? 0) -
        (sums[below * (width + 1) + left] ?? 0) +
        (sums[above * (width + 1) + left] ?? 0);
      const mean = sum / ((below - above) * (right - left));
      black[y * width + x] = (data[y * width + x] ?? 0) < mean * 0.85 ? 1 : 0;
    }
  }
  return black;
}

/** Whether there is any colour in the pixels, looking at some thousands of them. */
export function isColoured({ data }: Pixels): boolean {
  const step = 4 * Math.max(1, Math.floor(data.length / 4 / 20_000));
  for (let at = 0; at < data.length; at += step) {
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) return true;
  }
  return false;
}
