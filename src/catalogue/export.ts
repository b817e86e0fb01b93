import { EDITIONS } from "./editions";
import { loadSet } from "./load";
import type { EditionId, FloorLevel, Node, ProductSet } from "./types";

/** The catalogue as other programs read it: the decision's codes, points and marks with the product's own wording. */
export interface ExportedEdition {
  /** The edition's id, as `score` takes it. */
  readonly decision: EditionId;
  readonly sets: readonly ExportedSet[];
}

export interface ExportedSet {
  readonly no: number;
  readonly name: string;
  readonly sector?: string;
  readonly group?: string;
  readonly disqualifiedWhen?: readonly string[];
  readonly parts: readonly {
    readonly code: string;
    readonly title: string;
    readonly max: number;
    readonly groups: readonly ExportedNode[];
  }[];
}

export interface ExportedNode {
  readonly code: string;
  readonly title: string;
  readonly max: number;
  readonly notes?: readonly string[];
  readonly criterionStar?: FloorLevel;
  readonly children?: readonly ExportedNode[];
  readonly options?: readonly {
    readonly points: number;
    readonly star: FloorLevel | null;
    readonly text: string;
    readonly case?: string;
  }[];
}

/** Every set of the edition, in the order of the decision. Throws when a listed set cannot be loaded. */
export async function exportEdition(edition: EditionId): Promise<ExportedEdition> {
  const listed = EDITIONS.find(({ id }) => id === edition)?.sets ?? [];
  const sets = await Promise.all(
    listed.map(async ({ no }) => {
      const set = await loadSet(edition, no);
      if (!set.ok) throw new Error(set.message);
      return exportSet(set.value);
    }),
  );
  return { decision: edition, sets };
}

export function exportSet(set: ProductSet): ExportedSet {
  return {
    no: set.no,
    name: set.name,
    ...(set.sector === null ? {} : { sector: set.sector }),
    ...(set.group === null ? {} : { group: set.group }),
    ...(set.disqualifiedWhen.length === 0 ? {} : { disqualifiedWhen: set.disqualifiedWhen }),
    parts: set.parts.map(({ code, title, max, groups }) => ({ code, title, max, groups: groups.map(exportNode) })),
  };
}

function exportNode(node: Node): ExportedNode {
  const head = {
    code: node.code,
    title: node.title,
    max: node.max,
    ...(node.notes.length === 0 ? {} : { notes: node.notes.map((note) => note.text) }),
  };
  if (node.kind === "group") return { ...head, children: node.children.map(exportNode) };
  return {
    ...head,
    ...(node.criterionStar === undefined ? {} : { criterionStar: node.criterionStar }),
    options: node.options.map(({ points, star, text, case: inCase }) => ({
      points,
      star,
      text,
      ...(inCase === undefined ? {} : { case: inCase }),
    })),
  };
}
