import type { HeaderFooter, Worksheet } from "exceljs";
import { parseRect } from "../addresses";
import { newPageSetup, noTexts } from "../model/page";
import type { HostSheet } from "../model/sheet";
import { splitHeader } from "./header-text";
import { PAPER_NUMBERS } from "./save-page";

const POINTS_OF_INCH = 72;

/** Page set-up, header and footer of a worksheet of a file. */
export function openPage(sheet: HostSheet, worksheet: Worksheet): void {
  const setup = worksheet.pageSetup;
  const page = newPageSetup();
  page.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  const paper = Object.entries(PAPER_NUMBERS).find(([, number]) => number === Number(setup.paperSize));
  page.paperSize = paper?.[0] ?? null;
  for (const [side, inches] of Object.entries(setup.margins ?? {})) {
    // Inches in a file have four decimals.
    if (typeof inches === "number")
      Object.assign(page.margins, { [side]: Math.round(inches * POINTS_OF_INCH * 10_000) / 10_000 });
  }
  page.zoom = setup.fitToPage
    ? { horizontalFitToPages: setup.fitToWidth ?? 1, verticalFitToPages: setup.fitToHeight ?? 1 }
    : { scale: setup.scale ?? 100 };
  page.centerHorizontally = setup.horizontalCentered ?? false;
  page.centerVertically = setup.verticalCentered ?? false;
  page.blackAndWhite = setup.blackAndWhite ?? false;
  page.draftMode = setup.draft ?? false;
  page.printGridlines = setup.showGridLines ?? false;
  page.printHeadings = setup.showRowColHeaders ?? false;
  page.printOrder = setup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver";
  // The number counts only where the file says that it is used.
  const isNumbered = "useFirstPageNumber" in setup && setup.useFirstPageNumber === true;
  page.firstPageNumber = isNumbered ? (setup.firstPageNumber ?? null) : null;
  page.printArea = setup.printArea ? setup.printArea.split("&&").map(parseRect) : null;
  page.titleRows = spanOf(setup.printTitlesRow, "row");
  page.titleColumns = spanOf(setup.printTitlesColumn, "column");
  page.headersFooters = headersOf(worksheet);
  sheet.page = page;
}

function spanOf(text: string | undefined, axis: "row" | "column"): readonly [number, number] | null {
  if (!text) return null;
  const rect = parseRect(text);
  return axis === "row" ? [rect.top, rect.bottom] : [rect.left, rect.right];
}

function headersOf(worksheet: Worksheet): HostSheet["page"]["headersFooters"] {
  // A sheet without header and footer has null here, whatever the typings promise.
  const given: Partial<HeaderFooter> = { ...worksheet.headerFooter };
  const { differentFirst, differentOddEven, ...texts } = given;
  const read = (header: string | null | undefined, footer: string | null | undefined) => {
    const into = noTexts();
    splitHeader(header ?? "", "Header", into);
    splitHeader(footer ?? "", "Footer", into);
    return into;
  };
  const main = read(texts.oddHeader, texts.oddFooter);
  const state = differentFirst
    ? differentOddEven
      ? "FirstOddAndEven"
      : "FirstAndDefault"
    : differentOddEven
      ? "OddAndEven"
      : "Default";
  return {
    state,
    useSheetMargins: true,
    useSheetScale: true,
    default: differentOddEven ? noTexts() : main,
    odd: differentOddEven ? main : noTexts(),
    first: read(texts.firstHeader, texts.firstFooter),
    even: read(texts.evenHeader, texts.evenFooter),
  };
}
