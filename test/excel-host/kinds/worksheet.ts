import { parseRect, rectAt, splitSheet, WHOLE_SHEET, type Rect } from "../addresses";
import { HostFault, invalidArgument, itemNotFound } from "../fault";
import { asFlag, asNumber, asText, type Args, HostObject, type Kind, oneOf } from "../kind";
import { Area } from "../model/area";
import { copySheet } from "../model/copy-sheet";
import type { HostSheet } from "../model/sheet";
import { asColor } from "./colors";
import { freezePanesObject } from "./freeze-panes";
import { namesObject } from "./names";
import { pageBreaksObject } from "./page-breaks";
import { pageLayoutObject } from "./page-layout";
import { protectionObject } from "./protection";
import { rangeAreasObject } from "./range-areas";
import { rangeObject } from "./range";
import { chartsObject } from "./charts";
import { shapesObject } from "./shapes";
import { sheetPropertiesObject } from "./sheet-properties";
import { tablesObject } from "./tables";
import { eventMethods } from "./worksheets";

export function worksheetObject(sheet: HostSheet): HostObject {
  return HostObject.of(WORKSHEET, sheet);
}

/** The rectangle an address means on a sheet: a reference, or a name; "" is the whole sheet. Throws InvalidArgument. */
export function rectOn(sheet: HostSheet, reference: string): Rect {
  if (reference === "") return WHOLE_SHEET;
  const { sheet: named, address } = splitSheet(reference.replace(/^=/, ""));
  if (named !== null && sheet.workbook.find(named) !== sheet)
    throw invalidArgument(`address ${reference} on ${sheet.name}`);
  const name = [...sheet.names, ...sheet.workbook.names].find(
    (one) => one.name.toLowerCase() === address.toLowerCase(),
  );
  return name ? rectOn(sheet, name.formula) : parseRect(address);
}

/** A single rectangle. */
export const rangeOn = (sheet: HostSheet, rect: Rect): HostObject => rangeObject(new Area(sheet, [rect]));

/** `RangeAreas` of an address list; Excel takes at most 8192 characters. */
const LONGEST_ADDRESS = 8192;
export function areasOn(sheet: HostSheet, addresses: string): Area {
  if (addresses.length > LONGEST_ADDRESS) throw invalidArgument(`an address of ${String(addresses.length)} characters`);
  return new Area(
    sheet,
    addresses === "" ? [WHOLE_SHEET] : addresses.split(",").map((one) => rectOn(sheet, one.trim())),
  );
}

function usedRange(sheet: HostSheet, args: Args): HostObject | null {
  const rect = sheet.usedRect(args.flagOr(0, false));
  return rect && rangeOn(sheet, rect);
}

function neighbour(sheet: HostSheet, args: Args, step: 1 | -1): HostObject | null {
  const sheets = sheet.workbook.sheets.filter(
    (one) => one === sheet || !args.flagOr(0, false) || one.visibility === "Visible",
  );
  const other = sheets[sheets.indexOf(sheet) + step];
  return other ? worksheetObject(other) : null;
}

function mustBe(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound("worksheet");
  return object;
}

const WORKSHEET: Kind<HostSheet> = {
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (sheet, value) => sheet.workbook.rename(sheet, asText(value)) },
    Position: { get: ({ position }) => position, set: (sheet, value) => sheet.workbook.move(sheet, asNumber(value)) },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value) => setVisibility(sheet, oneOf(VISIBILITIES, value)),
    },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === "" ? "" : asColor(value);
      },
    },
    StandardHeight: { get: ({ standardHeight }) => standardHeight },
    StandardWidth: {
      get: ({ standardWidth }) => standardWidth,
      set: (sheet, value) => {
        sheet.standardWidth = asNumber(value);
      },
    },
    ShowGridlines: { get: ({ showGridlines }) => showGridlines },
    ShowHeadings: { get: ({ showHeadings }) => showHeadings },
    // The library writes these two under shorter names.
    Gridlines: {
      set: (sheet, value) => {
        sheet.showGridlines = asFlag(value);
      },
    },
    Headings: {
      set: (sheet, value) => {
        sheet.showHeadings = asFlag(value);
      },
    },
    EnableCalculation: { get: () => true },
    TabId: { get: ({ position }) => position + 1 },
  },
  objects: {
    Charts: chartsObject,
    CustomProperties: sheetPropertiesObject,
    FreezePanes: freezePanesObject,
    HorizontalPageBreaks: (sheet) => pageBreaksObject(sheet, "row"),
    Names: (sheet) => namesObject(sheet.workbook, sheet),
    PageLayout: pageLayoutObject,
    Protection: protectionObject,
    Shapes: shapesObject,
    Tables: tablesObject,
    VerticalPageBreaks: (sheet) => pageBreaksObject(sheet, "column"),
  },
  methods: {
    ...eventMethods<HostSheet>(({ id }) => id),
    Activate: (sheet) => {
      sheet.workbook.activate(sheet);
      return null;
    },
    Calculate: (sheet) => {
      sheet.workbook.calculation.sheetChanged(sheet);
      return null;
    },
    Copy: (sheet, args) => worksheetObject(copySheet(sheet, placeOfCopy(sheet, args))),
    Delete: (sheet) => {
      if (sheet.visibility === "VeryHidden")
        throw new HostFault("InvalidOperation", "A very hidden worksheet cannot be deleted.");
      sheet.workbook.delete(sheet);
      return null;
    },
    GetCell: (sheet, args) => rangeOn(sheet, rectAt(args.number(0), args.number(1), 1, 1)),
    GetNext: (sheet, args) => mustBe(neighbour(sheet, args, 1)),
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, args, 1),
    GetPrevious: (sheet, args) => mustBe(neighbour(sheet, args, -1)),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, args, -1),
    GetRange: (sheet, args) => rangeOn(sheet, rectOn(sheet, args.textOr(0, ""))),
    GetRangeByIndexes: (sheet, args) =>
      rangeOn(sheet, rectAt(args.number(0), args.number(1), args.number(2), args.number(3))),
    GetRanges: (sheet, args) => rangeAreasObject(areasOn(sheet, args.textOr(0, ""))),
    // An empty sheet's used range is its first cell.
    GetUsedRange: (sheet, args) => usedRange(sheet, args) ?? rangeOn(sheet, rectAt(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: usedRange,
    _GetAnotherWorksheetById: (sheet, args) => worksheetObject(sheet.workbook.sheet(args.text(0))),
    _GetSheetById: (sheet, args) => worksheetObject(sheet.workbook.sheet(args.text(0))),
  },
};

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

function setVisibility(sheet: HostSheet, visibility: HostSheet["visibility"]): void {
  const { workbook, visibility: before } = sheet;
  if (visibility === before) return;
  const others = workbook.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  const next = others.find((one) => one.position > sheet.position) ?? others.at(-1);
  if (visibility !== "Visible" && !next)
    throw new HostFault("InvalidOperation", "A workbook must contain a visible worksheet.");
  if (visibility !== "Visible" && workbook.active === sheet && next) workbook.activate(next);
  sheet.visibility = visibility;
  workbook.events.emit("VisibilityChanged", sheet.id, {
    worksheetId: sheet.id,
    visibilityBefore: before,
    visibilityAfter: visibility,
    source: "Local",
  });
}

function placeOfCopy(sheet: HostSheet, args: Args): number {
  const relative = args.raw(1);
  const other = relative instanceof HostObject && relative.target === sheet ? sheet : relativeSheet(sheet, relative);
  const type = args.isAbsent(0) ? "None" : oneOf(["None", "Before", "After", "Beginning", "End"], args.json(0));
  const last = sheet.workbook.sheets.length;
  const places = { None: last, End: last, Beginning: 0, Before: other.position, After: other.position + 1 };
  return places[type];
}

function relativeSheet(sheet: HostSheet, relative: unknown): HostSheet {
  if (!(relative instanceof HostObject)) return sheet;
  return sheet.workbook.sheets.find((one) => one === relative.target) ?? sheet;
}
