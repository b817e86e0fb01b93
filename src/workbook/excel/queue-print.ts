import type { PrintSetup } from "../../records/blueprint";
import { footerText, headerText } from "../print-texts";

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** As many pages high as it takes: Excel's own way of saying so, and where a host does not take it, more pages than there are. */
const ANY_HEIGHT = 0;
const MANY_PAGES = 500;

/** A4, margins, title rows, print area, one page wide, page numbers, footer and page breaks of a new worksheet. */
export function queuePrint(worksheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = worksheet;
  const { margins, titleRows } = print;
  const points = (millimetres: number): number => Math.round(millimetres * POINTS_PER_MILLIMETRE * 1000) / 1000;
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.topMargin = points(margins.top);
  pageLayout.bottomMargin = points(margins.bottom);
  pageLayout.leftMargin = points(margins.left);
  pageLayout.rightMargin = points(margins.right);
  pageLayout.headerMargin = points(margins.header);
  pageLayout.footerMargin = points(margins.footer);
  // Each record counts its own pages, also when the whole workbook is printed.
  pageLayout.firstPageNumber = 1;
  pageLayout.centerHorizontally = false;
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: ANY_HEIGHT };
  pageLayout.setPrintArea(print.area);
  if (titleRows) pageLayout.setPrintTitleRows(`$${String(titleRows[0])}:$${String(titleRows[1])}`);
  queueHeaderFooter(worksheet, print);
  for (const row of print.breaksAfter) {
    worksheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
  }
}

/** Page number and footer. Decree 30/2020: the first page has no number; the footer stands on all. */
export function queueHeaderFooter(worksheet: Excel.Worksheet, print: Pick<PrintSetup, "pageNumbers" | "footer">): void {
  const { headersFooters } = worksheet.pageLayout;
  headersFooters.state = print.pageNumbers ? "FirstAndDefault" : "Default";
  headersFooters.defaultForAllPages.centerHeader = headerText(print);
  headersFooters.defaultForAllPages.centerFooter = footerText(print);
  if (print.pageNumbers) headersFooters.firstPage.centerFooter = footerText(print);
}

/** What was read back of a page set-up. */
export interface ReadBackPrint {
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly paperSize: string;
}

/**
 * Puts right what a host left half done (office-js #1860, #674): a fit that came back otherwise would press a record of many pages onto
 * one. Says whether anything was left to do.
 */
export function correctPrint(worksheet: Excel.Worksheet, print: PrintSetup, now: ReadBackPrint): boolean {
  let corrected = false;
  const { horizontalFitToPages, verticalFitToPages } = now.zoom;
  const isFree = !verticalFitToPages || verticalFitToPages >= MANY_PAGES;
  if (print.fitToWidth && (horizontalFitToPages !== 1 || !isFree)) {
    worksheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: MANY_PAGES };
    corrected = true;
  }
  if (now.paperSize !== "A4") {
    worksheet.pageLayout.paperSize = "A4";
    corrected = true;
  }
  return corrected;
}
