import type { Rect } from "../addresses";
import { invalidArgument } from "../fault";
import { HostObject, type Kind, oneOf } from "../kind";
import type { Area } from "../model/area";
import { mayChange } from "../model/guard";
import { type BorderLine, type CellStyle, EDGES, type Edge } from "../model/style";
import { asColor } from "./colors";

export function bordersObject(area: Area): HostObject {
  return HostObject.of(BORDERS, area);
}

const SIDES = [...EDGES, "InsideHorizontal", "InsideVertical"] as const;
type Side = (typeof SIDES)[number];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const THIN: BorderLine = { style: "Continuous", weight: "Thin", color: "#000000" };

interface SideOf {
  readonly area: Area;
  readonly side: Side;
}

const BORDERS: Kind<Area> = {
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => SIDES.length } },
  items: (area) => SIDES.map((side) => HostObject.of(BORDER, { area, side })),
  methods: {
    GetItem: (area, args) => HostObject.of(BORDER, { area, side: oneOf(SIDES, args.json(0)) }),
    GetItemAt: (area, args) => {
      const side = SIDES[args.number(0)];
      if (!side) throw invalidArgument(`border ${String(args.number(0))}`);
      return HostObject.of(BORDER, { area, side });
    },
  },
};

/** The cells of a rectangle that a side touches, and the edge of theirs that is meant. */
function touched(rect: Rect, side: Side): readonly { readonly cells: Rect; readonly edge: Edge }[] {
  const { top, bottom, left, right } = rect;
  switch (side) {
    case "EdgeTop":
      return [{ cells: { ...rect, bottom: top }, edge: side }];
    case "EdgeBottom":
      return [{ cells: { ...rect, top: bottom }, edge: side }];
    case "EdgeLeft":
      return [{ cells: { ...rect, right: left }, edge: side }];
    case "EdgeRight":
      return [{ cells: { ...rect, left: right }, edge: side }];
    case "InsideHorizontal":
      if (top === bottom) return [];
      return [
        { cells: { ...rect, bottom: bottom - 1 }, edge: "EdgeBottom" },
        { cells: { ...rect, top: top + 1 }, edge: "EdgeTop" },
      ];
    case "InsideVertical":
      if (left === right) return [];
      return [
        { cells: { ...rect, right: right - 1 }, edge: "EdgeRight" },
        { cells: { ...rect, left: left + 1 }, edge: "EdgeLeft" },
      ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ cells: rect, edge: side }];
  }
}

function read({ area, side }: SideOf, what: (line: BorderLine | null) => string): string | null {
  const found = new Set<string>();
  for (const rect of area.rects) {
    for (const { cells, edge } of touched(rect, side)) {
      for (let row = cells.top; row <= cells.bottom; row += 1) {
        for (let column = cells.left; column <= cells.right; column += 1) {
          found.add(what(area.sheet.style(row, column).borders[edge]));
        }
      }
    }
  }
  if (found.size === 0) return what(null);
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function write({ area, side }: SideOf, change: (line: BorderLine | null) => BorderLine | null): void {
  mayChange(area.sheet, "allowFormatCells");
  const changed = new Map<keyof CellStyle["borders"], Map<CellStyle, CellStyle>>();
  for (const rect of area.rects) {
    for (const { cells, edge } of touched(rect, side)) {
      const known = changed.get(edge) ?? new Map<CellStyle, CellStyle>();
      changed.set(edge, known);
      const lined = (style: CellStyle): CellStyle => ({
        ...style,
        borders: { ...style.borders, [edge]: change(style.borders[edge]) },
      });
      area.sheet.restyle(cells, lined, known);
    }
  }
}

const BORDER: Kind<SideOf> = {
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (one) => read(one, (line) => line?.style ?? "None"),
      set: (one, value) => {
        const style = oneOf(STYLES, value);
        write(one, (line) => (style === "None" ? null : { ...(line ?? THIN), style }));
      },
    },
    Weight: {
      get: (one) => read(one, (line) => line?.weight ?? "Thin"),
      set: (one, value) => {
        const weight = oneOf(WEIGHTS, value);
        write(one, (line) => ({ ...(line ?? THIN), weight }));
      },
    },
    Color: {
      get: (one) => read(one, (line) => line?.color ?? "#000000"),
      set: (one, value) => {
        const color = asColor(value);
        write(one, (line) => ({ ...(line ?? THIN), color }));
      },
    },
  },
};
