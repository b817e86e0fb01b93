import { invalidArgument, notModelled } from "../fault";
import type { Json } from "../json";
import { asFlag, asNumber, asText, HostObject, type Kind, oneOf, type Scalar } from "../kind";
import type { Area } from "../model/area";
import { mayChange } from "../model/guard";
import type { LineFormat } from "../model/sheet";
import type { CellFont, CellStyle } from "../model/style";
import { bordersObject } from "./borders";
import { asColor } from "./colors";
import { uniform } from "./uniform";

export function rangeFormatObject(area: Area): HostObject {
  return HostObject.of(RANGE_FORMAT, area);
}

/** Changes the look of every cell of an area, where protection allows it. */
export function restyle({ sheet, rects }: Area, change: (style: CellStyle) => CellStyle): void {
  mayChange(sheet, "allowFormatCells");
  const changed = new Map<CellStyle, CellStyle>();
  for (const rect of rects) sheet.restyle(rect, change, changed);
}

/** A property of the look itself: read as what all cells share, written into all. */
function look<K extends keyof CellStyle>(name: K, check: (value: Json) => CellStyle[K]): Scalar<Area> {
  return {
    get: (area) => uniform(area, (style) => asJson(style[name])),
    set: (area, value) => {
      const checked = check(value);
      restyle(area, (style) => ({ ...style, [name]: checked }));
    },
  };
}

function asJson(value: CellStyle[keyof CellStyle]): Json {
  return typeof value === "object" ? null : value;
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

function indent(value: Json): number {
  const level = asNumber(value);
  if (!Number.isInteger(level) || level < 0 || level > 250) throw invalidArgument(`indent ${String(level)}`);
  return level;
}

/** Height of rows or width of columns in points; Excel's limits are 409.5 points and 255 characters. */
function size(axis: "row" | "column", largest: number): Scalar<Area> {
  return {
    get: ({ sheet, rects }) => {
      const standard = axis === "row" ? sheet.standardHeight : sheet.standardWidth;
      const lines = axis === "row" ? sheet.rows : sheet.columns;
      const found = new Set<number>();
      for (const rect of rects) {
        const [first, last] = axis === "row" ? [rect.top, rect.bottom] : [rect.left, rect.right];
        const own = [...lines].filter(([at]) => at >= first && at <= last);
        for (const [, line] of own) found.add(shown(line, standard));
        if (own.length <= last - first) found.add(standard);
      }
      return found.size === 1 ? ([...found][0] ?? null) : null;
    },
    set: ({ sheet, rects }, value) => {
      const points = asNumber(value);
      if (points < 0 || points > largest) throw invalidArgument(`${axis} of ${String(points)} points`);
      mayChange(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
      for (const rect of rects) {
        const [first, last] = axis === "row" ? [rect.top, rect.bottom] : [rect.left, rect.right];
        for (let at = first; at <= last; at += 1) {
          const line = axis === "row" ? sheet.row(at) : sheet.column(at);
          // Windows keeps whole pixels, of 0.75 points each.
          line.size = Math.round(points / 0.75) * 0.75;
          line.hidden = points === 0;
        }
      }
    },
  };
}

const shown = ({ size: own, hidden }: LineFormat, standard: number): number => (hidden ? 0 : (own ?? standard));

const RANGE_FORMAT: Kind<Area> = {
  name: "RangeFormat",
  scalars: {
    ColumnWidth: size("column", 1342.5),
    RowHeight: size("row", 409.5),
    HorizontalAlignment: look("horizontal", (value) => oneOf(HORIZONTAL, value)),
    VerticalAlignment: look("vertical", (value) => oneOf(VERTICAL, value)),
    WrapText: look("wrapText", asFlag),
    ShrinkToFit: look("shrinkToFit", asFlag),
    TextOrientation: look("textOrientation", asNumber),
    IndentLevel: {
      get: (area) => uniform(area, ({ indentLevel }) => indentLevel),
      set: (area, value) => {
        const indentLevel = indent(value);
        // Only text that is set left, right or distributed is indented; Excel turns "General" into left.
        restyle(area, (style) => ({
          ...style,
          indentLevel,
          horizontal: style.horizontal === "General" && indentLevel > 0 ? "Left" : style.horizontal,
        }));
      },
    },
  },
  objects: {
    Borders: bordersObject,
    Fill: (area) => HostObject.of(FILL, area),
    Font: (area) => HostObject.of(FONT, area),
    Protection: (area) => HostObject.of(CELL_PROTECTION, area),
  },
  methods: {
    AutofitColumns: () => {
      throw notModelled("RangeFormat.autofitColumns(): the host draws no text");
    },
    AutofitRows: () => {
      throw notModelled("RangeFormat.autofitRows(): the host draws no text");
    },
  },
};

function font<K extends keyof CellFont>(name: K, check: (value: Json) => CellFont[K]): Scalar<Area> {
  return {
    get: (area) => uniform(area, (style) => style.font[name]),
    set: (area, value) => {
      const checked = check(value);
      restyle(area, (style) => ({ ...style, font: { ...style.font, [name]: checked } }));
    },
  };
}

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

function fontSize(value: Json): number {
  const points = asNumber(value);
  if (points < 1 || points > 409) throw invalidArgument(`font size ${String(points)}`);
  return points;
}

const FONT: Kind<Area> = {
  name: "RangeFont",
  scalars: {
    Name: font("name", asText),
    Size: font("size", fontSize),
    Color: font("color", asColor),
    Bold: font("bold", asFlag),
    Italic: font("italic", asFlag),
    Strikethrough: font("strikethrough", asFlag),
    Underline: font("underline", (value) => oneOf(UNDERLINES, value)),
  },
};

const FILL: Kind<Area> = {
  name: "RangeFill",
  scalars: {
    Color: {
      // No fill reads as white, as in Excel.
      get: (area) => uniform(area, ({ fill }) => fill ?? "#FFFFFF"),
      set: (area, value) => {
        const fill = asColor(value);
        restyle(area, (style) => ({ ...style, fill }));
      },
    },
  },
  methods: {
    Clear: (area) => {
      restyle(area, (style) => ({ ...style, fill: null }));
      return null;
    },
  },
};

const CELL_PROTECTION: Kind<Area> = {
  name: "FormatProtection",
  scalars: { Locked: cellProtection("locked"), FormulaHidden: cellProtection("formulaHidden") },
};

function cellProtection(name: "locked" | "formulaHidden"): Scalar<Area> {
  return {
    get: (area) => uniform(area, (style) => style[name]),
    set: (area, value) => {
      const flag = asFlag(value);
      mayChange(area.sheet, null);
      for (const rect of area.rects) area.sheet.restyle(rect, (style) => ({ ...style, [name]: flag }));
    },
  };
}
