import { hasAllColumns, hasAllRows, LAST_COLUMN, LAST_ROW } from "../addresses";
import { invalidArgument } from "../fault";
import { isJsonObject, type Json } from "../json";
import { type Args, asFlag, asNumber, asText, HostObject, type Kind, oneOf, type Scalar } from "../kind";
import { Area } from "../model/area";
import type { HeaderFooterTexts, PageSetup } from "../model/page";
import type { HostSheet } from "../model/sheet";
import { rangeAreasObject } from "./range-areas";
import { areasOn, rangeOn } from "./worksheet";

export function pageLayoutObject(sheet: HostSheet): HostObject {
  return HostObject.of(PAGE_LAYOUT, sheet);
}

type Margins = PageSetup["margins"];

function margin(name: keyof Margins): Scalar<HostSheet> {
  return {
    get: ({ page }) => page.margins[name],
    set: ({ page }, value) => {
      page.margins[name] = checkedMargin(asNumber(value));
    },
  };
}

function checkedMargin(points: number): number {
  if (points < 0) throw invalidArgument(`margin of ${String(points)} points`);
  return points;
}

function flag(
  name: "centerHorizontally" | "centerVertically" | "blackAndWhite" | "draftMode" | "printGridlines" | "printHeadings",
): Scalar<HostSheet> {
  return {
    get: ({ page }) => page[name],
    set: ({ page }, value) => {
      page[name] = asFlag(value);
    },
  };
}

const PAPERS = ["Letter", "Legal", "A3", "A4", "A4Small", "A5", "B4", "B5", "Folio"] as const;

/** Percent, or pages wide and high; a side that is 0 or not given is free. */
function zoomOf(value: Json): PageSetup["zoom"] {
  if (!isJsonObject(value)) throw invalidArgument("zoom");
  const { scale, horizontalFitToPages, verticalFitToPages } = value;
  if (typeof scale === "number") {
    if (scale < 10 || scale > 400) throw invalidArgument(`scale ${String(scale)}`);
    return { scale };
  }
  const pages = (side: Json | undefined): number | null => (typeof side === "number" && side >= 0 ? side : null);
  const zoom = { horizontalFitToPages: pages(horizontalFitToPages), verticalFitToPages: pages(verticalFitToPages) };
  if (zoom.horizontalFitToPages === null && zoom.verticalFitToPages === null)
    throw invalidArgument("zoom without a figure");
  return zoom;
}

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function titleSpan(sheet: HostSheet, args: Args, axis: "row" | "column"): readonly [number, number] {
  const { rect } = areaOf(sheet, args);
  if (axis === "row") {
    if (!hasAllColumns(rect)) throw invalidArgument("title rows are whole rows");
    return [rect.top, rect.bottom];
  }
  if (!hasAllRows(rect)) throw invalidArgument("title columns are whole columns");
  return [rect.left, rect.right];
}

function areaOf(sheet: HostSheet, args: Args): Area {
  const value = args.raw(0);
  if (value instanceof HostObject && value.target instanceof Area) {
    if (value.target.sheet !== sheet) throw invalidArgument("a range of another worksheet");
    return value.target;
  }
  return areasOn(sheet, args.text(0));
}

function titleRange(sheet: HostSheet, axis: "row" | "column"): HostObject | null {
  const span = axis === "row" ? sheet.page.titleRows : sheet.page.titleColumns;
  if (!span) return null;
  const [first, last] = span;
  return rangeOn(
    sheet,
    axis === "row"
      ? { top: first, bottom: last, left: 0, right: LAST_COLUMN }
      : { top: 0, bottom: LAST_ROW, left: first, right: last },
  );
}

const PAGE_LAYOUT: Kind<HostSheet> = {
  name: "PageLayout",
  scalars: {
    Orientation: {
      get: ({ page }) => page.orientation,
      set: ({ page }, value) => {
        page.orientation = oneOf(["Portrait", "Landscape"], value);
      },
    },
    PaperSize: {
      get: ({ page }) => page.paperSize,
      set: ({ page }, value) => {
        page.paperSize = oneOf(PAPERS, value);
      },
    },
    Zoom: {
      get: ({ page }) => page.zoom,
      set: ({ page }, value) => {
        page.zoom = zoomOf(value);
      },
    },
    PrintOrder: {
      get: ({ page }) => page.printOrder,
      set: ({ page }, value) => {
        page.printOrder = oneOf(["DownThenOver", "OverThenDown"], value);
      },
    },
    FirstPageNumber: {
      get: ({ page }) => page.firstPageNumber ?? "",
      set: ({ page }, value) => {
        page.firstPageNumber = value === "" ? null : asNumber(value);
      },
    },
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    BlackAndWhite: flag("blackAndWhite"),
    DraftMode: flag("draftMode"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
  },
  objects: { HeadersFooters: (sheet) => HostObject.of(HEADERS_FOOTERS, sheet) },
  methods: {
    GetPrintAreaOrNullObject: (sheet) =>
      sheet.page.printArea && rangeAreasObject(new Area(sheet, sheet.page.printArea)),
    GetPrintTitleRowsOrNullObject: (sheet) => titleRange(sheet, "row"),
    GetPrintTitleColumnsOrNullObject: (sheet) => titleRange(sheet, "column"),
    SetPrintArea: (sheet, args) => {
      sheet.page.printArea = [...areaOf(sheet, args).rects];
      return null;
    },
    SetPrintMargins: ({ page }, args) => {
      const factor = POINTS[args.text(0)];
      if (factor === undefined) throw invalidArgument(`unit ${args.text(0)}`);
      for (const [name, value] of Object.entries(args.objectOr(1, {}))) {
        const side = oneOf(["top", "bottom", "left", "right", "header", "footer"], name);
        page.margins[side] = checkedMargin(asNumber(value ?? null) * factor);
      }
      return null;
    },
    SetPrintTitleRows: (sheet, args) => {
      sheet.page.titleRows = titleSpan(sheet, args, "row");
      return null;
    },
    SetPrintTitleColumns: (sheet, args) => {
      sheet.page.titleColumns = titleSpan(sheet, args, "column");
      return null;
    },
  },
};

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;
const texts =
  (which: "default" | "first" | "even" | "odd") =>
  (sheet: HostSheet): HostObject =>
    HostObject.of(HEADER_FOOTER, sheet.page.headersFooters[which]);

const HEADERS_FOOTERS: Kind<HostSheet> = {
  name: "HeaderFooterGroup",
  scalars: {
    State: {
      get: ({ page }) => page.headersFooters.state,
      set: ({ page }, value) => {
        page.headersFooters.state = oneOf(STATES, value);
      },
    },
    UseSheetMargins: {
      get: ({ page }) => page.headersFooters.useSheetMargins,
      set: ({ page }, value) => {
        page.headersFooters.useSheetMargins = asFlag(value);
      },
    },
    UseSheetScale: {
      get: ({ page }) => page.headersFooters.useSheetScale,
      set: ({ page }, value) => {
        page.headersFooters.useSheetScale = asFlag(value);
      },
    },
  },
  objects: {
    DefaultForAllPages: texts("default"),
    EvenPages: texts("even"),
    FirstPage: texts("first"),
    OddPages: texts("odd"),
  },
};

/** Excel keeps 255 characters of a header or footer, its codes included. */
const LONGEST_HEADER = 255;

function headerText(name: keyof HeaderFooterTexts): Scalar<HeaderFooterTexts> {
  return {
    get: (own) => own[name],
    set: (own, value) => {
      const text = asText(value);
      if (text.length > LONGEST_HEADER) throw invalidArgument("a header longer than 255 characters");
      own[name] = text;
    },
  };
}

const HEADER_FOOTER: Kind<HeaderFooterTexts> = {
  name: "HeaderFooter",
  scalars: {
    LeftHeader: headerText("leftHeader"),
    CenterHeader: headerText("centerHeader"),
    RightHeader: headerText("rightHeader"),
    LeftFooter: headerText("leftFooter"),
    CenterFooter: headerText("centerFooter"),
    RightFooter: headerText("rightFooter"),
  },
};
