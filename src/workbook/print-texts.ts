import type { PrintSetup } from "../records/blueprint";
import { FONT_NAME } from "../records/typography";

/** Texts of headers and footers in the codes of Excel's page set-up, the same in both homes. */

/** Page number top centre, 13 points (Decree 30/2020); "" for none. */
export function headerText({ pageNumbers }: Pick<PrintSetup, "pageNumbers">): string {
  return pageNumbers ? `&"${FONT_NAME},Regular"&13&P` : "";
}

/** The footer's text, 10 points; "" for none. */
export function footerText({ footer }: Pick<PrintSetup, "footer">): string {
  return footer === "" ? "" : `&"${FONT_NAME},Regular"&10${escapedFooter(footer)}`;
}

/** "&" begins a code in headers and footers. A digit after the font size would be read into it. */
export function escapedFooter(text: string): string {
  const plain = text.replace(/[\r\n]+/g, " ").replace(/&/g, "&&");
  return /^\d/.test(plain) ? ` ${plain}` : plain;
}
