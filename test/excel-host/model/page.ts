import type { Rect } from "../addresses";

export interface HeaderFooterTexts {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export const noTexts = (): HeaderFooterTexts => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** Page set-up of a worksheet; margins in points. */
export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  /** `Excel.PaperType`, or null when the file names none. */
  paperSize: string | null;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  /** Percent, or pages wide and high; a null side is free. */
  zoom: { scale: number } | { horizontalFitToPages: number | null; verticalFitToPages: number | null };
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  /** Null is automatic. */
  firstPageNumber: number | null;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: "DownThenOver" | "OverThenDown";
  printArea: Rect[] | null;
  titleRows: readonly [number, number] | null;
  titleColumns: readonly [number, number] | null;
  headersFooters: {
    /** `Excel.HeaderFooterState`. */
    state: string;
    useSheetMargins: boolean;
    useSheetScale: boolean;
    default: HeaderFooterTexts;
    first: HeaderFooterTexts;
    even: HeaderFooterTexts;
    odd: HeaderFooterTexts;
  };
}

/** What a new worksheet has: letter paper is left to the printer, margins as Excel's "normal". */
export function newPageSetup(): PageSetup {
  return {
    orientation: "Portrait",
    paperSize: null,
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: null,
    printGridlines: false,
    printHeadings: false,
    printOrder: "DownThenOver",
    printArea: null,
    titleRows: null,
    titleColumns: null,
    headersFooters: {
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
      default: noTexts(),
      first: noTexts(),
      even: noTexts(),
      odd: noTexts(),
    },
  };
}
