import type { ScoreSheet } from "../../council/types";
import { asCellText, unescapeCellText } from "../cell-text";

type Texts = Pick<ScoreSheet, "comments" | "opinion" | "disqualifications">;

/** What stands for half a character that was cut in two. */
const LOST = "\ufffd";

/**
 * The words of a sealed sheet, each as it was sealed where it differs from that only by what a program that saved the file
 * again did to it: nobody changed it then. Whether the seal holds is still found from the words that are given.
 * @param sealed The copy the hidden sheet keeps, unchecked but for its shape.
 */
export function withSealedTexts<T extends Texts>(found: T, sealed: Texts): T {
  const { comments, opinion, disqualifications } = found;
  const reasons = new Map(sealed.disqualifications.map(({ knockOut, reason }) => [knockOut, reason]));
  return {
    ...found,
    comments: Object.fromEntries(
      Object.entries(comments).map(([code, text]) => [code, asSealed(text, sealed.comments[code])]),
    ),
    opinion: asSealed(opinion, sealed.opinion),
    disqualifications: disqualifications.map((each) => ({
      ...each,
      reason: asSealed(each.reason, reasons.get(each.knockOut)),
    })),
  };
}

function asSealed(found: string, sealed: unknown): string {
  return typeof sealed === "string" && found !== sealed && isResaved(sealed, found) ? sealed : found;
}

/**
 * Whether a text is what saving again may make of another: exceljs takes a typed "_x0041_" for the letter it names, leaves U+007F out
 * and, outside a browser, loses a character beyond U+FFFF that lies across two of its blocks.
 */
export function isResaved(before: string, after: string): boolean {
  const expected = asCellText(unescapeCellText(before)).replaceAll("\u007f", "");
  let at = 0;
  for (const letter of expected) {
    if (after.startsWith(letter, at)) at += letter.length;
    else if (letter.length > 1 && after.startsWith(LOST, at)) at += after.startsWith(LOST, at + 1) ? 2 : 1;
    else return false;
  }
  return at === after.length;
}
