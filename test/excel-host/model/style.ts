/** Looks of a cell, in the words of the Excel API. Immutable; cells share them. */
export const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "DiagonalDown", "DiagonalUp"] as const;
export type Edge = (typeof EDGES)[number];

export interface BorderLine {
  /** `Excel.BorderLineStyle`. */
  readonly style: string;
  /** `Excel.BorderWeight`. */
  readonly weight: string;
  /** "#RRGGBB". */
  readonly color: string;
}

export interface CellFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  /** "#RRGGBB". */
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `Excel.RangeUnderlineStyle`. */
  readonly underline: string;
  readonly strikethrough: boolean;
}

export interface CellStyle {
  readonly numberFormat: string;
  readonly font: CellFont;
  /** "#RRGGBB", or null for none. */
  readonly fill: string | null;
  readonly borders: Readonly<Record<Edge, BorderLine | null>>;
  /** `Excel.HorizontalAlignment`. */
  readonly horizontal: string;
  /** `Excel.VerticalAlignment`. */
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const NO_BORDERS: CellStyle["borders"] = {
  EdgeTop: null,
  EdgeBottom: null,
  EdgeLeft: null,
  EdgeRight: null,
  DiagonalDown: null,
  DiagonalUp: null,
};

export interface NormalFont {
  readonly name: string;
  readonly size: number;
}

export const OFFICE_FONT: NormalFont = { name: "Calibri", size: 11 };

/** The `Normal` style over a font. */
export function normalStyle({ name, size }: NormalFont): CellStyle {
  return {
    numberFormat: "General",
    font: { name, size, color: "#000000", bold: false, italic: false, underline: "None", strikethrough: false },
    fill: null,
    borders: NO_BORDERS,
    horizontal: "General",
    vertical: "Bottom",
    wrapText: false,
    shrinkToFit: false,
    indentLevel: 0,
    textOrientation: 0,
    locked: true,
    formulaHidden: false,
  };
}

/** Pixels of the widest digit of the usual normal fonts at 96 dpi; column widths are counted in it. */
const DIGIT_PIXELS: Readonly<Record<string, number>> = {
  "Calibri 11": 7,
  "Calibri 12": 8,
  "Aptos Narrow 11": 7,
  "Arial 10": 7,
  "Times New Roman 12": 8,
};
const PIXEL_POINTS = 0.75;

/** Points of a column whose width in the file is so many digits of the normal font (its padding included). */
export function widthInPoints(width: number, font: NormalFont): number {
  return Math.round(width * digitPixels(font)) * PIXEL_POINTS;
}

/** The width a file gives to a column of so many points. */
export function widthInDigits(points: number, font: NormalFont): number {
  return Math.round(points / PIXEL_POINTS) / digitPixels(font);
}

function digitPixels({ name, size }: NormalFont): number {
  const pixels = DIGIT_PIXELS[`${name} ${String(size)}`];
  if (pixels === undefined) throw new Error(`The emulated Excel has no digit width for ${name} ${String(size)}.`);
  return pixels;
}
