import {
  boundingRect,
  columnsOf,
  contains,
  hasAllColumns,
  hasAllRows,
  intersection,
  LAST_COLUMN,
  LAST_ROW,
  type Rect,
  rectAt,
  rowsOf,
} from "../addresses";
import { invalidArgument, itemNotFound } from "../fault";
import { type Args, HostObject, type Kind } from "../kind";
import { Area } from "../model/area";
import type { HostSheet } from "../model/sheet";
import { rangeAreasObject } from "./range-areas";
import { rangeObject } from "./range";
import { rectOn } from "./worksheet";

/** The area an argument means: a range, or an address on the given sheet. */
export function areaArgument(args: Args, index: number, sheet: HostSheet): Area {
  const value = args.raw(index);
  if (value instanceof HostObject && value.target instanceof Area) return value.target;
  return new Area(sheet, [rectOn(sheet, args.text(index))]);
}

const on = ({ sheet }: Area, rect: Rect): HostObject => rangeObject(new Area(sheet, [rect]));

/** Another rectangle on the sheet as this one is moved and grown; whole rows and columns stay whole. */
function moved(area: Area, down: number, right: number, rows: number, columns: number): HostObject {
  const { rect } = area;
  const vertical = hasAllRows(rect) ? [0, LAST_ROW + 1] : [rect.top + down, rowsOf(rect) + rows];
  const horizontal = hasAllColumns(rect) ? [0, LAST_COLUMN + 1] : [rect.left + right, columnsOf(rect) + columns];
  return on(area, rectAt(vertical[0] ?? 0, horizontal[0] ?? 0, vertical[1] ?? 0, horizontal[1] ?? 0));
}

function shared(area: Area, args: Args): HostObject | null {
  const other = areaArgument(args, 0, area.sheet);
  const rect = other.sheet === area.sheet ? intersection(area.rect, other.rect) : null;
  return rect && on(area, rect);
}

function used(area: Area, args: Args): HostObject | null {
  const whole = area.sheet.usedRect(args.flagOr(0, false));
  const part = whole && intersection(whole, area.rect);
  if (!part) return null;
  let found: Rect | null = null;
  for (const { row, column, content, style } of area.sheet.cells()) {
    if (!contains(part, row, column) || (content === null && (args.flagOr(0, false) || style === null))) continue;
    const here = { top: row, bottom: row, left: column, right: column };
    found = found ? boundingRect(found, here) : here;
  }
  return found && on(area, found);
}

function mustBe(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound("range");
  return object;
}

/** Excel counts the cells of getCell from the corner and lets them lie outside. */
export const derivedRanges: NonNullable<Kind<Area>["methods"]> = {
  GetAbsoluteResizedRange: (area, args) =>
    on(area, rectAt(area.rect.top, area.rect.left, args.number(0), args.number(1))),
  GetBoundingRect: (area, args) => {
    const other = areaArgument(args, 0, area.sheet);
    if (other.sheet !== area.sheet) throw invalidArgument("ranges of two worksheets");
    return on(area, boundingRect(area.rect, other.rect));
  },
  GetCell: (area, args) => on(area, rectAt(area.rect.top + args.number(0), area.rect.left + args.number(1), 1, 1)),
  GetColumn: (area, args) => {
    const at = args.number(0);
    if (at < 0 || at >= columnsOf(area.rect)) throw invalidArgument(`column ${String(at)}`);
    const column = area.rect.left + at;
    return on(area, { ...area.rect, left: column, right: column });
  },
  GetColumnsAfter: (area, args) => {
    const count = args.numberOr(0, 1);
    return on(area, rectAt(area.rect.top, area.rect.right + 1, rowsOf(area.rect), count));
  },
  GetEntireColumn: (area) => on(area, { ...area.rect, top: 0, bottom: LAST_ROW }),
  GetEntireRow: (area) => on(area, { ...area.rect, left: 0, right: LAST_COLUMN }),
  GetIntersection: (area, args) => mustBe(shared(area, args)),
  GetIntersectionOrNullObject: shared,
  GetLastCell: (area) => on(area, rectAt(area.rect.bottom, area.rect.right, 1, 1)),
  GetLastColumn: (area) => on(area, { ...area.rect, left: area.rect.right }),
  GetLastRow: (area) => on(area, { ...area.rect, top: area.rect.bottom }),
  GetMergedAreasOrNullObject: (area) => {
    const rects = area.sheet.merges.filter((merged) => intersection(merged, area.rect));
    return rects.length === 0 ? null : rangeAreasObject(new Area(area.sheet, rects));
  },
  GetOffsetRange: (area, args) => moved(area, args.number(0), args.number(1), 0, 0),
  GetResizedRange: (area, args) => moved(area, 0, 0, args.number(0), args.number(1)),
  GetRow: (area, args) => {
    const at = args.number(0);
    if (at < 0 || at >= rowsOf(area.rect)) throw invalidArgument(`row ${String(at)}`);
    const row = area.rect.top + at;
    return on(area, { ...area.rect, top: row, bottom: row });
  },
  GetRowsAbove: (area, args) => {
    const count = args.numberOr(0, 1);
    return on(area, rectAt(area.rect.top - count, area.rect.left, count, columnsOf(area.rect)));
  },
  GetRowsBelow: (area, args) => {
    const count = args.numberOr(0, 1);
    return on(area, rectAt(area.rect.bottom + 1, area.rect.left, count, columnsOf(area.rect)));
  },
  GetUsedRange: (area, args) => used(area, args) ?? on(area, rectAt(area.rect.top, area.rect.left, 1, 1)),
  GetUsedRangeOrNullObject: used,
};
