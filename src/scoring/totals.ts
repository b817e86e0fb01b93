import type { Node, PartCode, ProductSet } from "../catalogue/types";

/** Points by part and by group. Criteria that stand as groups are not groups. */
export interface Totals {
  readonly parts: Readonly<Record<PartCode, number>>;
  readonly groups: Readonly<Record<string, number>>;
  readonly total: number;
}

/**
 * Adds up a sheet.
 * @param counted Points that count by criterion code; an absent criterion counts 0.
 */
export function totalsOf(set: ProductSet, counted: ReadonlyMap<string, number>): Totals {
  const groups: Record<string, number> = {};
  const add = (node: Node): number => {
    if (node.kind === "criterion") return counted.get(node.code) ?? 0;
    const sum = sumOf(node.children.map(add));
    groups[node.code] = sum;
    return sum;
  };
  const parts: Record<PartCode, number> = { A: 0, B: 0, C: 0 };
  for (const part of set.parts) parts[part.code] += sumOf(part.groups.map(add));
  return { parts, groups, total: parts.A + parts.B + parts.C };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
