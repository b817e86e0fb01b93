import type { Worksheet } from "exceljs";
import { columnLetters, type Rect } from "../addresses";
import { notModelled } from "../fault";
import type { HostSheet } from "../model/sheet";
import { joinHeader } from "./header-text";

const POINTS_OF_INCH = 72;
/** Numbers of paper sizes in the file format. */
export const PAPER_NUMBERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
};

/** Page set-up, header and footer, page breaks. */
export function savePage(worksheet: Worksheet, sheet: HostSheet): void {
  const { page } = sheet;
  const inches = (points: number): number => Math.round((points / POINTS_OF_INCH) * 10_000) / 10_000;
  const { top, bottom, left, right, header, footer } = page.margins;
  const fit = "scale" in page.zoom ? null : page.zoom;
  const paper = page.paperSize === null ? undefined : PAPER_NUMBERS[page.paperSize];
  Object.assign(worksheet.pageSetup, {
    orientation: page.orientation === "Portrait" ? "portrait" : "landscape",
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(header),
      footer: inches(footer),
    },
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    blackAndWhite: page.blackAndWhite,
    draft: page.draftMode,
    showGridLines: page.printGridlines,
    showRowColHeaders: page.printHeadings,
    pageOrder: page.printOrder === "DownThenOver" ? "downThenOver" : "overThenDown",
    fitToPage: fit !== null,
    ...(fit ? { fitToWidth: fit.horizontalFitToPages ?? 0, fitToHeight: fit.verticalFitToPages ?? 0 } : {}),
    ...("scale" in page.zoom ? { scale: page.zoom.scale } : {}),
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(page.firstPageNumber === null ? {} : { firstPageNumber: page.firstPageNumber }),
    ...(page.printArea ? { printArea: page.printArea.map(mixed).join("&&") } : {}),
    ...(page.titleRows ? { printTitlesRow: page.titleRows.map((row) => String(row + 1)).join(":") } : {}),
    ...(page.titleColumns ? { printTitlesColumn: page.titleColumns.map(columnLetters).join(":") } : {}),
  });
  saveHeaders(worksheet, sheet);
  for (const row of [...sheet.rowBreaks].sort((a, b) => a - b)) worksheet.getRow(row).addPageBreak();
  if (sheet.columnBreaks.size > 0) throw notModelled("saving vertical page breaks");
}

function saveHeaders(worksheet: Worksheet, { page }: HostSheet): void {
  const { state, default: all, first, even, odd } = page.headersFooters;
  const differentFirst = state === "FirstAndDefault" || state === "FirstOddAndEven";
  const differentOddEven = state === "OddAndEven" || state === "FirstOddAndEven";
  const main = differentOddEven ? odd : all;
  Object.assign(worksheet.headerFooter, {
    differentFirst,
    differentOddEven,
    oddHeader: joinHeader(main, "Header"),
    oddFooter: joinHeader(main, "Footer"),
    ...(differentFirst ? { firstHeader: joinHeader(first, "Header"), firstFooter: joinHeader(first, "Footer") } : {}),
    ...(differentOddEven ? { evenHeader: joinHeader(even, "Header"), evenFooter: joinHeader(even, "Footer") } : {}),
  });
}

/** "A$1:G$9": exceljs puts a dollar before each end and leaves rows relative, which Excel refuses. */
function mixed({ top, left, bottom, right }: Rect): string {
  return `${columnLetters(left)}$${String(top + 1)}:${columnLetters(right)}$${String(bottom + 1)}`;
}
