import type { FloorLevel, PartCode } from "../catalogue/types";
import { FLOOR_LEVELS } from "../catalogue/types";

/**
 * Where things stand in a workbook. The blueprints write by it and the readers find by it, so that a sheet survives
 * inserted, moved and sorted rows: rows are found by the text of the hidden key column, never by their number.
 */

/**
 * Bumped when a reader of the previous version could misread what is written; a reader refuses what is later than its own.
 * 1: the first. 2: the hidden sheet lists its entries with a checksum each.
 */
export const SCHEMA_VERSION = 2;

/** What a tick cell holds; an upper-case X, and blanks around it, count the same in the sheet's own formulas. */
export const TICK = "x";

/** Whether the sheet's formulas count this cell as a tick. */
export function isTick(cell: unknown): boolean {
  return cell === TICK || (typeof cell === "string" && cell.replace(/^ +| +$/g, "").toLowerCase() === TICK);
}

/** Columns of a scoring sheet, left to right: A is hidden, B–G print, H helps on the screen, the rest is hidden. */
export const SHEET_COLUMNS = [
  "key",
  "content",
  "points",
  "tick",
  "score",
  "evidence",
  "comment",
  "status",
  "sheet",
  "ticks",
  "star",
  "floor3",
  "floor4",
  "floor5",
  "missed3",
  "missed4",
  "missed5",
  "open",
  "unproved",
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** Excel letter of a scoring sheet's column as it is drawn. */
export function columnLetter(column: SheetColumn): string {
  return String.fromCharCode(65 + SHEET_COLUMNS.indexOf(column));
}

/** Headings of the printed columns, in the row keyed `heading`. */
export const SHEET_HEADINGS: Readonly<Partial<Record<SheetColumn, string>>> = {
  content: "Tiêu chí",
  points: "Thang điểm",
  tick: "Chọn",
  score: "Điểm chấm",
  evidence: "Minh chứng",
  comment: "Nhận xét",
  status: "Trạng thái",
};

/** What the status column says of a criterion; a double tick says "chọn 2 mức". */
export const STATUS_TEXT = { unscored: "chưa chấm", closed: "đóng" } as const;

/** Shown where a list of criteria is empty. */
export const NONE_TEXT = "không";

/** What the star cell of a knocked-out product says. */
export const KNOCKED_OUT_TEXT = "Bị loại";

/**
 * Rows that stand once in a scoring sheet.
 * - `identity`: first row; its `sheet` column holds the {@link SheetIdentity} as JSON;
 * - `total`: the figure stands in `score`; `band`, `star`, `unscored`, `unproved` and `floor:3|4|5` have theirs in {@link VERDICT_COLUMN};
 * - `opinion`: the member's text stands in `content`; `opinion-2` to `-4` only make room for a long one.
 */
export const FIXED_ROWS = [
  "identity",
  "motto",
  "motto-rule",
  "letterhead-space",
  "title",
  "subtitle",
  "edition",
  "set",
  "set-sector",
  "set-warning",
  "product-name",
  "product-code",
  "producer",
  "phone",
  "address",
  "evaluator",
  "space-knock-out",
  "knock-out-heading",
  "space-table",
  "heading",
  "total",
  "band",
  "unscored",
  "unproved",
  "star",
  "verdict",
  "legend",
  "opinion-heading",
  "opinion",
  "opinion-2",
  "opinion-3",
  "opinion-4",
  "space-signature",
  "place-date",
  "signer-caption",
  "signer-hint",
  "signature",
  "signer-name",
  "seal",
] as const;
export type FixedRow = (typeof FIXED_ROWS)[number];

/** Column of the figures of the verdict rows `band`, `star`, `unscored`, `unproved`, `floor:n`; `verdict` (the sentence) is in `content`. */
export const VERDICT_COLUMN: SheetColumn = "points";

export type RowKey =
  | { readonly kind: "fixed"; readonly row: FixedRow }
  | { readonly kind: "part"; readonly part: PartCode }
  | { readonly kind: "group"; readonly code: string }
  | { readonly kind: "criterion"; readonly code: string }
  /** `index` is 1-based among the notes of that group or criterion. */
  | { readonly kind: "note"; readonly code: string; readonly index: number }
  /** `index` is 1-based among the cases of that criterion. */
  | { readonly kind: "case"; readonly code: string; readonly index: number }
  | { readonly kind: "option"; readonly code: string; readonly number: number }
  | { readonly kind: "knock-out"; readonly id: string }
  | { readonly kind: "floor"; readonly level: FloorLevel };

export const partKey = (part: PartCode): string => `part:${part}`;
export const groupKey = (code: string): string => `group:${code}`;
/** Score in `score`, status in `status`, comment in `comment`. */
export const criterionKey = (code: string): string => `criterion:${code}`;
export const noteKey = (code: string, index: number): string => `note:${code}:${index}`;
export const caseKey = (code: string, index: number): string => `case:${code}:${index}`;
/** Tick in `tick`, points in `points`, evidence state in `evidence`. */
export const optionKey = (code: string, number: number): string => `option:${code}:${number}`;
/** Tick in `tick`, reason in `score` (drawn across `score` to `comment`). */
export const knockOutKey = (id: string): string => `knock-out:${id}`;
export const floorKey = (level: FloorLevel): string => `floor:${level}`;

/** Column of a knock-out's reason. */
export const KNOCK_OUT_REASON_COLUMN: SheetColumn = "score";

/** Keys come again in every sheet; more than these are not kept. */
const MOST_KEYS = 4_000;
const parsedKeys = new Map<string, RowKey | null>();

/** The key a hidden cell holds, or null when it is none of ours; the same object for the same text. */
export function parseRowKey(text: string): RowKey | null {
  // Nearly all texts that are no keys of ours show it by their first letter.
  const first = text.charCodeAt(0);
  if (!(first >= 0x61 && first <= 0x7a) && first !== 0x2d) return null;
  const known = parsedKeys.get(text);
  if (known !== undefined) return known;
  const key = parsed(text);
  if (parsedKeys.size >= MOST_KEYS) parsedKeys.clear();
  if (text.length < 100) parsedKeys.set(text, key);
  return key;
}

function parsed(text: string): RowKey | null {
  const fixed = FIXED_ROWS.find((row) => row === text);
  if (fixed) return { kind: "fixed", row: fixed };
  const [, kind = "", rest = ""] = /^([a-z-]+):(.+)$/.exec(text) ?? [];
  const [, code = "", digits = ""] = /^(.+):([1-9]\d{0,3})$/.exec(rest) ?? [];
  const number = Number(digits);
  switch (kind) {
    case "part":
      return rest === "A" || rest === "B" || rest === "C" ? { kind, part: rest } : null;
    case "group":
    case "criterion":
      return { kind, code: rest };
    case "knock-out":
      return { kind, id: rest };
    case "floor": {
      const level = FLOOR_LEVELS.find((candidate) => String(candidate) === rest);
      return level ? { kind, level } : null;
    }
    case "note":
    case "case":
      return code ? { kind, code, index: number } : null;
    case "option":
      return code ? { kind, code, number } : null;
    default:
      return null;
  }
}

/** Which sheet a worksheet is, however it has been renamed or moved; JSON in the `sheet` column of the row `identity`. */
export interface SheetIdentity {
  readonly edition: string;
  readonly set: number;
  readonly product: string;
  readonly member: string;
  readonly round: number;
}

/** Key of a scoring sheet's blueprint, and of its entries in the store. */
export const sheetKey = (product: string, member: string): string => `sheet:${product}:${member}`;

export * from "./workbook-layout";
