/**
 * Outside a browser, exceljs hands its parts to the zip library as texts, and that cuts them every 16,384 characters without
 * regard for surrogate pairs: an emoji or a rare character on such a border would be lost. So while exceljs has them, such characters are
 * written as their number between two private-use characters, and put back once the parts are bytes.
 */
const OPEN = "\ue000";
const CLOSE = "\ue001";

export function guardAstral(text: string): string {
  return text.replace(
    /[\u{10000}-\u{10ffff}\ue000\ue001]/gu,
    (letter) => `${OPEN}${(letter.codePointAt(0) ?? 0).toString(16)}${CLOSE}`,
  );
}

export function restoreAstral(xml: string): string {
  return xml.replace(/\ue000([0-9a-f]{4,6})\ue001/g, (_whole, number: string) =>
    String.fromCodePoint(parseInt(number, 16)),
  );
}
