import { rectAt } from "../addresses";
import { invalidArgument, itemNotFound } from "../fault";
import { HostObject, type Kind } from "../kind";
import type { HostSheet } from "../model/sheet";
import { areaArgument } from "./range-moves";
import { rangeOn } from "./worksheet";

interface Breaks {
  readonly sheet: HostSheet;
  readonly axis: "row" | "column";
}

export function pageBreaksObject(sheet: HostSheet, axis: "row" | "column"): HostObject {
  return HostObject.of(BREAKS, { sheet, axis });
}

const placesOf = ({ sheet, axis }: Breaks): Set<number> => (axis === "row" ? sheet.rowBreaks : sheet.columnBreaks);
const sorted = (breaks: Breaks): number[] => [...placesOf(breaks)].sort((a, b) => a - b);

const BREAKS: Kind<Breaks> = {
  name: "PageBreakCollection",
  items: (breaks) => sorted(breaks).map((at) => HostObject.of(BREAK, { ...breaks, at })),
  methods: {
    /** The page ends before the first row (or column) of the range. */
    Add: (breaks, args) => {
      const { rect } = areaArgument(args, 0, breaks.sheet);
      const at = breaks.axis === "row" ? rect.top : rect.left;
      if (at === 0) throw invalidArgument("a page break before the first row or column");
      placesOf(breaks).add(at);
      return HostObject.of(BREAK, { ...breaks, at });
    },
    GetCount: (breaks) => placesOf(breaks).size,
    GetItem: (breaks, args) => {
      const at = sorted(breaks)[args.number(0)];
      if (at === undefined) throw itemNotFound(`page break ${String(args.number(0))}`);
      return HostObject.of(BREAK, { ...breaks, at });
    },
    RemovePageBreaks: (breaks) => {
      placesOf(breaks).clear();
      return null;
    },
  },
};

const BREAK: Kind<Breaks & { readonly at: number }> = {
  name: "PageBreak",
  identity: (one) => ({ _Id: sorted(one).indexOf(one.at) }),
  scalars: {
    RowIndex: { get: ({ axis, at }) => (axis === "row" ? at : 0) },
    ColumnIndex: { get: ({ axis, at }) => (axis === "column" ? at : 0) },
  },
  methods: {
    Delete: (one) => {
      placesOf(one).delete(one.at);
      return null;
    },
    GetCellAfterBreak: ({ sheet, axis, at }) =>
      rangeOn(sheet, axis === "row" ? rectAt(at, 0, 1, 1) : rectAt(0, at, 1, 1)),
  },
};
