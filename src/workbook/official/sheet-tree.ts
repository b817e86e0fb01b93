import type { PartCode } from "../../catalogue/types";
import type { PointsReading, StarReading } from "./readings";
import type { SheetColumns } from "./headings";
import type { Place } from "./sheet-lines";

/** A set as the file has it: its own words and figures, each with its place. */
export interface ReadSet {
  /** Number and name from the title above the table, where it has one. */
  readonly title: { readonly no: number | null; readonly name: string; readonly place: Place } | null;
  readonly sector: string | null;
  readonly group: string | null;
  readonly disqualifiedWhen: readonly string[];
  readonly parts: readonly ReadPart[];
  readonly remarks: readonly ReadRemark[];
  /** What the columns hold, so that scores can be written where the form has a place for them. */
  readonly columns: SheetColumns;
  readonly place: Place;
}

export interface ReadPart {
  readonly code: PartCode;
  title: string;
  max: PointsReading;
  readonly groups: ReadNode[];
  readonly place: Place;
}

/** A group or a criterion: it has children or options. */
export interface ReadNode {
  code: string;
  /** The code as it is printed. */
  readonly printed: string;
  title: string;
  max: PointsReading;
  star: StarReading;
  readonly notes: string[];
  children: ReadNode[];
  options: ReadOption[];
  readonly place: Place;
}

export interface ReadOption {
  text: string;
  readonly points: PointsReading;
  readonly star: StarReading;
  readonly case: string | null;
  readonly place: Place;
}

/** A slip of the typing that reading mended or could not read; told as a finding. */
export interface ReadRemark {
  readonly code: "unreadable" | "duplicate-code" | "sum-mismatch" | "points-differ" | "star-differs";
  readonly severity: "error" | "warning";
  /** Code of the part, group or criterion. */
  readonly at: string;
  readonly place: Place;
  readonly message: string;
}

/** Criteria under a node, in the order of the file. */
export function readCriteriaUnder(node: ReadNode): readonly ReadNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(readCriteriaUnder);
}

export function readCriteria(parts: readonly ReadPart[]): readonly ReadNode[] {
  return parts.flatMap(({ groups }) => groups.flatMap(readCriteriaUnder));
}

/** Every node, parents before their children. */
export function readNodes(parts: readonly ReadPart[]): readonly ReadNode[] {
  const under = (node: ReadNode): readonly ReadNode[] => [node, ...node.children.flatMap(under)];
  return parts.flatMap(({ groups }) => groups.flatMap(under));
}
