import { fold, linesOf } from "./plain-text";
import type { SourceRow } from "./source-rows";

/** What the columns of a table hold. Columns are 1-based. */
export interface SheetColumns {
  /** Codes apart from the titles, or null. */
  readonly code: number | null;
  readonly title: number;
  /** Options apart from the titles, or null when both stand in one column. */
  readonly option: number | null;
  /** Points of the options; null when they stand in the text. */
  readonly points: number | null;
  /** Maximum of parts, groups and criteria: usually the same column as `points`. */
  readonly max: number | null;
  readonly star: number | null;
  readonly note: number | null;
  /** Where members tick or score; never read as points. */
  readonly score: readonly number[];
  /** Columns whose text is never a line of the sheet. */
  readonly aside: ReadonlySet<number>;
}

export type HeadingRole = "code" | "title" | "option" | "points" | "max" | "star" | "note" | "score" | "aside";

/** Headings as offices write them, folded; the first that fits counts. */
const HEADINGS: readonly (readonly [HeadingRole, RegExp])[] = [
  ["code", /^(?:stt|tt|so tt|so thu tu|ma|ma so|ma tieu chi|muc)$/u],
  ["star", /^(?:sao|so sao|dau sao|muc sao|hang sao|stars?)$|yeu cau sao/u],
  [
    "score",
    /diem (?:cua )?(?:cham|dat|thuc|danh gia|hoi dong|thanh vien|tu)|cham diem|tu cham|tu danh gia|^chon|^danh dau|tick|ket qua|nguoi cham|^thanh vien|^hoi dong|^diem tv/u,
  ],
  ["max", /diem toi da|toi da|^max/u],
  ["points", /thang diem|diem chuan|muc diem|khung diem|diem quy dinh|^diem$|^so diem$|^diem so$|^score$|^points?$/u],
  ["option", /muc danh gia|muc do dap ung|cac muc|phuong an|muc lua chon|muc cham/u],
  ["title", /tieu chi|noi dung|chi tieu|^title$|^criteri/u],
  ["aside", /minh chung|^level$|^cap$|tai lieu|y kien|nhan xet|ly do/u],
  ["note", /ghi chu|^description$|dien giai|giai thich|yeu cau/u],
];

/** The role a heading gives to its column; null for a text that is no heading. */
export function headingRole(text: string): HeadingRole | null {
  const folded = fold(text)
    .replace(/[().:*]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  if (folded.length > 40) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/**
 * Whether a row is the heading of the table (it is repeated on later pages too): at least two cells, each a heading, and
 * one of them names the criteria or the points.
 */
export function isHeading(row: SourceRow): boolean {
  const before = headings.get(row);
  if (before !== undefined) return before;
  const found = looksLikeHeading(row);
  headings.set(row, found);
  return found;
}

/** Rows are asked again for each reading of the columns that is tried out. */
const headings = new WeakMap<SourceRow, boolean>();

function looksLikeHeading(row: SourceRow): boolean {
  if (row.cells.length < 2 || row.cells.some(({ text }) => text.length > 200)) return false;
  const roles = row.cells.map(({ text }) => headingRole(linesOf(text).join(" ")));
  return roles.every((role) => role !== null) && roles.some((role) => role === "title" || role === "points");
}

/** Roles by column from the rows above the first part, the lower row counting before the upper one. */
export function headingRoles(rows: readonly SourceRow[]): ReadonlyMap<number, HeadingRole> {
  const roles = new Map<number, HeadingRole>();
  for (const row of rows.slice(-6)) {
    const found = row.cells.flatMap(({ column, text }) => {
      const role = headingRole(linesOf(text).join(" "));
      return role === null ? [] : [{ column, role }];
    });
    if (found.length < 2 && roles.size === 0) continue;
    for (const { column, role } of found) roles.set(column, role);
  }
  return roles;
}
