import type { PartCode } from "../../catalogue/types";
import { fold } from "./plain-text";

/** What a line of a sheet says it is by its own look; the lines around it decide the doubtful ones. */
export type LineKind =
  | { readonly kind: "part"; readonly code: PartCode; readonly title: string }
  /** "1.", "8" (without its dot), "1.1.", "6.1.1", or "1.1" from a column of its own. */
  | { readonly kind: "number"; readonly code: string; readonly title: string; readonly dotted: boolean }
  /** "a)", "đ." */
  | { readonly kind: "letter"; readonly letter: string; readonly title: string }
  | { readonly kind: "case"; readonly title: string }
  /** A box to be ticked; `sound` is false for a letter o typed for a box. */
  | { readonly kind: "box"; readonly text: string; readonly sound: boolean }
  /** A dash or bullet: an option in some forms, a criterion in others. */
  | { readonly kind: "dash"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "knock-out"; readonly text: string }
  /** "Cộng phần A": a figure that the parts already hold. */
  | { readonly kind: "subtotal" }
  /** "TỔNG CỘNG" and what follows the table. */
  | { readonly kind: "end" }
  | { readonly kind: "other"; readonly text: string };

const PART_CODES: Readonly<Record<string, PartCode>> = { A: "A", B: "B", C: "C", I: "A", II: "B", III: "C" };
const PART = /^ph[aầ]n\s*(A|B|C|III|II|I)(?![\p{L}\p{N}])[\s.:)\-–—]*(.*)$/iu;
const BARE_PART = /^(A|B|C)\s*[.:)\-–—]\s*(\p{Lu}{2,}\s.*)$/u;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,3})\s*([.):]?)(?:\s+|(?=\p{L}|[("“])|$)(.*)$/u;
const LETTER = /^([a-zđ])\s*[).]\s*(.*)$/u;
const CASE = /^(?:[a-zđ]\s*[).]\s*)?tr[ưu][ơờ]ng h[ợơ]p\s*\d/iu;
const BOX = /^(?:[□☐☑☒■▢▣◻◼◽◾❏❑❒○●◯⬜⬛🗆¨\uF06F\uF0A8\uF071\uF0FE\uF0FD]|\[\s?[xX]?\s?\]|\(\s\))\s*(.*)$/u;
const LETTER_BOX = /^[oO]\s+(?=\p{Lu})(.*)$/u;
const DASH = /^[-–—−•·+]\s*(?=[\p{L}\p{N}("“<>≥≤*★])(.*)$/u;
const NOTE = /^(?:ghi chu|chu y|luu y|yeu cau|chi ap dung|lua chon mot|gom\s*:)|^\(/u;
const KNOCK_OUT = /^(?:ho so|san pham)?\s*bi loai (?:khi|neu)/u;
const SUBTOTAL = /^(?:tong|cong)\b.*\bphan (?:a|b|c|i|ii|iii)\b/u;
const END =
  /^(?:tong cong|tong diem|tong so diem|cong diem)\b|^(?:cong|tong)\s*(?:\(|:|$)|^y kien cua nguoi|^nguoi danh gia\b/u;

/** Recognises a tidied line without its points and stars. */
export function lineKind(line: string): LineKind {
  // What a line says it is stands at its beginning.
  const folded = fold(line.slice(0, 80));
  const part = PART.exec(line) ?? BARE_PART.exec(line);
  const code = PART_CODES[(part?.[1] ?? "").toUpperCase()];
  if (part && code) return { kind: "part", code, title: part[2] ?? "" };
  if (CASE.test(line)) return { kind: "case", title: line };
  const box = BOX.exec(line);
  if (box) return { kind: "box", text: box[1] ?? "", sound: true };
  const letterBox = LETTER_BOX.exec(line);
  if (letterBox) return { kind: "box", text: letterBox[1] ?? "", sound: false };
  if (KNOCK_OUT.test(folded)) return { kind: "knock-out", text: line };
  if (SUBTOTAL.test(folded)) return { kind: "subtotal" };
  if (END.test(folded)) return { kind: "end" };
  if (NOTE.test(folded)) return { kind: "note", text: line };
  const number = NUMBER.exec(line);
  if (number?.[1] !== undefined) {
    const dotted = number[2] !== "" || number[1].includes(".");
    return { kind: "number", code: codeOf(number[1]), title: number[3] ?? "", dotted };
  }
  const letter = LETTER.exec(line);
  if (letter?.[1] !== undefined) return { kind: "letter", letter: letter[1], title: letter[2] ?? "" };
  const dash = DASH.exec(line);
  return dash ? { kind: "dash", text: dash[1] ?? "" } : { kind: "other", text: line };
}

/** "01.2" is 1.2. */
function codeOf(digits: string): string {
  return digits
    .split(".")
    .map((step) => String(Number(step)))
    .join(".");
}
