import type { ProductSet } from "../catalogue/types";
import { criteriaOf } from "../catalogue/traverse";
import type { ScoreSheet, WorkbookDocument } from "../council/types";
import type { RowBlueprint, SheetBlueprint } from "./blueprint";
import { keyCell, valueCell } from "./cells";
import { columnLetter } from "./layout";
import { planBreaks } from "./page-breaks";
import { textPieces } from "./paper/text";
import { columnsWidth, neededHeight, rowHeight } from "./row-heights";
import { scoringSheetOf } from "./workbook";

/** A comment that needs more room than this beside its criterion is printed after the table, points. */
const MOST_BESIDE = 200;
/** An opinion higher than this is printed as running text instead of in a box, points. */
const HIGHEST_BOX = 340;
const ACROSS = 6;
const AFTER_TABLE = "Xem phần Nhận xét chi tiết ở cuối phiếu.";

/**
 * A scoring sheet as it is printed and signed: the worksheet itself, but for comments and an opinion too long for their cells, which run
 * over the width of the page after the table, so that no criterion is torn apart and nothing is cut.
 */
export function printedSheet(
  document: WorkbookDocument,
  set: ProductSet,
  sheet: ScoreSheet,
  name: string,
): SheetBlueprint {
  const drawn = scoringSheetOf(document, set, sheet, name);
  const beside = rowOf(drawn, "heading")?.cells.find(({ column }) => column === "comment");
  const long = criteriaOf(set).flatMap(({ code, title }) => {
    const text = Object.hasOwn(sheet.comments, code) ? (sheet.comments[code] ?? "") : "";
    const needed = beside ? neededHeight({ ...beside, style: "comment", value: text }, drawn.columns) : 0;
    return needed > MOST_BESIDE ? [{ code, title, text }] : [];
  });
  const opinion = rowOf(drawn, "opinion")?.cells.find(({ column }) => column === "content");
  const isLongOpinion = opinion !== undefined && neededHeight(opinion, drawn.columns) > HIGHEST_BOX;
  if (long.length === 0 && !isLongOpinion) return drawn;
  const short: ScoreSheet = {
    ...sheet,
    comments: { ...sheet.comments, ...Object.fromEntries(long.map(({ code }) => [code, AFTER_TABLE])) },
    opinion: isLongOpinion ? "" : sheet.opinion,
  };
  const base = scoringSheetOf(document, set, short, name);
  const write = textWriter(base);
  const comments =
    long.length === 0
      ? []
      : [
          write.heading("long-comments", "Nhận xét chi tiết:"),
          ...long.flatMap(({ code, title, text }) => write.text(`long-comment:${code}`, `${code}. ${title}: ${text}`)),
        ];
  const rows = base.rows.flatMap((row): readonly RowBlueprint[] => {
    if (row.key === "opinion-heading") return [...comments, row];
    if (!isLongOpinion || !/^opinion(?:-\d)?$/u.test(row.key)) return [row];
    return row.key === "opinion" ? keptAtEnd(write.text("opinion-text", sheet.opinion)) : [];
  });
  return withRows(base, rows);
}

function rowOf({ rows }: SheetBlueprint, key: string): RowBlueprint | undefined {
  return rows.find((row) => row.key === key);
}

/** Rows over all printed columns of a scoring sheet. */
function textWriter({ columns }: SheetBlueprint) {
  const first = columns.findIndex(({ key }) => key === "content");
  const width = columnsWidth(columns.slice(first, first + ACROSS));
  const row = (key: string, style: "body" | "opinion-heading", value: string): RowBlueprint => {
    const cells = [keyCell(key), valueCell("content", style, value, { span: ACROSS })];
    return { key, cells, height: rowHeight(cells, columns) };
  };
  return {
    heading: (key: string, text: string): RowBlueprint => ({
      ...row(key, "opinion-heading", text),
      keepWithNext: true,
    }),
    text: (key: string, text: string): readonly RowBlueprint[] =>
      textPieces(text, width, "body", true).map((piece, index) => row(`${key}#${index + 1}`, "body", piece)),
  };
}

function keptAtEnd(rows: readonly RowBlueprint[]): readonly RowBlueprint[] {
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepWithNext: true } : row));
}

/** The sheet with other rows below its table: print area, page breaks and the picture follow them. */
function withRows(base: SheetBlueprint, rows: readonly RowBlueprint[]): SheetBlueprint {
  const at = (key: string): number => rows.findIndex((row) => row.key === key) + 1;
  return {
    ...base,
    rows,
    ...(base.pictures
      ? { pictures: base.pictures.map((picture) => ({ ...picture, row: at(base.rows[picture.row - 1]?.key ?? "") })) }
      : {}),
    print: base.print && {
      ...base.print,
      area: `${columnLetter("content")}1:${columnLetter("comment")}${rows.length}`,
      breaksAfter: planBreaks(rows, base.print),
    },
  };
}
