/**
 * Widths of Times New Roman (and the fonts that share its metrics, such as Liberation Serif and Tinos), so that rows
 * can be made high enough for their text: no file format can be asked how a text will wrap.
 */

export interface FontMeasure {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Thousandths of the font size, by the letters that have that width. Letters with accents are as wide as without. */
const REGULAR: readonly (readonly [number, string])[] = [
  [180, "'"],
  [200, "|"],
  [250, " \u00a0,."],
  [278, "/:;\\ijlt"],
  [333, "!()-I[]`fr·‘’"],
  [389, "Js"],
  [408, '"'],
  [444, "?acez“”"],
  [480, "{}"],
  [529, "ơ"],
  [542, "ư"],
  [549, "≥≤"],
  [556, "FPS"],
  [564, "+<=>×"],
  [611, "ELTZ"],
  [667, "BCR"],
  [722, "ADGHKNOQUVXYwĐƠ"],
  [776, "Ư"],
  [778, "&m★☐"],
  [833, "%"],
  [889, "M"],
  [921, "@"],
  [944, "W"],
  [1000, "—…"],
];

const BOLD: readonly (readonly [number, string])[] = [
  [220, "|"],
  [250, " \u00a0,."],
  [278, "'/\\il"],
  [333, "!()-:;[]`fjt·‘’"],
  [389, "Is"],
  [394, "{}"],
  [444, "cerz"],
  [549, "≥≤"],
  [554, "ơ"],
  [555, '"'],
  [556, "Sbdhknpquđ"],
  [570, "+<=>×"],
  [600, "ư"],
  [611, "FP"],
  [667, "BELTZ"],
  [722, "ACDNRUVXYwĐ"],
  [778, "GHKOQƠ★☐"],
  [796, "Ư"],
  [833, "&m"],
  [930, "@"],
  [944, "M"],
  [1000, "%W—…"],
];

const OTHER_LATIN = 500;
const OTHER = 1000;

function table(widths: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(widths.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)));
}

/** Widths met so far; accented letters are added as they come. */
const WIDTHS = { regular: new Map(table(REGULAR)), bold: new Map(table(BOLD)) };

/** The letter without tone marks and hats; the horn of ơ and ư stays, it makes them wider. */
function bare(letter: string): string {
  return letter
    .normalize("NFD")
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, "")
    .normalize("NFC");
}

function letterWidth(letter: string, widths: Map<string, number>): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  const plain = bare(letter);
  const width = plain === "" ? 0 : (widths.get(plain) ?? ((plain.codePointAt(0) ?? 0) < 0x250 ? OTHER_LATIN : OTHER));
  widths.set(letter, width);
  return width;
}

/** Width of a text on one line, points. */
export function textWidth(text: string, font: FontMeasure): number {
  const widths = font.bold ? WIDTHS.bold : WIDTHS.regular;
  let sum = 0;
  for (const letter of text.normalize("NFC")) sum += letterWidth(letter, widths);
  return (sum * font.size) / 1000;
}

/**
 * Number of lines a text takes in a cell that wraps, at least 1. Words wider than the cell are broken, as the
 * programs do.
 * @param width Room for text, points.
 */
export function lineCount(text: string, width: number, font: FontMeasure): number {
  let lines = 0;
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const length = textWidth(word, font);
      const blank = used > 0 ? textWidth(" ", font) : 0;
      if (used + blank + length <= width) {
        used += blank + length;
        continue;
      }
      if (used > 0) lines += 1;
      const broken = Math.max(0, Math.ceil(length / width) - 1);
      lines += broken;
      used = length - broken * width;
    }
  }
  return lines;
}

/** A word in pieces of at most a width; one piece for nearly all. */
function brokenWord(word: string, width: number, font: FontMeasure): readonly string[] {
  if (textWidth(word, font) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && textWidth(piece + letter, font) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** The lines a text takes in a cell of a width, paragraph by paragraph; an empty paragraph is an empty line. */
export function wrappedLines(text: string, width: number, font: FontMeasure): readonly (readonly string[])[] {
  return text.split(/\r\n|\r|\n/).map((paragraph) => {
    const words = paragraph.split(" ").flatMap((word) => brokenWord(word, width, font));
    const lines = filledLines(words, width, font);
    return lines.length > 0 ? lines : [""];
  });
}

/** Lines of at most a width, filled one after the other. */
function filledLines(words: readonly string[], width: number, font: FontMeasure): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, font) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text broken into as few lines as a width allows, all about equally long; for centred headings. */
export function evenLines(text: string, width: number, font: FontMeasure): readonly string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const fewest = filledLines(words, width, font);
  for (let narrower = width; narrower > 0; narrower -= 2) {
    const lines = filledLines(words, narrower - 2, font);
    if (lines.length > fewest.length) return filledLines(words, narrower, font);
  }
  return fewest;
}
