import type { ConditionalFormat } from "../records/blueprint";
import { FONT_NAME, isSheetStyle, TYPOGRAPHY, type SheetStyle } from "../records/typography";

/** What a style name means, in no renderer's terms. Colours are six hexadecimal digits, red, green, blue. */
export interface Look {
  readonly font: {
    readonly name: string;
    /** Points. */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly color: string;
  };
  readonly horizontal: "left" | "center" | "justify";
  readonly vertical: "top" | "middle" | "bottom";
  /** Shrinks instead of wrapping: for lines that must stay one line. */
  readonly shrink: boolean;
  /** Steps of indentation from the left. */
  readonly indent: number;
  /** A thin black line on all four sides. */
  readonly bordered: boolean;
  readonly fill: string | null;
  /** Number format; null for the general one. */
  readonly format: string | null;
}

/** Fills of a chart's columns. The gold is that of stars; an outline keeps both apart on paper. */
export const CHART_TONES = { star: "F2B63C", plain: "A6A6A6" } as const;
export const CHART_INK = { text: "000000", lines: "808080", paper: "FFFFFF" } as const;
/** Sizes of a chart's texts, points. */
export const CHART_TYPE = { title: 12, text: 10 } as const;

interface Traits {
  readonly horizontal?: Look["horizontal"];
  readonly vertical?: Look["vertical"];
  readonly shrink?: boolean;
  readonly border?: "cell" | "box";
  readonly fill?: string;
  readonly color?: string;
  readonly format?: string;
}

const CENTRE = { horizontal: "center" } as const;
const RIGHT_HALF = { horizontal: "center", vertical: "top" } as const;
const CELL = { border: "cell" } as const;
const NUMBER = { border: "cell", horizontal: "center" } as const;
/** Text as typed, whatever it begins with. */
const TEXT_FORMAT = "@";
const PART_FILL = "E3E3E3";
const GROUP_FILL = "F2F2F2";

const TRAITS: Readonly<Record<SheetStyle, Traits>> = {
  agency: { ...CENTRE, vertical: "top" },
  nation: { ...CENTRE, vertical: "top", shrink: true },
  motto: { ...CENTRE, vertical: "top", shrink: true },
  rule: { ...CENTRE, vertical: "top", shrink: true },
  title: CENTRE,
  subtitle: CENTRE,
  edition: CENTRE,
  "set-name": CENTRE,
  "set-sector": CENTRE,
  warning: CENTRE,
  field: {},
  space: {},
  heading: { ...NUMBER, fill: PART_FILL },
  part: { ...CELL, fill: PART_FILL },
  "part-number": { ...NUMBER, fill: PART_FILL },
  group: { ...CELL, fill: GROUP_FILL },
  "group-number": { ...NUMBER, fill: GROUP_FILL },
  criterion: CELL,
  "criterion-number": NUMBER,
  note: CELL,
  case: CELL,
  option: CELL,
  "option-number": NUMBER,
  "knock-out": CELL,
  tick: { ...NUMBER, format: TEXT_FORMAT },
  evidence: NUMBER,
  comment: { ...CELL, vertical: "top", format: TEXT_FORMAT },
  total: { ...CELL, fill: PART_FILL },
  "total-number": { ...NUMBER, fill: PART_FILL },
  "verdict-label": CELL,
  "verdict-value": { ...CELL, horizontal: "left" },
  "verdict-star": { ...CELL, horizontal: "left", format: '0" sao"' },
  verdict: CELL,
  legend: {},
  "opinion-heading": { vertical: "bottom" },
  opinion: { border: "box", vertical: "top", format: TEXT_FORMAT },
  "place-date": RIGHT_HALF,
  "signer-caption": RIGHT_HALF,
  "signer-hint": RIGHT_HALF,
  signature: RIGHT_HALF,
  "signer-name": RIGHT_HALF,
  seal: {},
  status: { color: "595959" },
  hidden: { color: "7F7F7F" },
  "table-heading": { ...NUMBER, fill: PART_FILL },
  "table-text": { ...CELL, vertical: "top", format: TEXT_FORMAT },
  "table-number": { ...NUMBER, vertical: "top" },
  "table-date": { ...NUMBER, vertical: "top", format: "dd/mm/yyyy" },
  "table-number-left": { ...CELL, vertical: "top" },
  "table-date-left": { ...CELL, vertical: "top", format: "dd/mm/yyyy" },
  // Two decimals at least, and more where two would round a mean into the next band.
  "table-mean": { ...NUMBER, vertical: "top", format: "0.00##" },
  "table-strong": { ...CELL, vertical: "top", format: TEXT_FORMAT },
  "table-group": { ...CELL, fill: GROUP_FILL, format: TEXT_FORMAT },
  "table-group-number": { ...NUMBER, fill: GROUP_FILL },
  // Decree 30/2020: the body stands flush at both sides.
  body: { horizontal: "justify", vertical: "top", format: TEXT_FORMAT },
  "body-strong": { vertical: "bottom", format: TEXT_FORMAT },
  "number-symbol": RIGHT_HALF,
  "recipients-heading": { vertical: "bottom" },
  recipients: { vertical: "top", format: TEXT_FORMAT },
  "table-moment": { ...NUMBER, vertical: "top", format: "dd/mm/yyyy hh:mm:ss" },
};

const cache = new Map<SheetStyle, Look>();

/** The look of a style name; unknown names look like plain fields. */
export function lookOf(name: string): Look {
  const known: SheetStyle = isSheetStyle(name) ? name : "field";
  const cached = cache.get(known);
  if (cached) return cached;
  const { size, bold, italic, indent } = TYPOGRAPHY[known];
  const traits = TRAITS[known];
  const look: Look = {
    font: { name: FONT_NAME, size, bold, italic, color: traits.color ?? "000000" },
    horizontal: traits.horizontal ?? "left",
    vertical: traits.vertical ?? "middle",
    shrink: traits.shrink ?? false,
    indent,
    bordered: traits.border !== undefined,
    fill: traits.fill ?? null,
    format: traits.format ?? null,
  };
  cache.set(known, look);
  return look;
}

/** What a conditional format changes; null leaves it as it is. */
export interface LookChange {
  readonly color: string | null;
  readonly fill: string;
}

/**
 * Differences a conditional format makes; light tints that a black-and-white printer leaves almost white. None makes
 * text wider than its row was measured for.
 */
export const CONDITIONAL_LOOKS: Readonly<Record<ConditionalFormat["style"], LookChange>> = {
  chosen: { color: null, fill: "E4EFE4" },
  unscored: { color: null, fill: "FFF4D6" },
  double: { color: "9C0006", fill: "FFDDDD" },
  unproved: { color: null, fill: "FFEBC8" },
  closed: { color: "7F7F7F", fill: "F2F2F2" },
  missed: { color: null, fill: "FFF4D6" },
};
