import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import type { Ratings } from "./ratings";

/** Largest rating by size; anything beyond is a slip of the keyboard. */
const LARGEST = 1_000_000;
export const MOST_ITEMS = 20_000;
const MOST_RATERS = 1_000;

/** Headings of a column that names the items, plain letters. */
const ITEM_HEADING = /^(stt|tt|id|item|unit|target|subject|product|code|mã|muc|mục|sản phẩm|tiêu chí|đối tượng)/iu;

/**
 * Ratings as they stand in a table of texts: rows are items, columns raters, blank cells no rating. A first row of
 * words is a heading; a first column of words, or one whose heading says so, names the items. Decimals take a point or
 * a comma.
 * Errors: `no-ratings`, `too-large`, `uneven-rows`, `not-a-number`; the sentence names row and column.
 */
export function parseRatings(rows: readonly (readonly string[])[], fileName: string): Outcome<Ratings> {
  const table = rows
    .map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.length > 1 || (cells[0] ?? "") !== "");
  const [first] = table;
  const headed = first !== undefined && isHeading(first.cells);
  const body = headed ? table.slice(1) : table;
  const width = (first?.cells ?? []).length;
  const uneven = body.find(({ cells }) => cells.length !== width);
  if (uneven) {
    return fail(
      "uneven-rows",
      `Tệp “${fileName}”, dòng ${uneven.number}: có ${uneven.cells.length} ô, cần ${width} ô như dòng đầu.`,
    );
  }
  const named = namesItems(headed ? (first.cells[0] ?? "") : null, body);
  const raters = width - (named ? 1 : 0);
  if (body.length === 0 || raters < 1) {
    return fail("no-ratings", `Tệp “${fileName}” không có điểm nào: cần mỗi dòng một mục, mỗi cột một người chấm.`);
  }
  if (body.length > MOST_ITEMS || raters > MOST_RATERS) {
    return fail("too-large", `Tệp “${fileName}” lớn quá ${MOST_ITEMS} dòng hoặc ${MOST_RATERS} cột.`);
  }
  const ratings: (number | null)[][] = [];
  for (const { number, cells } of body) {
    const row: (number | null)[] = [];
    for (const [index, cell] of cells.entries()) {
      if (named && index === 0) continue;
      const rating = ratingOf(cell);
      if (rating === undefined) {
        return fail(
          "not-a-number",
          `Tệp “${fileName}”, dòng ${number}, cột ${index + 1}: “${shorten(cell)}” không phải điểm số (cần một số hoặc ô trống).`,
        );
      }
      row.push(rating);
    }
    ratings.push(row);
  }
  return succeed(ratings);
}

function isHeading(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== "") && cells.every((cell) => ratingOf(cell) === undefined || cell === "");
}

function namesItems(heading: string | null, body: readonly { readonly cells: readonly string[] }[]): boolean {
  if (heading !== null && (heading === "" || ITEM_HEADING.test(heading))) return true;
  const names = body.map(({ cells }) => cells[0] ?? "");
  return names.length > 0 && names.every((name) => name !== "" && ratingOf(name) === undefined);
}

/** A rating, null for a blank cell, undefined for anything else. */
function ratingOf(cell: string): number | null | undefined {
  if (cell === "") return null;
  if (!/^[+\-−]?\d{1,9}(?:[.,]\d{1,9})?$/u.test(cell)) return undefined;
  const rating = Number(cell.replace(",", ".").replace("−", "-"));
  return Math.abs(rating) <= LARGEST ? rating : undefined;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
