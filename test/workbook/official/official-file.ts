import type { Criterion, Node, ProductSet } from "../../../src/catalogue/types";
import { csvFile } from "./files";
import { layOut, PLAIN } from "./layouts";

/** What an official file calls an option; far enough from our own words that nobody takes one for the other. */
export const officialWords = (code: string, option: number): string => `Lời văn công bố của ${code}, mức ${option}`;

/** A set as an agency would publish it: the same facts in words of its own; `change` puts slips or mends into it. */
export function published(set: ProductSet, change: (criterion: Criterion) => Criterion = (same) => same): ProductSet {
  const worded = (node: Node): Node =>
    node.kind === "group"
      ? { ...node, children: node.children.map(worded) }
      : change({
          ...node,
          notes: [],
          options: node.options.map((option) => ({ ...option, text: officialWords(node.code, option.number) })),
        });
  return { ...set, parts: set.parts.map((part) => ({ ...part, groups: part.groups.map(worded) })) };
}

/** The published set as a .csv with its title and its table. */
export function publishedCsv(set: ProductSet, change?: (criterion: Criterion) => Criterion): Uint8Array {
  return csvFile(layOut(published(set, change), PLAIN));
}

/** Gives one option other points. */
export function withPoints(code: string, option: number, points: number): (criterion: Criterion) => Criterion {
  return (criterion) =>
    criterion.code === code
      ? {
          ...criterion,
          options: criterion.options.map((each) => (each.number === option ? { ...each, points } : each)),
        }
      : criterion;
}
