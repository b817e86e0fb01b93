import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { columnLetters } from "../reading/grid-types";
import { headingRole, type SheetColumns } from "./headings";
import { fold, linesOf } from "./plain-text";
import type { SourceRow } from "./source-rows";

/** Which columns of a form members fill in; 1-based. */
export interface FormColumns {
  readonly tick: number | null;
  readonly score: number | null;
  readonly comment: number | null;
}

const TICK = /chon|danh dau|tick|\bdau x\b/u;
const COMMENT = /nhan xet|y kien|ly do/u;
/** Columns that somebody other than the council's member fills in. */
const OTHERS = /\btu (?:cham|danh gia)|chu the|co so|huyen|\bxa\b|giup viec|tu van|binh quan|trung binh|tham dinh/u;
const MEMBERS = /thanh vien|nguoi (?:cham|danh gia)|uy vien/u;
const PLAIN_POINTS = /^(?:so )?diem(?: so)?$/u;

/**
 * Finds the columns in which a member ticks, scores and comments, by their headings.
 * Error `many-score-columns`: several columns of scores, and nothing says which is the member's.
 */
export function formColumns(preamble: readonly SourceRow[], columns: SheetColumns): Outcome<FormColumns> {
  const headings = headingTexts(preamble);
  const used = new Set([columns.code, columns.title, columns.option, columns.points, columns.max, columns.star]);
  const ticks: number[] = [];
  const scores: number[] = [];
  const comments: number[] = [];
  for (const [column, heading] of headings) {
    if (used.has(column)) continue;
    if (COMMENT.test(heading)) comments.push(column);
    else if (OTHERS.test(heading)) continue;
    else if (columns.score.includes(column)) (TICK.test(heading) ? ticks : scores).push(column);
    // "Điểm" beside "Thang điểm" is for the member, even though it could head the points elsewhere.
    else if (PLAIN_POINTS.test(heading)) scores.push(column);
  }
  const score = onlyOne(scores, headings);
  const tick = onlyOne(ticks, headings);
  const several = score === "several" ? scores : tick === "several" ? ticks : null;
  if (several) {
    const letters = several.map(columnLetters).join(", ");
    return fail("many-score-columns", `có nhiều cột chấm điểm (cột ${letters}), không rõ cột nào của người đánh giá`);
  }
  return succeed({
    tick: tick === "several" ? null : tick,
    score: score === "several" ? null : score,
    comment: comments[0] ?? null,
  });
}

function onlyOne(columns: readonly number[], headings: ReadonlyMap<number, string>): number | null | "several" {
  if (columns.length <= 1) return columns[0] ?? null;
  const own = columns.filter((column) => MEMBERS.test(headings.get(column) ?? ""));
  return own.length === 1 ? (own[0] ?? null) : "several";
}

/** What stands above each column, folded; headings of two rows are joined. */
function headingTexts(preamble: readonly SourceRow[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const rows = preamble.slice(-6);
  const first = rows.findIndex(
    ({ cells }) => cells.filter(({ text }) => headingRole(linesOf(text).join(" ")) !== null).length >= 2,
  );
  if (first < 0) return texts;
  for (const { cells } of rows.slice(first)) {
    for (const { column, text } of cells) {
      const folded = fold(linesOf(text).join(" "))
        .replace(/[().:*]/gu, " ")
        .replace(/\s+/gu, " ")
        .trim();
      if (folded.length > 60) continue;
      const above = texts.get(column);
      texts.set(column, above === undefined ? folded : `${above} ${folded}`);
    }
  }
  return texts;
}
