import type { FloorLevel } from "../../catalogue/types";
import { tidy } from "./plain-text";

/** What stands where points belong: nothing, a whole number, or something that is neither. */
export type PointsReading =
  | { readonly kind: "none" }
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "bad"; readonly text: string };

export const NO_POINTS: PointsReading = { kind: "none" };

export function pointsOf(reading: PointsReading): number | null {
  return reading.kind === "value" ? reading.value : null;
}

/** Points in a cell of their own: "3", "03", "3,0", "3 điểm", "(3đ)", "tối đa 3 điểm". */
export function readPoints(text: string): PointsReading {
  const whole = tidy(text);
  if (whole === "" || /^[-–—…._]+$/u.test(whole)) return NO_POINTS;
  const digits = /^[([]?\s*(?:tối đa\s*:?\s*)?(\d{1,3})(?:[.,]0+)?\s*(?:điểm|đ)?\s*[)\]]?[.;]?$/iu.exec(whole)?.[1];
  return digits === undefined ? { kind: "bad", text: whole } : { kind: "value", value: Number(digits) };
}

/** A mark of a minimum level as it was found; `null` level for stars that are no mark of the decisions. */
export interface StarReading {
  readonly level: FloorLevel | null;
  /** The stars as written, empty when there are none. */
  readonly text: string;
}

export const NO_STAR: StarReading = { level: null, text: "" };

/** A star mark in a cell of its own: "****", "4", "4 sao", "★★★★". */
export function readStarCell(text: string): StarReading {
  const whole = tidy(text);
  const digit = /^([345])(?:\s*sao)?$/iu.exec(whole)?.[1];
  if (digit !== undefined) return starsOf("*".repeat(Number(digit)));
  return /^[*★⭐∗＊\s]+$/u.test(whole) ? starsOf(whole) : NO_STAR;
}

/** A line without the points and stars written into it, and what those were. */
export interface LineMarks {
  readonly text: string;
  readonly points: PointsReading;
  readonly star: StarReading;
}

const STARS = String.raw`[*★⭐∗＊](?:\s?[*★⭐∗＊])*`;
const ANY_STAR = /[*★⭐∗＊]/u;
const ANY_POINTS = /\d\s*(?:điểm|đ)/iu;
const STARS_LAST = new RegExp(String.raw`^(.*?)\s*[([]?\s*(${STARS})\s*[)\]]?\s*([.;,:]?)$`, "u");
const STARS_FIRST = new RegExp(String.raw`^[([]?\s*(${STARS})\s*[)\]]?\s*(.+)$`, "u");
const POINTS_LAST = /^(.*?)[\s:–-]*[([]\s*(?:tối đa\s*:?\s*)?(\d{1,3})\s*(?:điểm|đ)\s*[)\]]\s*[.;,:]?$/iu;
const POINTS_FIRST = /^[([]\s*(?:tối đa\s*:?\s*)?(\d{1,3})\s*(?:điểm|đ)\s*[)\]]\s*[:–-]?\s*(.+)$/iu;
const POINTS_OPEN = /^(.*?)\s*[:–-]\s*(\d{1,3})\s*(?:điểm|đ)[.;]?$/iu;

/**
 * Takes points ("(3 điểm)", ": 3 điểm") and star marks off both ends of a line, in any order.
 * The text between keeps the file's own words.
 */
export function takeMarks(line: string): LineMarks {
  let text = line;
  let points = NO_POINTS;
  let star = NO_STAR;
  for (let again = true; again;) {
    again = false;
    const stars = star.text === "" && ANY_STAR.test(text) ? starsAtEnds(text) : null;
    if (stars) {
      text = stars.text;
      star = starsOf(stars.stars);
      again = true;
    }
    const found = points.kind === "none" && ANY_POINTS.test(text) ? pointsAtEnds(text) : null;
    if (found) {
      text = found.text;
      points = { kind: "value", value: found.value };
      again = true;
    }
  }
  return { text: text.trim(), points, star };
}

function starsAtEnds(text: string): { readonly text: string; readonly stars: string } | null {
  const last = STARS_LAST.exec(text);
  if (last?.[2] !== undefined) return { text: `${last[1] ?? ""}${last[3] ?? ""}`, stars: last[2] };
  const first = STARS_FIRST.exec(text);
  return first?.[1] === undefined || first[2] === undefined ? null : { text: first[2], stars: first[1] };
}

function pointsAtEnds(text: string): { readonly text: string; readonly value: number } | null {
  const last = POINTS_LAST.exec(text) ?? POINTS_OPEN.exec(text);
  if (last?.[2] !== undefined) return { text: last[1] ?? "", value: Number(last[2]) };
  const first = POINTS_FIRST.exec(text);
  return first?.[1] === undefined ? null : { text: first[2] ?? "", value: Number(first[1]) };
}

/** Three to five stars are the marks of both decisions; any other number is told. */
function starsOf(text: string): StarReading {
  const count = text.replace(/\s+/gu, "").length;
  return { text, level: count === 3 || count === 4 || count === 5 ? count : null };
}
