import type { CriterionTalk, ProductTalk } from "../../../council/agenda/talk";

/** One thing on the screen in the room: a product as a whole, or one of its criteria. */
export interface AgendaItem {
  readonly talk: ProductTalk;
  /** null for the product as a whole. */
  readonly criterion: CriterionTalk | null;
}

export const codeOf = ({ talk }: AgendaItem): string => talk.session.product.code;

/** Whether an item is the one meant by a product and a criterion, "" for the product as a whole. */
export function isAt(item: AgendaItem, product: string, criterion: string): boolean {
  return codeOf(item) === product && (item.criterion?.code ?? "") === criterion;
}

/**
 * The items in the order of urgency, each product before its criteria: those that can change a star, or all of them.
 * @param at What stands open; it is always among them.
 */
export function agendaItems(
  talks: readonly ProductTalk[],
  all: boolean,
  at: { readonly product: string; readonly criterion: string },
): readonly AgendaItem[] {
  return talks.flatMap((talk): readonly AgendaItem[] => {
    const isOpen = talk.session.product.code === at.product;
    if (!all && !talk.pressing && !isOpen) return [];
    const criteria = talk.criteria.filter(({ decisive, code }) => all || decisive || (isOpen && code === at.criterion));
    return [{ talk, criterion: null }, ...criteria.map((criterion) => ({ talk, criterion }))];
  });
}
