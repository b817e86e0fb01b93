import type { FieldPlace, FormField } from "./form-binding";
import type { FormCells } from "./form-cells";
import { isBlank } from "./mark-letters";
import { fold, tidy } from "./plain-text";

/** Labels as offices write them, folded, from the beginning of the cell; the first that fits counts. */
const LABELS: readonly (readonly [FormField, RegExp])[] = [
  ["code", /^ma(?: so)?(?: san pham| ho so)?$|^ky hieu san pham$/u],
  [
    "name",
    /^(?:ten )?san pham(?:,? dich vu)?(?: du thi| dang ky| danh gia| tham gia.*)?$|^ten (?:san pham|dich vu)\b.*$/u,
  ],
  ["producer", /^(?:ten )?(?:chu the|don vi san xuat|co so san xuat|co so|nha san xuat|to chuc kinh te)\b.*$/u],
  ["phone", /^(?:so )?(?:dien thoai|dt|sdt)(?: lien he)?$/u],
  ["address", /^dia chi\b.*$/u],
  [
    "member",
    /^(?:ho (?:va )?ten)(?: nguoi (?:danh gia|cham)(?: diem)?| thanh vien.*)?$|^(?:ten )?(?:nguoi (?:danh gia|cham)(?: diem)?|thanh vien(?: hoi dong)?)$/u,
  ],
  ["date", /^ngay (?:cham|danh gia|hop)(?: diem)?$/u],
];
const OPINION = /^(?:y kien|nhan xet|danh gia chung|kien nghi)\b/u;
/** "ngày … tháng … năm 20…", still open. */
const DATE_LINE = /ngày\s*[.…_\s]*tháng\s*[.…_\s]*năm\s*(?:20)?\d{0,2}[.…_\s]*/iu;
const NUMBERING = /^(?:\(?\d{1,2}[.)]|[-–+•*])\s*/u;

export interface FieldRows {
  /** Rows above the table, and below it, from first to last. */
  readonly above: readonly [number, number];
  readonly below: readonly [number, number];
}

/** The places of a form's own data: what is being assessed, by whom, when, and the opinion below the table. */
export function findFields(
  cells: FormCells,
  { above, below }: FieldRows,
): Readonly<Partial<Record<FormField, FieldPlace>>> {
  const found: Partial<Record<FormField, FieldPlace>> = {};
  for (const [first, last] of [above, below]) {
    for (let row = first; row <= last; row++) {
      for (const { column, value } of cells.row(row)) {
        if (typeof value !== "string") continue;
        const field = labelled(value);
        if (field !== null) {
          const place = placeOf(cells, row, column, value);
          if (place && !found[field]) found[field] = place;
        } else if (first === below[0] && !found.opinion && OPINION.test(fold(tidy(value)))) {
          const place = opinionPlace(cells, row, column, value, last);
          if (place) found.opinion = place;
        } else if (first === below[0] && !found.date && DATE_LINE.test(value) && cells.isWritable({ row, column })) {
          found.date = { row, column, kind: "line" };
        }
      }
    }
  }
  return found;
}

interface Label {
  /** The words before the colon or the dots. */
  readonly words: string;
  /** What stands between: a colon, dots that hold the place open, or nothing at all. */
  readonly ends: "colon" | "dots" | "cell";
  /** What already stands behind it in the same cell, without dots. */
  readonly value: string;
}

function labelIn(text: string): Label {
  const [, words, sign, rest = ""] = /^([^:.…_\n]*(?:\d\.[^:.…_\n]*)?)\s*(:|[.…_]{3,}|…)([^]*)$/u.exec(text) ?? [];
  if (words === undefined || sign === undefined) return { words: tidy(text), ends: "cell", value: "" };
  const value = isBlank(rest) ? "" : rest.trim();
  return { words: tidy(words), ends: sign !== ":" || /[.…_]{3,}|…/u.test(rest) ? "dots" : "colon", value };
}

/** The field a cell is the label of, or null. */
function labelled(text: string): FormField | null {
  const { words, ends } = labelIn(text);
  const folded = fold(words.replace(NUMBERING, ""))
    .replace(/\([^)]*\)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  if (folded === "" || folded.length > 60) return null;
  // A word that may begin any sentence is a label only before a colon or dots.
  if (ends === "cell" && !/^(?:ten|ma|so|dia chi|dien thoai|chu the|ho)\b/u.test(folded)) return null;
  return LABELS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

function placeOf(cells: FormCells, row: number, column: number, text: string): FieldPlace | null {
  const { ends, value } = labelIn(text);
  const after: FieldPlace | null = cells.isWritable({ row, column }) ? { row, column, kind: "after" } : null;
  if (value !== "" || ends === "dots") return after;
  const next = cells.row(row).find((cell) => cell.column > column);
  if (next && (typeof next.value !== "string" || labelled(next.value) === null)) {
    return { row, column: next.column, kind: "own" };
  }
  const right = { row, column: cells.columnAfter({ row, column }) };
  const isOwn = !next && (ends === "cell" || cells.mergeAt(right) !== null) && cells.isWritable(right);
  return isOwn ? { ...right, kind: "own" } : ends === "colon" ? after : null;
}

/** Whether a line below the opinion's heading is something else: a date, a label, the signature. */
function isElse(text: string): boolean {
  const folded = fold(tidy(text));
  return (
    labelled(text) !== null ||
    /\bngay\b.*\bthang\b.*\bnam\b/u.test(folded) ||
    /^(?:\(?ky\b|nguoi (?:danh gia|cham)|chu tich|thanh vien|uy vien|thu ky|xac nhan)/u.test(folded)
  );
}

function opinionPlace(cells: FormCells, row: number, column: number, text: string, last: number): FieldPlace | null {
  const { ends, value } = labelIn(text);
  const after: FieldPlace | null = cells.isWritable({ row, column }) ? { row, column, kind: "after" } : null;
  if (value !== "" || ends === "dots") return after;
  const [first] = row < last ? cells.row(row + 1) : [];
  const below = { row: row + 1, column: first?.column ?? column };
  const isFree = first === undefined || !isElse(String(first.value));
  return isFree && cells.isWritable(below) ? { ...below, kind: "own" } : ends === "colon" ? after : null;
}

/** What a place of the form says now; "" where it is still open. */
export function fieldValue(cells: FormCells, place: FieldPlace): string {
  const text = cells.text(place);
  if (place.kind === "own") return isBlank(text) ? "" : text.trim();
  if (place.kind === "after") return labelIn(text).value;
  return DATE_LINE.test(text) ? "" : text.trim();
}

/** The text of the cell with a value put into an open place. */
export function withFieldValue(cells: FormCells, place: FieldPlace, value: string): string {
  const text = cells.text(place);
  if (place.kind === "own") return value;
  if (place.kind === "line") return text.replace(DATE_LINE, value);
  const label = /^[^]*?(?::|(?=[.…_]{3}|…))/u.exec(text)?.[0] ?? text;
  return `${label.trimEnd()} ${value}`;
}
