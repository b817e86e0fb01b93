import {
  columnsOf,
  hasAllColumns,
  hasAllRows,
  intersection,
  LAST_COLUMN,
  LAST_ROW,
  type Rect,
  rowsOf,
} from "../addresses";
import { itemNotFound } from "../fault";
import { type Args, HostObject, type Kind, oneOf } from "../kind";
import { Area } from "../model/area";
import { conditionalFormatsObject } from "./conditional-formats";
import { dataValidationObject } from "./data-validation";
import { clear } from "./range-changes";
import { rangeFormatObject } from "./range-format";
import { areaArgument } from "./range-moves";
import { rangeObject } from "./range";
import { keepReference } from "./references";
import { worksheetObject } from "./worksheet";

export function rangeAreasObject(area: Area): HostObject {
  return HostObject.of(RANGE_AREAS, area);
}

function shared(area: Area, args: Args): HostObject | null {
  const other = areaArgument(args, 0, area.sheet);
  if (other.sheet !== area.sheet) return null;
  const rects = area.rects.flatMap((one) => other.rects.flatMap((two) => intersection(one, two) ?? []));
  return rects.length === 0 ? null : rangeAreasObject(new Area(area.sheet, rects));
}

const each = (area: Area, change: (rect: Rect) => Rect): HostObject =>
  rangeAreasObject(new Area(area.sheet, area.rects.map(change)));

const RANGE_AREAS: Kind<Area> = {
  name: "RangeAreas",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  scalars: {
    Address: { get: ({ address }) => address },
    AddressLocal: { get: ({ address }) => address },
    AreaCount: { get: ({ rects }) => rects.length },
    CellCount: { get: ({ rects }) => rects.reduce((sum, rect) => sum + rowsOf(rect) * columnsOf(rect), 0) },
    IsEntireColumn: { get: ({ rects }) => rects.every(hasAllRows) },
    IsEntireRow: { get: ({ rects }) => rects.every(hasAllColumns) },
  },
  objects: {
    Areas: (area) => HostObject.of(RANGES, area),
    ConditionalFormats: conditionalFormatsObject,
    DataValidation: dataValidationObject,
    Format: rangeFormatObject,
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    Clear: ({ sheet, rects }, args) => {
      const what = args.isAbsent(0) ? "All" : oneOf(["All", "Formats", "Contents"], args.json(0));
      for (const rect of rects) clear(sheet, rect, what);
      return null;
    },
    GetEntireColumn: (area) => each(area, (rect) => ({ ...rect, top: 0, bottom: LAST_ROW })),
    GetEntireRow: (area) => each(area, (rect) => ({ ...rect, left: 0, right: LAST_COLUMN })),
    GetIntersection: (area, args) => {
      const found = shared(area, args);
      if (!found) throw itemNotFound("intersection");
      return found;
    },
    GetIntersectionOrNullObject: shared,
    _KeepReference: keepReference,
  },
};

const RANGES: Kind<Area> = {
  name: "RangeCollection",
  items: ({ sheet, rects }) => rects.map((rect) => rangeObject(new Area(sheet, [rect]))),
  methods: {
    GetCount: ({ rects }) => rects.length,
    GetItemAt: ({ sheet, rects }, args) => {
      const rect = rects[args.number(0)];
      if (!rect) throw itemNotFound(`area ${String(args.number(0))}`);
      return rangeObject(new Area(sheet, [rect]));
    },
  },
};
