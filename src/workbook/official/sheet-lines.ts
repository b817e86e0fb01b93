import { lineKind, type LineKind } from "./line-kinds";
import { isHeading, type SheetColumns } from "./headings";
import { linesOf } from "./plain-text";
import {
  NO_POINTS,
  NO_STAR,
  readPoints,
  readStarCell,
  takeMarks,
  type PointsReading,
  type StarReading,
} from "./readings";
import type { SourceRow } from "./source-rows";

/** Where something stands in the file. */
export interface Place {
  readonly kind: SourceRow["kind"];
  readonly table: string;
  readonly row: number;
  /** 1-based column of the text. */
  readonly column: number;
}

/** One line of a sheet with everything that belongs to it. */
export interface SheetLine {
  readonly kind: LineKind;
  readonly points: PointsReading;
  /** Points written into the text although they also have a cell, or null. */
  readonly stated: number | null;
  readonly star: StarReading;
  /** The mark of a star column that contradicts the stars in the text, or null. */
  readonly otherStar: StarReading | null;
  /** The line as it stands, marks and all. */
  readonly whole: string;
  /** Whether the line opens its cell; further lines may continue the one before. */
  readonly opensCell: boolean;
  readonly place: Place;
  /** Texts of the row's note column. */
  readonly notes: readonly string[];
}

/** The lines of a table's rows, in reading order, once it is known which column holds what. */
export function sheetLines(rows: readonly SourceRow[], columns: SheetColumns): readonly SheetLine[] {
  return rows.flatMap((row) => (isHeading(row) ? [] : linesOfRow(row, columns)));
}

function linesOfRow(row: SourceRow, columns: SheetColumns): readonly SheetLine[] {
  const at = (column: number | null): string =>
    column === null ? "" : (row.cells.find((cell) => cell.column === column)?.text ?? "");
  const head = headOf(row, columns, at);
  const options = columns.option === null ? [] : linesOf(at(columns.option));
  const notes = columns.note === null ? [] : linesOf(at(columns.note));
  const star = readStarCell(at(columns.star));
  const place = (column: number): Place => ({ kind: row.kind, table: row.table, row: row.row, column });
  const points = linesOf(at(columns.points));
  const own = columns.max === columns.points ? [] : linesOf(at(columns.max));

  const texts = [
    ...head.lines.map((text, index) => ({ text, column: head.column, opensCell: index === 0 })),
    ...options.map((text, index) => ({ text, column: columns.option ?? 0, opensCell: index === 0 })),
  ];
  const kinds = texts.map(({ text }) => {
    const marks = takeMarks(text);
    return { marks, kind: lineKind(marks.text) };
  });
  const readings = pointsByLine(
    kinds.map(({ kind }) => kind),
    head.lines.length,
    points,
    own,
    columns,
  );
  return texts.map(({ text, column, opensCell }, index): SheetLine => {
    const { marks, kind } = kinds[index] ?? { marks: takeMarks(text), kind: lineKind(text) };
    const inCell = readings[index] ?? NO_POINTS;
    const belongs = index === 0 || (kind.kind === "box" && texts.length === 1);
    const starCell = belongs ? star : NO_STAR;
    return {
      kind: kind.kind === "note" || kind.kind === "knock-out" ? { ...kind, text } : kind,
      points: inCell.kind === "none" ? marks.points : inCell,
      stated: inCell.kind === "none" || marks.points.kind !== "value" ? null : marks.points.value,
      star: marks.star.text === "" ? starCell : marks.star,
      otherStar:
        marks.star.text !== "" && starCell.text !== "" && starCell.level !== marks.star.level ? starCell : null,
      whole: text,
      opensCell,
      place: place(column),
      notes: index === 0 ? notes : [],
    };
  });
}

/** The title's lines, with the code before them where codes have a column of their own. */
function headOf(
  row: SourceRow,
  columns: SheetColumns,
  at: (column: number | null) => string,
): { readonly lines: readonly string[]; readonly column: number } {
  const code = linesOf(at(columns.code)).join(" ");
  const title = linesOf(at(columns.title));
  if (title.length === 0) {
    const option = columns.option === null ? "" : at(columns.option);
    if (option !== "") return { lines: code === "" ? [] : [withCode(code, "")], column: columns.code ?? columns.title };
    // A heading over the whole width stands in the first column, whatever the columns below it hold.
    const cell = row.cells.find(({ column, text }) => !columns.aside.has(column) && /\p{L}{2,}/u.test(text));
    return { lines: cell ? linesOf(cell.text) : [], column: cell?.column ?? columns.title };
  }
  const [first = "", ...rest] = title;
  if (code === "") return { lines: title, column: columns.title };
  const kind = lineKind(takeMarks(first).text).kind;
  const speaksForItself = kind === "number" || kind === "letter" || kind === "part" || kind === "box";
  return { lines: speaksForItself ? title : [withCode(code, first), ...rest], column: columns.title };
}

function withCode(code: string, title: string): string {
  if (/^(?:A|B|C|I|II|III)[.:)]?$/u.test(code)) return `Phần ${code.replace(/[.:)]$/u, "")}: ${title}`;
  if (/^[a-zđ]$/u.test(code)) return `${code}) ${title}`;
  if (/^\d{1,2}(?:[.,]\d{1,2})*[.)]?$/u.test(code))
    return `${code.replaceAll(",", ".").replace(/[.)]$/u, "")}. ${title}`;
  return `${code} ${title}`;
}

/** Shares the figures of a row's cells out among its lines; figures that fit no line go to the first, unread. */
function pointsByLine(
  kinds: readonly LineKind[],
  headCount: number,
  points: readonly string[],
  own: readonly string[],
  columns: SheetColumns,
): readonly PointsReading[] {
  const head = kinds[0];
  const opensCriterion =
    headCount > 0 && head !== undefined && ["number", "letter", "part", "case"].includes(head.kind);
  const bearing = kinds.flatMap((kind, index) => {
    const isOption =
      kind.kind === "box" || kind.kind === "dash" || index >= headCount || (!opensCriterion && index === 0);
    return isOption ? [index] : [];
  });
  const readings = kinds.map((): PointsReading => NO_POINTS);
  const share = (texts: readonly string[], lines: readonly number[]): void => {
    lines.forEach((line, index) => {
      readings[line] = readPoints(texts[index] ?? "");
    });
  };
  if (columns.max !== columns.points) {
    if (opensCriterion && own.length > 0) readings[0] = readPoints(own.join(" "));
    if (bearing.length > 0 && (points.length === bearing.length || bearing.length === 1)) {
      share(bearing.length === 1 ? [points.join(" ")] : points, bearing);
    } else if (points.length > 0) readings[0] = readPoints(points.join(" "));
    return readings;
  }
  const all = opensCriterion ? [0, ...bearing] : bearing;
  if (points.length > 1 && points.length === all.length) share(points, all);
  else if (points.length > 1 && points.length === bearing.length) share(points, bearing);
  else if (points.length > 0) readings[0] = readPoints(points.join(" "));
  return readings;
}
