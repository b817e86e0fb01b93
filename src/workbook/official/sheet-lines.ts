import { cellLine, cellLines, type CellLine } from "./cell-lines";
import { isHeading, type SheetColumns } from "./headings";
import type { LineKind } from "./line-kinds";
import { NO_POINTS, NO_STAR, readPoints, readStarCell, type PointsReading, type StarReading } from "./readings";
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

type CellAt = (column: number | null) => readonly CellLine[];

function linesOfRow(row: SourceRow, columns: SheetColumns): readonly SheetLine[] {
  const at: CellAt = (column) => {
    const cell = column === null ? undefined : row.cells.find((candidate) => candidate.column === column);
    return cell ? cellLines(cell) : [];
  };
  const texts = (column: number | null): readonly string[] => at(column).map(({ whole }) => whole);
  const head = headOf(row, columns, at);
  const options = columns.option === null ? [] : at(columns.option);
  const star = readStarCell(texts(columns.star).join(" "));
  const lines = [
    ...head.lines.map((line, index) => ({ line, column: head.column, opensCell: index === 0 })),
    ...options.map((line, index) => ({ line, column: columns.option ?? 0, opensCell: index === 0 })),
  ];
  const readings = pointsByLine(
    lines.map(({ line }) => line.kind),
    head.lines.length,
    texts(columns.points),
    columns.max === columns.points ? [] : texts(columns.max),
    columns,
  );
  return lines.map(({ line: { whole, marks, kind }, column, opensCell }, index): SheetLine => {
    const inCell = readings[index] ?? NO_POINTS;
    const starCell = index === lines.length - 1 || index === 0 ? star : NO_STAR;
    return {
      kind: kind.kind === "note" || kind.kind === "knock-out" ? { ...kind, text: whole } : kind,
      points: inCell.kind === "none" ? marks.points : inCell,
      stated: inCell.kind === "none" || marks.points.kind !== "value" ? null : marks.points.value,
      star: marks.star.text === "" ? starCell : marks.star,
      otherStar:
        marks.star.text !== "" && starCell.text !== "" && starCell.level !== marks.star.level ? starCell : null,
      whole,
      opensCell,
      place: { kind: row.kind, table: row.table, row: row.row, column },
      notes: index === 0 ? texts(columns.note) : [],
    };
  });
}

/** The title's lines, with the code before them where codes have a column of their own. */
function headOf(
  row: SourceRow,
  columns: SheetColumns,
  at: CellAt,
): { readonly lines: readonly CellLine[]; readonly column: number } {
  const code = at(columns.code)
    .map(({ whole }) => whole)
    .join(" ");
  const title = at(columns.title);
  if (title.length === 0) {
    if (columns.option !== null && at(columns.option).length > 0) {
      return { lines: code === "" ? [] : [cellLine(withCode(code, ""))], column: columns.code ?? columns.title };
    }
    // A heading over the whole width stands in the first column, whatever the columns below it hold.
    const cell = row.cells.find(({ column, text }) => !columns.aside.has(column) && /\p{L}{2,}/u.test(text));
    return { lines: cell ? cellLines(cell) : [], column: cell?.column ?? columns.title };
  }
  const [first, ...rest] = title;
  if (code === "" || !first) return { lines: title, column: columns.title };
  const { kind } = first.kind;
  const speaksForItself = kind === "number" || kind === "letter" || kind === "part" || kind === "box";
  return {
    lines: speaksForItself ? title : [cellLine(withCode(code, first.whole)), ...rest],
    column: columns.title,
  };
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
