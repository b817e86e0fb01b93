import { EDITIONS } from "../../src/catalogue/editions";
import { loadSet } from "../../src/catalogue/load";
import type { ProductSet } from "../../src/catalogue/types";

/** The set, or an error that fails the test. */
export async function heldSet(edition: string, no: number): Promise<ProductSet> {
  const outcome = await loadSet(edition, no);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

/** Every set that the catalogue lists. */
export function allHeldSets(): Promise<readonly ProductSet[]> {
  return Promise.all(EDITIONS.flatMap(({ id, sets }) => sets.map(({ no }) => heldSet(id, no))));
}
