/** The order of letters in a Vietnamese list: a, b, c, d, đ, e, g… */
const LETTERS = "abcdđeghiklmnopqrstuvxy";

/** The code that follows another one in the same list: 1.3 after 1.2, 3.đ after 3.d; null after the last letter. */
export function nextCode(code: string): string | null {
  const dot = code.lastIndexOf(".") + 1;
  const [above, last] = [code.slice(0, dot), code.slice(dot)];
  if (/^\d+$/u.test(last)) return `${above}${String(Number(last) + 1)}`;
  const next = LETTERS[LETTERS.indexOf(last) + 1];
  return LETTERS.includes(last) && next !== undefined ? `${above}${next}` : null;
}
