import type { Alignment, Borders, Fill, Font, Style } from "exceljs";
import type { ConditionalFormat } from "../../records/blueprint";
import { FONT_NAME, isSheetStyle, TYPOGRAPHY, type SheetStyle } from "../../records/typography";

/** What a style name means in an .xlsx: alignment, borders, fill and number format beside the font of `typography.ts`. */
interface Look {
  readonly horizontal?: Alignment["horizontal"];
  readonly vertical?: Alignment["vertical"];
  /** Shrinks instead of wrapping: for lines that must stay one line. */
  readonly shrink?: boolean;
  readonly border?: "cell" | "box" | "none";
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
const PART_FILL = "FFE3E3E3";
const GROUP_FILL = "FFF2F2F2";

const LOOKS: Readonly<Record<SheetStyle, Look>> = {
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
  status: { color: "FF595959" },
  hidden: { color: "FF7F7F7F" },
  "table-heading": { ...NUMBER, fill: PART_FILL },
  "table-text": { ...CELL, vertical: "top", format: TEXT_FORMAT },
  "table-number": { ...NUMBER, vertical: "top" },
  "table-date": { ...NUMBER, vertical: "top", format: "dd/mm/yyyy" },
  "table-number-left": { ...CELL, vertical: "top" },
  "table-date-left": { ...CELL, vertical: "top", format: "dd/mm/yyyy" },
  "table-moment": { ...NUMBER, vertical: "top", format: "dd/mm/yyyy hh:mm:ss" },
};

const LINE = { style: "thin", color: { argb: "FF000000" } } as const;
const BORDERS: Readonly<Record<NonNullable<Look["border"]>, Partial<Borders>>> = {
  cell: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  box: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  none: {},
};

function solid(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

const cache = new Map<string, Partial<Style>>();

/** The exceljs style of a style name, unlocked or not; unknown names look like plain fields. */
export function styleOf(name: string, input: boolean): Partial<Style> {
  const known: SheetStyle = isSheetStyle(name) ? name : "field";
  const key = `${known}${input ? "+" : ""}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const { size, bold, italic, indent } = TYPOGRAPHY[known];
  const look = LOOKS[known];
  const font: Partial<Font> = {
    name: FONT_NAME,
    family: 1,
    size,
    bold,
    italic,
    color: { argb: look.color ?? "FF000000" },
  };
  const style: Partial<Style> = {
    font,
    alignment: {
      horizontal: look.horizontal ?? "left",
      vertical: look.vertical ?? "middle",
      ...(look.shrink ? { shrinkToFit: true } : { wrapText: true }),
      ...(indent > 0 ? { indent } : {}),
    },
    border: BORDERS[look.border ?? "none"],
    protection: { locked: !input },
    ...(look.fill ? { fill: solid(look.fill) } : {}),
    ...(look.format ? { numFmt: look.format } : {}),
  };
  cache.set(key, style);
  return style;
}

/**
 * Differences a conditional format makes; light tints that a black-and-white printer leaves almost white. None makes
 * text wider than its row was measured for.
 */
export function differentialStyle(style: ConditionalFormat["style"]): Partial<Style> {
  const tint = (argb: string): Fill => ({ type: "pattern", pattern: "solid", bgColor: { argb }, fgColor: { argb } });
  switch (style) {
    case "chosen":
      return { fill: tint("FFE4EFE4") };
    case "unscored":
      return { fill: tint("FFFFF4D6") };
    case "double":
      return { font: { color: { argb: "FF9C0006" } }, fill: tint("FFFFDDDD") };
    case "unproved":
      return { fill: tint("FFFFEBC8") };
    case "closed":
      return { font: { color: { argb: "FF7F7F7F" } }, fill: tint("FFF2F2F2") };
    case "missed":
      return { fill: tint("FFFFF4D6") };
  }
}
