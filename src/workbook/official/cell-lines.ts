import { lineKind, type LineKind } from "./line-kinds";
import { linesOf } from "./plain-text";
import { takeMarks, type LineMarks } from "./readings";
import type { SourceCell } from "./source-rows";

/** A line of a cell with what it looks like by itself. */
export interface CellLine {
  /** The tidied line, points and stars included. */
  readonly whole: string;
  readonly marks: LineMarks;
  readonly kind: LineKind;
}

const known = new WeakMap<SourceCell, readonly CellLine[]>();

/** The lines of a cell; each cell is looked at once, however often its columns are tried out. */
export function cellLines(cell: SourceCell): readonly CellLine[] {
  const before = known.get(cell);
  if (before) return before;
  const lines = linesOf(cell.text).map(cellLine);
  known.set(cell, lines);
  return lines;
}

export function cellLine(whole: string): CellLine {
  const marks = takeMarks(whole);
  const kind = lineKind(marks.text);
  // Marks may stand at the ends of the line, or between a box or code and the words.
  const words = "title" in kind ? kind.title : "text" in kind ? kind.text : "";
  const inner = takeMarks(words);
  if (words === "" || inner.text === words) return { whole, marks, kind };
  return {
    whole,
    marks: {
      text: marks.text,
      points: marks.points.kind === "none" ? inner.points : marks.points,
      star: marks.star.text === "" ? inner.star : marks.star,
    },
    kind: "title" in kind ? { ...kind, title: inner.text } : "text" in kind ? { ...kind, text: inner.text } : kind,
  };
}
