import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EditionId } from "../../src/catalogue/types";

/** The decisions' own facts, which lie outside this repository. */
export interface ReferenceOption {
  readonly points: number;
  readonly star: number | null;
  readonly text: string;
  readonly case?: string;
}

export interface ReferenceNode {
  readonly code: string;
  readonly max: number;
  readonly criterionStar?: number;
  readonly options?: readonly ReferenceOption[];
  readonly children?: readonly ReferenceNode[];
}

export interface ReferenceSet {
  readonly no: number;
  readonly name: string;
  readonly samplesRequired?: boolean;
  readonly disqualifiedWhen?: readonly string[];
  readonly parts: readonly { readonly code: string; readonly max: number; readonly groups: readonly ReferenceNode[] }[];
}

/** The reference of an edition, or null (told on the console) where it is not at hand. */
export function referenceSets(edition: EditionId): readonly ReferenceSet[] | null {
  const path = join(__dirname, "../../../shared/reference", `decision-${edition}.json`);
  if (!existsSync(path)) {
    console.warn(`${path} is not there: the facts are checked against this repository's own figures only`);
    return null;
  }
  return (JSON.parse(readFileSync(path, "utf8")) as { sets: readonly ReferenceSet[] }).sets;
}

export function referenceLeaves(node: ReferenceNode): readonly ReferenceNode[] {
  return [...(node.options?.length ? [node] : []), ...(node.children ?? []).flatMap(referenceLeaves)];
}
