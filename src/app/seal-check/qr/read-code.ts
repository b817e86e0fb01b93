import jsQR from "jsqr";
import { codePlaces, type CodePlace } from "./code-places";
import { findFinders, type Finder } from "./finders";
import { grayOf, isColoured, type Gray, type Ink, type Pixels } from "./gray";
import { cleanPicture, sampled, sizesOf, timingAgreement, withFixedPatterns } from "./redrawn-code";

/** Pixels of the longer side in which squares are looked for: a module of our code is three of them on a whole A4 page. */
const SEARCHED = 1_900;
/** Pixels of the longer side of the part of the page in which a code is read. */
const READ = 360;
/** White kept around the middles of the squares, in modules: half a square, the quiet zone and a little. */
const AROUND = 8;
/** Places that are tried in one picture: such with three squares, and such with two. */
const MOST_WHOLE = 4;
const MOST_GUESSED = 36;

const INKS: readonly Ink[] = ["all", "red", "blue"];
/** Red and blue say nothing else of a picture without colours. */
const WITHOUT_COLOURS: readonly Ink[] = ["all"];
/** Of the alternating modules between two squares so many have to be as they should; by chance it is half of them. */
const LEAST_AGREEMENT = 0.75;
/** First the format as it is printed, then each of the eight our codes can have. */
const FORMATS: readonly (number | null)[] = [null, 0, 1, 2, 3, 4, 5, 6, 7];

/**
 * Reads the QR code of a scanned page or a photograph, lying in any direction; null when there is none or it is too worn. A
 * code of which a stamp, a signature or a stain covers part is read as long as its error correction reaches, also without
 * one of its three squares: what every code has in common is drawn in anew, so that only its content has to be whole enough.
 */
export function readCode(pixels: Pixels): string | null {
  for (const ink of isColoured(pixels) ? INKS : WITHOUT_COLOURS) {
    const page = grayOf(pixels, ink, SEARCHED);
    const places = codePlaces(findFinders(page));
    const whole = places.filter((place) => place.whole).slice(0, MOST_WHOLE);
    const guessed = places.filter((place) => !place.whole).slice(0, MOST_GUESSED);
    for (const place of [...whole, ...guessed]) {
      const text = redrawn(page, place) ?? (place.whole ? asSeen(pixels, place, ink, pixels.width / page.width) : null);
      if (text !== null) return text;
    }
  }
  return null;
}

/** A page that lies flat: modules are sampled on the straight grid between the squares. */
function redrawn(page: Gray, place: CodePlace): string | null {
  const grids = sizesOf(place)
    .map((size) => ({ size, modules: sampled(page, place, size) }))
    .map((grid) => ({ ...grid, agreement: timingAgreement(grid.modules, grid.size) }))
    .sort((a, b) => b.agreement - a.agreement);
  const [grid] = grids;
  if (!grid || grid.agreement < LEAST_AGREEMENT) return null;
  for (const format of FORMATS) {
    const text = decoded(cleanPicture(withFixedPatterns(grid.modules, grid.size, format), grid.size));
    if (text !== null) return text;
  }
  return null;
}

/** A photograph taken askew: the part with the code as it is, in which the reader finds its own grid. */
function asSeen(pixels: Pixels, { corner, right, below }: CodePlace, ink: Ink, scale: number): string | null {
  const far: Pick<Finder, "x" | "y"> = { x: right.x + below.x - corner.x, y: right.y + below.y - corner.y };
  const pad = AROUND * Math.max(corner.module, right.module, below.module);
  const xs = [corner, right, below, far].map(({ x }) => x);
  const ys = [corner, right, below, far].map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - pad, Math.min(...ys) - pad];
  const area = {
    left: left * scale,
    top: top * scale,
    width: (Math.max(...xs) + pad - left) * scale,
    height: (Math.max(...ys) + pad - top) * scale,
  };
  return decoded(grayOf(pixels, ink, READ, area));
}

function decoded({ data, width, height }: Gray): string | null {
  const pixels = new Uint8ClampedArray(4 * data.length);
  data.forEach((value, at) => pixels.fill(value, 4 * at, 4 * at + 4));
  const text = jsQR(pixels, width, height, { inversionAttempts: "dontInvert" })?.data ?? "";
  return text === "" ? null : text;
}
