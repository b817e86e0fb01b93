import type { ProductSet } from "../../catalogue/types";
import { setKey, type SetsByKey } from "../session-sets";
import type { Conclusion, CouncilSession, Product, ScoreSheet, WorkbookDocument } from "../types";
import { productResult, type ProductResult } from "./product-result";

/** A product of the session with its result, or with the sentence why there is none. */
export interface SessionResult {
  readonly product: Product;
  readonly set: ProductSet | null;
  readonly result: ProductResult | null;
  readonly problem: string | null;
}

interface Remembered {
  readonly product: Product;
  readonly set: ProductSet | null;
  readonly sheets: readonly ScoreSheet[];
  readonly conclusions: readonly Conclusion[];
  readonly answer: SessionResult;
}

/**
 * The results of a session, product by product in its order, remembered so that one change works out one product anew.
 * @param sets The sets in use, with official sheets laid over them.
 */
export function createSessionResults(): (document: WorkbookDocument, sets: SetsByKey) => readonly SessionResult[] {
  let frame: Pick<CouncilSession, "members" | "profile" | "evidence" | "meeting"> | null = null;
  let remembered = new Map<string, Remembered>();
  return (document, sets) => {
    const { session } = document;
    const isSameFrame =
      frame?.members === session.members &&
      frame.profile === session.profile &&
      frame.evidence === session.evidence &&
      frame.meeting === session.meeting;
    const before = isSameFrame ? remembered : new Map<string, Remembered>();
    const sheetsOf = byProduct(document.sheets);
    const conclusionsOf = byProduct(document.conclusions ?? []);
    const after = new Map<string, Remembered>();
    for (const product of session.products) {
      const loaded = sets.get(setKey(product));
      const set = loaded?.ok ? loaded.value : null;
      const sheets = sheetsOf.get(product.code) ?? [];
      const conclusions = conclusionsOf.get(product.code) ?? [];
      const known = before.get(product.code);
      const isSame =
        known?.product === product &&
        known.set === set &&
        sameItems(known.sheets, sheets) &&
        sameItems(known.conclusions, conclusions);
      const answer = isSame
        ? known.answer
        : {
            product,
            set,
            result: set && productResult(session, product, set, sheets, conclusions),
            problem: set ? null : problemOf(product, loaded),
          };
      after.set(product.code, { product, set, sheets, conclusions, answer });
    }
    frame = session;
    remembered = after;
    return [...after.values()].map(({ answer }) => answer);
  };
}

function problemOf(product: Product, loaded: ReturnType<SetsByKey["get"]>): string {
  const text = `Chưa có bộ tiêu chí số ${product.set} của sản phẩm ${product.code}.`;
  return loaded && !loaded.ok ? loaded.message : text;
}

function byProduct<T extends { readonly product: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.product);
    if (group) group.push(item);
    else groups.set(item.product, [item]);
  }
  return groups;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
