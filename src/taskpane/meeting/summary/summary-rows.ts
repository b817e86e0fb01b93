import { resultFlags } from "../../../app/meeting/result-flags";
import type { ExactMean } from "../../../council/result/mean";
import type { SessionResult } from "../../../council/result/session-results";
import type { WorkbookDocument } from "../../../council/types";
import { matches } from "../../scoring/search";

/** A product as the summary lists it. */
export interface SummaryRow {
  readonly session: SessionResult;
  /** How many things people have to know beside the figures. */
  readonly flags: number;
}

/** What the summary can be sorted by; "order" is that of the session. */
export const SORT_KEYS = ["order", "product", "mean", "star", "spread", "flags"] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** As the meeting's own list goes. */
export const AS_IN_SESSION: Sorting = { by: "order", descending: false };

/** Sorting by a column: figures from the highest, names from A; pressed again, the other way round. */
export function sortedBy({ by, descending }: Sorting, pressed: SortKey): Sorting {
  if (pressed === by) return { by, descending: !descending };
  return { by: pressed, descending: pressed !== "product" && pressed !== "order" };
}

export function summaryRows(document: WorkbookDocument, results: readonly SessionResult[]): readonly SummaryRow[] {
  return results.map((session) => ({ session, flags: resultFlags(document, session).length }));
}

/** The rows that match a search, in the order asked for; products without a figure come last either way. */
export function shownRows(rows: readonly SummaryRow[], query: string, sorting: Sorting): readonly SummaryRow[] {
  const found = rows.filter(({ session: { product } }) => matches(query, product.code, product.name, product.producer));
  if (sorting.by === "order") return sorting.descending ? found.toReversed() : found;
  const compare = COMPARISONS[sorting.by];
  const direction = sorting.descending ? -1 : 1;
  const has = HAS_FIGURE[sorting.by];
  return found.toSorted((a, b) => Number(has(b)) - Number(has(a)) || direction * compare(a, b));
}

const HAS_FIGURE: Readonly<Record<Exclude<SortKey, "order">, (row: SummaryRow) => boolean>> = {
  product: () => true,
  mean: ({ session: { result } }) => (result?.mean ?? null) !== null,
  star: ({ session: { result } }) => (result?.star ?? null) !== null,
  spread: ({ session: { result } }) => (result?.spread ?? null) !== null,
  flags: () => true,
};

const COMPARISONS: Readonly<Record<Exclude<SortKey, "order">, (a: SummaryRow, b: SummaryRow) => number>> = {
  product: (a, b) => a.session.product.name.localeCompare(b.session.product.name, "vi"),
  mean: (a, b) => inMeanOrder(a.session.result?.mean, b.session.result?.mean),
  star: (a, b) =>
    (a.session.result?.star ?? 0) - (b.session.result?.star ?? 0) ||
    inMeanOrder(a.session.result?.mean, b.session.result?.mean),
  spread: (a, b) => (a.session.result?.spread ?? 0) - (b.session.result?.spread ?? 0),
  flags: (a, b) => a.flags - b.flags,
};

/** Exact fractions are compared, never their rounded figures. */
function inMeanOrder(a: ExactMean | null | undefined, b: ExactMean | null | undefined): number {
  return a && b ? a.sum * b.of - b.sum * a.of : 0;
}
