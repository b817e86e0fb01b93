import type { Worksheet } from "exceljs";
import type { PrintSetup } from "../../records/blueprint";
import { footerText, headerText } from "../print-texts";

/** Excel's number of A4; the typings name it in an enum that exists at compile time only. */
const A4 = { paperSize: 9 } as const;
const INCH = 25.4;

/** Page set-up, page numbers, footer and page breaks of a worksheet; whatever stood there before is replaced. */
export function applyPrint(worksheet: Worksheet, print: PrintSetup): void {
  const { margins, titleRows } = print;
  const inches = (millimetres: number): number => Math.round((millimetres / INCH) * 10_000) / 10_000;
  worksheet.pageSetup = {
    orientation: print.orientation,
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
    // Each record counts its own pages, also when the whole workbook is printed.
    firstPageNumber: 1,
    fitToPage: print.fitToWidth,
    fitToWidth: 1,
    // As many pages high as it takes.
    fitToHeight: 0,
    horizontalCentered: false,
    printArea: mixedReference(print.area),
    ...(titleRows ? { printTitlesRow: `${titleRows[0]}:${titleRows[1]}` } : {}),
  };
  const header = centred(headerText(print));
  const footer = centred(footerText(print));
  Object.assign(worksheet.pageSetup, A4);
  worksheet.headerFooter = {
    ...worksheet.headerFooter,
    // Decree 30/2020: the first page has no number; the footer stands on all.
    differentFirst: print.pageNumbers,
    differentOddEven: false,
    oddHeader: header,
    oddFooter: footer,
    firstFooter: footer,
  };
  const rowBreaks = breaksOf(worksheet);
  rowBreaks.length = 0;
  for (const row of print.breaksAfter) worksheet.getRow(row).addPageBreak();
}

function breaksOf(worksheet: Worksheet): unknown[] {
  return "rowBreaks" in worksheet && Array.isArray(worksheet.rowBreaks) ? worksheet.rowBreaks : [];
}

/** "A1:G9" as "A$1:G$9": exceljs puts a dollar before each end and leaves rows relative, which Excel refuses. */
function mixedReference(area: string): string {
  return area.replace(/\$/g, "").replace(/([A-Z]+)(\d+)/g, "$1$$$2");
}

function centred(text: string): string {
  return text === "" ? "" : `&C${text}`;
}
