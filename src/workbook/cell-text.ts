/** As many characters as one cell holds. */
export const LONGEST_CELL_TEXT = 32_767;

/**
 * A text as a cell can hold it: plain line feeds, and without the control characters, halves of surrogate pairs and
 * non-characters that no workbook file can carry. Accents stay as they were typed.
 */
export function asCellText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
