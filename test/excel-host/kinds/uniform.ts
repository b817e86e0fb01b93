import { intersection, isUnbounded, type Rect } from "../addresses";
import type { Json } from "../json";
import type { Area } from "../model/area";
import { cellsOf } from "../model/edit";
import type { CellStyle } from "../model/style";

/** What all cells of an area have alike, or null when they differ. */
export function uniform(area: Area, read: (style: CellStyle) => Json): Json {
  let found: Json | undefined;
  for (const style of stylesOf(area)) {
    const value = read(style);
    if (found !== undefined && found !== value) return null;
    found = value;
  }
  return found ?? null;
}

function* stylesOf({ sheet, rects }: Area): Generator<CellStyle> {
  for (const rect of rects) {
    for (const part of countable(sheet.usedRect(false), rect)) {
      for (const [row, column] of cellsOf(part)) yield sheet.style(row, column);
    }
  }
}

/** Whole rows and columns are looked at as far as the sheet is used, and in their last cell for the rest. */
function countable(used: Rect | null, rect: Rect): readonly Rect[] {
  if (!isUnbounded(rect)) return [rect];
  const rest = { top: rect.bottom, left: rect.right, bottom: rect.bottom, right: rect.right };
  return [(used && intersection(used, rect)) ?? rest, rest];
}
