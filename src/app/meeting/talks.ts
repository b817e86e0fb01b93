import { inOrderOfUrgency } from "../../council/agenda/agenda";
import { productTalk, type ProductTalk } from "../../council/agenda/talk";
import type { SessionResult } from "../../council/result/session-results";
import type { WorkbookDocument } from "../../council/types";

/** A result keeps its place while nothing it depends on changed, profile and conclusions included; so its talk is worked out once. */
const remembered = new WeakMap<SessionResult, ProductTalk | null>();

/** How many results have no talk worked out yet. */
export function talksMissing(results: readonly SessionResult[]): number {
  return results.filter((result) => !remembered.has(result)).length;
}

/**
 * Works out talks for as long as the deadline allows, at least one.
 * @param late Says when to stop.
 */
export function workOutTalks(
  { session, conclusions = [] }: WorkbookDocument,
  results: readonly SessionResult[],
  late: () => boolean,
): void {
  for (const result of results) {
    if (remembered.has(result)) continue;
    const own = conclusions.filter(({ product }) => product === result.product.code);
    remembered.set(result, productTalk(result, session.profile, own));
    if (late()) return;
  }
}

/** The talks worked out so far, the most urgent first. */
export function talksInOrder(results: readonly SessionResult[]): readonly ProductTalk[] {
  const talks = results.flatMap((result) => remembered.get(result) ?? []);
  const byProduct = new Map(talks.map((talk) => [talk.session.product.code, talk]));
  const waiting = (talk: ProductTalk): boolean => (talk.session.result?.awaited.length ?? 0) > 0;
  return inOrderOfUrgency(talks.map(({ agenda }) => agenda))
    .flatMap(({ product }) => byProduct.get(product) ?? [])
    .toSorted((a, b) => Number(waiting(b)) - Number(waiting(a)) || Number(b.pressing) - Number(a.pressing));
}
