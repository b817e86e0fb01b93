import { asCellText } from "../cell-text";

/** What is written into a cell and what it is formatted as, so that Excel keeps exactly the given text. */

/**
 * A text as it has to be handed to Excel so that it lands as that text. Excel reads what looks like a formula, number, date or truth value as such,
 * unless an apostrophe goes before or the cell is formatted as text.
 * @param isText Whether the cell has the number format "@".
 */
export function typed(text: string, isText: boolean): string {
  const clean = asCellText(text);
  if (clean === "" || isText) return clean;
  return isMistakable(clean) ? `'${clean}` : clean;
}

/** Short texts with digits may be dates in some region or other; letters in a row are safe unless they are words of truth. */
function isMistakable(text: string): boolean {
  if (/^[=+\-@'#]/.test(text)) return true;
  if (!/\p{L}{2}/u.test(text)) return true;
  if (text.length <= 24 && /\d/.test(text)) return true;
  return /^(true|false|đúng|sai)$/i.test(text.trim());
}
