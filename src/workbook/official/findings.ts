import { columnLetters } from "../reading/grid-types";
import type { SourceFormat } from "./source-rows";
import type { Place } from "./sheet-lines";

/** What `sheet import` may find; the codes are fixed, the sentences are for people. */
export type FindingCode =
  | "points-exceed-max"
  | "max-unreachable"
  | "sum-mismatch"
  | "duplicate-code"
  | "missing-criterion"
  | "missing-option"
  | "extra-option"
  | "points-differ"
  | "star-differs"
  | "order-differs"
  | "unknown-set"
  | "blank-points"
  | "unreadable";

export interface Finding {
  readonly severity: "error" | "warning";
  readonly code: FindingCode;
  /** Set, criterion, and the row or cell of the file: "Bộ 4 · tiêu chí 1.2 · bảng 8, dòng 9". */
  readonly where: string;
  /** What is wrong and what was expected. */
  readonly message: string;
}

/** A finding about a set, with the code of the part, group or criterion it is about; "" when the whole set is meant. */
export interface SetFinding extends Finding {
  readonly at: string;
}

/** A finding before its place is put into words. */
export interface Observation {
  readonly severity: "error" | "warning";
  readonly code: FindingCode;
  /** Code of the part, group or criterion; empty when the whole set is meant. */
  readonly at: string;
  readonly place: Place;
  readonly message: string;
}

/** Puts the place of an observation into words. `set` is "Bộ 4", or the file's own title. */
export function findingOf(
  { severity, code, at, place, message }: Observation,
  set: string,
  format: SourceFormat,
): Finding {
  return { severity, code, where: [set, atWords(at), placeWords(place, format)].filter(Boolean).join(" · "), message };
}

export function placeWords({ kind, table, row, column }: Place, format: SourceFormat): string {
  if (kind === "paragraph") return `đoạn ${String(row)} ngoài bảng`;
  if (format === "xlsx") return `trang “${table}”, ô ${columnLetters(column)}${String(row)}`;
  return format === "docx" ? `bảng ${table}, dòng ${String(row)}` : `dòng ${String(row)}`;
}

function atWords(at: string): string {
  if (at === "") return "";
  return /^[ABC]$/u.test(at) ? `phần ${at}` : `tiêu chí ${at}`;
}
