import { loadSet } from "../catalogue/load";
import type { Outcome } from "../catalogue/outcome";
import type { EditionId, ProductSet } from "../catalogue/types";
import type { WorkbookDocument } from "./types";

/** A product set as sheets and official sheets name it. */
export interface SetName {
  readonly edition: EditionId;
  readonly set: number;
}

/** Sets by {@link setKey}; a set that could not be loaded keeps its failure. */
export type SetsByKey = ReadonlyMap<string, Outcome<ProductSet>>;

/** Under which a set is looked up among those of a session. */
export function setKey({ edition, set }: SetName): string {
  return `${edition}:${set}`;
}

/** The sets a document's sheets, also those of earlier rounds, are scored on and its products belong to, each once. */
export function setsInUse({ sheets, session, history }: WorkbookDocument): readonly SetName[] {
  const earlier = history.flatMap(({ sheet }) => sheet ?? []);
  const named = [...sheets, ...session.products, ...earlier].map(({ edition, set }) => ({ edition, set }));
  return [...new Map(named.map((name) => [setKey(name), name])).values()];
}

/** Loads the sets of a document's sheets and products, whatever becomes of each. */
export async function loadSessionSets(document: WorkbookDocument): Promise<SetsByKey> {
  return new Map(
    await Promise.all(
      setsInUse(document).map(async (name) => [setKey(name), await loadSet(name.edition, name.set)] as const),
    ),
  );
}
