import type { FloorLevel } from "../../catalogue/types";
import { printsMaxima } from "./check-sums";
import { pointsOf } from "./readings";
import type { ReadNode, ReadSet } from "./sheet-tree";

/** A set in the shape in which the catalogue is exported, with the file's own text. Points that cannot be read are null. */
export interface SheetSet {
  readonly no: number;
  readonly name: string;
  readonly sector?: string;
  readonly group?: string;
  readonly disqualifiedWhen?: readonly string[];
  readonly parts: readonly {
    readonly code: string;
    readonly title: string;
    readonly max: number | null;
    readonly groups: readonly SheetNode[];
  }[];
}

export interface SheetNode {
  readonly code: string;
  readonly title: string;
  readonly max: number | null;
  readonly notes?: readonly string[];
  readonly criterionStar?: FloorLevel;
  readonly children?: readonly SheetNode[];
  readonly options?: readonly SheetOption[];
}

export interface SheetOption {
  readonly points: number | null;
  readonly star: FloorLevel | null;
  readonly text: string;
  readonly case?: string;
}

/** @param known Number and name in the catalogue; the name stands in where the file does not print one. */
export function asSheetSet(read: ReadSet, known: { readonly no: number; readonly name: string }): SheetSet {
  const { title, sector, group, disqualifiedWhen, parts } = read;
  // A form without maxima means the best option: the maximum is what it adds up to.
  const derive = !printsMaxima(parts);
  return {
    no: known.no,
    name: title?.name ?? known.name,
    ...(sector === null ? {} : { sector }),
    ...(group === null ? {} : { group }),
    ...(disqualifiedWhen.length === 0 ? {} : { disqualifiedWhen }),
    parts: parts.map((part) => {
      const groups = part.groups.map((node) => asNode(node, derive));
      const own = pointsOf(part.max);
      return { code: part.code, title: part.title, max: own ?? (derive ? sumOf(groups) : null), groups };
    }),
  };
}

function asNode(node: ReadNode, derive: boolean): SheetNode {
  const { code, title, notes, star } = node;
  const head = { code, title };
  const tail = {
    ...(notes.length === 0 ? {} : { notes: [...notes] }),
    ...(star.level === null ? {} : { criterionStar: star.level }),
  };
  const own = pointsOf(node.max);
  if (node.children.length > 0) {
    const children = node.children.map((child) => asNode(child, derive));
    return { ...head, max: own ?? (derive ? sumOf(children) : null), ...tail, children };
  }
  const options = node.options.map(({ points, star: mark, text, case: inCase }) => ({
    points: pointsOf(points),
    star: mark.level,
    text,
    ...(inCase === null ? {} : { case: inCase }),
  }));
  const best = options.reduce<number | null>(
    (most, { points }) => (points === null ? most : Math.max(most ?? 0, points)),
    null,
  );
  return { ...head, max: own ?? (derive ? best : null), ...tail, options };
}

function sumOf(nodes: readonly SheetNode[]): number | null {
  return nodes.reduce<number | null>((sum, { max }) => (sum === null || max === null ? null : sum + max), 0);
}
