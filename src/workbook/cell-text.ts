/** As many characters as one cell holds. */
export const LONGEST_CELL_TEXT = 32_767;

/**
 * A text as a cell can hold it: plain line feeds, and without the control characters, halves of surrogate pairs and
 * non-characters that no workbook file can carry. Accents stay as they were typed.
 */
export function asCellText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

/**
 * A text as it is written into a file: as `asCellText`, and with what looks like an _xHHHH_ escape escaped itself, since readers take such
 * a text for the character it names.
 */
export function escapeCellText(text: string): string {
  return asCellText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** Undoes the _xHHHH_ escapes by which cells keep characters that XML cannot hold. */
export function unescapeCellText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
