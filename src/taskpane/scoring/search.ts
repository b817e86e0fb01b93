import type { Criterion } from "../../catalogue/types";
import { folded as withoutMarks } from "../../council/products/folded";

/** Letters without tone marks, case or đ, so that "hoi" finds "Hồi" and "duong" finds "Đường". */
export function folded(text: string): string {
  return withoutMarks(text).replace(/\s+/g, " ").trim();
}

/** Whether every word of the query stands somewhere in one of the texts; an empty query matches everything. */
export function matches(query: string, ...texts: readonly string[]): boolean {
  const haystack = texts.map(folded).join("\n");
  return folded(query)
    .split(" ")
    .every((word) => haystack.includes(word));
}

/** Criteria whose code, title or wording matches; an exact code comes first. */
export function findCriteria(criteria: readonly Criterion[], query: string): readonly Criterion[] {
  const code = query.trim().replace(/\.$/, "").toLowerCase();
  const exact = criteria.filter((criterion) => criterion.code === code);
  const others = criteria.filter(
    (criterion) =>
      criterion.code !== code &&
      matches(query, criterion.code, criterion.title, ...criterion.options.map(({ text }) => text)),
  );
  return [...exact, ...others];
}
