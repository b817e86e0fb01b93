import { editionFor } from "../catalogue/edition-by-date";
import type { Meeting, Product } from "./types";

/** Whether a product is scored on the decision that its dates ask for (26/2026 Art. 11, 12). */
export interface EditionFit {
  readonly fits: boolean;
  /** One sentence with the dates and the decision they lead to. */
  readonly reason: string;
}

/**
 * The decision pinned for a product against its dates. The pinned one stays what counts: a contradiction is told, never
 * mended by itself. Null when the dates do not tell (missing, or the meeting before the filing).
 */
export function editionFit(
  { edition, filedOn, kind }: Pick<Product, "edition" | "filedOn" | "kind">,
  { date }: Pick<Meeting, "date">,
): EditionFit | null {
  const asked = editionFor({ filedOn, kind, evaluatedOn: date });
  return asked.ok ? { fits: asked.value.edition === edition, reason: asked.value.reason } : null;
}
