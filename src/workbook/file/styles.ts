import type { Borders, Fill, Style } from "exceljs";
import type { ConditionalFormat } from "../../records/blueprint";
import { CONDITIONAL_LOOKS, lookOf, type Look } from "../look";

const LINE = { style: "thin", color: { argb: "FF000000" } } as const;
const FRAME: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };

const opaque = (color: string): string => `FF${color}`;

function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb: opaque(color) } };
}

const cache = new Map<Look, { readonly input: Partial<Style>; readonly locked: Partial<Style> }>();

/** The exceljs style of a style name, unlocked or not; unknown names look like plain fields. */
export function styleOf(name: string, input: boolean): Partial<Style> {
  const look = lookOf(name);
  const cached = cache.get(look) ?? { input: translated(look, true), locked: translated(look, false) };
  cache.set(look, cached);
  return input ? cached.input : cached.locked;
}

function translated(look: Look, input: boolean): Partial<Style> {
  const { name, size, bold, italic, color } = look.font;
  return {
    font: { name, family: 1, size, bold, italic, color: { argb: opaque(color) } },
    alignment: {
      horizontal: look.horizontal,
      vertical: look.vertical,
      ...(look.shrink ? { shrinkToFit: true } : { wrapText: true }),
      ...(look.indent > 0 ? { indent: look.indent } : {}),
    },
    border: look.bordered ? FRAME : {},
    protection: { locked: !input },
    ...(look.fill === null ? {} : { fill: solid(look.fill) }),
    ...(look.format === null ? {} : { numFmt: look.format }),
  };
}

/** The differences a conditional format makes, in exceljs's terms. */
export function differentialStyle(style: ConditionalFormat["style"]): Partial<Style> {
  const { color, fill } = CONDITIONAL_LOOKS[style];
  const argb = opaque(fill);
  return {
    ...(color === null ? {} : { font: { color: { argb: opaque(color) } } }),
    fill: { type: "pattern", pattern: "solid", bgColor: { argb }, fgColor: { argb } },
  };
}
