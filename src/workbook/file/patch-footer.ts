import { escapeXml } from "./patch-sheet-xml";

/**
 * Puts the footer of a sheet's new state where the old one stands, in the footers of all pages; what people added around it stays.
 * "&" begins a code in footers and is doubled.
 */
export function withFooter(sheetXml: string, before: string, now: string): string {
  if (before === now || before === "") return sheetXml;
  const coded = (text: string): string => escapeXml(text.replace(/[\r\n]+/g, " ").replaceAll("&", "&&"));
  return sheetXml.replace(
    /(<(?:\w+:)?(?:odd|even|first)Footer\b[^>]*>)([^<]*)(<)/g,
    (_whole, open: string, text: string, close: string) =>
      open + text.replaceAll(coded(before), () => coded(now)) + close,
  );
}
