import type { Alignment, Border, Borders, Color, Fill, Font, Protection, Style } from "exceljs";
import { type BorderLine, type CellStyle, type Edge, NO_BORDERS, type NormalFont, normalStyle } from "../model/style";

/** Looks of cells as exceljs writes and reads them, and as the API names them. */
const BORDER_STYLES: readonly (readonly [Border["style"], string, string])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
  ["double", "Double", "Thick"],
];
const HORIZONTAL: readonly (readonly [NonNullable<Alignment["horizontal"]>, string])[] = [
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
];
const VERTICAL: readonly (readonly [NonNullable<Alignment["vertical"]>, string])[] = [
  ["top", "Top"],
  ["middle", "Center"],
  ["bottom", "Bottom"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
];
const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type Side = keyof typeof SIDES;
const isSide = (edge: string): edge is Side => edge in SIDES;
/** Font families of the file format: 1 Roman, 2 Swiss. */
const FAMILIES: Readonly<Record<string, number>> = { "Times New Roman": 1, Calibri: 2, Arial: 2 };

export const toArgb = (color: string): { readonly argb: string } => ({ argb: `FF${color.slice(1)}` });

/** "#RRGGBB" of a colour in a file; the first two theme colours are white and black, others are taken as black. */
export function fromColor(color: Partial<Color> | undefined, otherwise: string): string {
  if (color?.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  return color?.theme === 0 ? "#FFFFFF" : otherwise;
}

export function toExceljs(style: CellStyle): Partial<Style> {
  const { font, fill, borders, horizontal, vertical, numberFormat } = style;
  const edges = Object.entries(borders).flatMap(([edge, line]) => {
    return line && isSide(edge) ? [[SIDES[edge], toBorder(line)] as const] : [];
  });
  const alignment: Partial<Alignment> = { vertical: named(VERTICAL, vertical) ?? "bottom" };
  const across = named(HORIZONTAL, horizontal);
  if (across) alignment.horizontal = across;
  if (style.wrapText) alignment.wrapText = true;
  if (style.shrinkToFit) alignment.shrinkToFit = true;
  if (style.indentLevel > 0) alignment.indent = style.indentLevel;
  if (style.textOrientation !== 0) alignment.textRotation = style.textOrientation;
  const protection: Partial<Protection> = { locked: style.locked };
  if (style.formulaHidden) protection.hidden = true;
  return {
    font: toFont(font),
    alignment,
    border: Object.fromEntries(edges),
    protection,
    ...(fill === null ? {} : { fill: solid(fill) }),
    ...(numberFormat === "General" ? {} : { numFmt: numberFormat }),
  };
}

function toFont({ name, size, color, bold, italic, underline, strikethrough }: CellStyle["font"]): Partial<Font> {
  const family = FAMILIES[name];
  return {
    name,
    size,
    bold,
    italic,
    color: toArgb(color),
    ...(family === undefined ? {} : { family }),
    ...(underline === "None" ? {} : { underline: underline === "Double" ? "double" : true }),
    ...(strikethrough ? { strike: true } : {}),
  };
}

export function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: toArgb(color) };
}

export function toBorder({ style, weight, color }: BorderLine): Partial<Border> {
  const known =
    BORDER_STYLES.find(([, one, heavy]) => one === style && heavy === weight) ??
    BORDER_STYLES.find(([, one]) => one === style);
  return { style: known?.[0] ?? "thin", color: toArgb(color) };
}

function named<T>(table: readonly (readonly [T, string])[], name: string): T | undefined {
  return table.find(([, own]) => own === name)?.[0];
}

export function fromExceljs(style: Partial<Style>, normalFont: NormalFont): CellStyle {
  const normal = normalStyle(normalFont);
  const { font, alignment, border, fill, protection, numFmt } = style;
  return {
    ...normal,
    numberFormat: numFmt || "General",
    font: fromFont(font, normal.font),
    fill: fromFill(fill),
    borders: fromBorders(border),
    horizontal: HORIZONTAL.find(([name]) => name === alignment?.horizontal)?.[1] ?? "General",
    vertical: VERTICAL.find(([name]) => name === alignment?.vertical)?.[1] ?? "Bottom",
    wrapText: alignment?.wrapText ?? false,
    shrinkToFit: alignment?.shrinkToFit ?? false,
    indentLevel: alignment?.indent ?? 0,
    textOrientation: typeof alignment?.textRotation === "number" ? alignment.textRotation : 0,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
  };
}

function fromFont(font: Partial<Font> | undefined, normal: CellStyle["font"]): CellStyle["font"] {
  if (!font) return normal;
  const { name, size, color, bold, italic, underline, strike } = font;
  return {
    name: name ?? normal.name,
    size: size ?? normal.size,
    color: fromColor(color, "#000000"),
    bold: bold ?? false,
    italic: italic ?? false,
    underline: underline === "double" ? "Double" : underline && underline !== "none" ? "Single" : "None",
    strikethrough: strike ?? false,
  };
}

export function fromFill(fill: Fill | undefined): string | null {
  if (fill?.type !== "pattern" || fill.pattern === "none") return null;
  return fromColor(fill.fgColor ?? fill.bgColor, "#FFFFFF");
}

function fromBorders(border: Partial<Borders> | undefined): CellStyle["borders"] {
  const lines: Partial<Record<Edge, BorderLine>> = {};
  for (const [edge, side] of Object.entries(SIDES)) {
    const line = border?.[side];
    const known = BORDER_STYLES.find(([style]) => style === line?.style);
    if (line && known && isSide(edge)) {
      lines[edge] = { style: known[1], weight: known[2], color: fromColor(line.color, "#000000") };
    }
  }
  return { ...NO_BORDERS, ...lines };
}
