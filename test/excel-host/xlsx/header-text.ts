import type { HeaderFooterTexts } from "../model/page";

type Which = "Header" | "Footer";

/** A header or footer as the file keeps it: its left, centre and right parts in one text. */
export function joinHeader(texts: HeaderFooterTexts, which: Which): string {
  const part = (letter: string, text: string): string => (text === "" ? "" : `&${letter}${text}`);
  return part("L", texts[`left${which}`]) + part("C", texts[`center${which}`]) + part("R", texts[`right${which}`]);
}

/** Puts the three parts of a header or footer of a file into their places. */
export function splitHeader(text: string, which: Which, into: HeaderFooterTexts): void {
  const sides = { L: "left", C: "center", R: "right" } as const;
  let side: keyof typeof sides = "C";
  // "&&" is an ampersand and hides no letter after it; what stands between quotes is a font's name.
  for (const piece of text.match(/&&|&"[^"]*"|&[LCR]|[\s\S]/g) ?? []) {
    if (piece === "&L" || piece === "&C" || piece === "&R") side = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
    else into[`${sides[side]}${which}`] += piece;
  }
}
