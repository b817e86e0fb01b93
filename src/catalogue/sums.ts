import type { Discrepancy, Node, ProductSet } from "./types";

/** A place whose stated maximum is not what stands below it adds up to. */
export type SumDiscrepancy = Omit<Discrepancy, "message">;

/**
 * Every part, group and criterion of a set whose stated maximum differs from the sum of its children, or from its
 * best option; in the order of the decision. Children count with their stated maxima, so one slip is told once.
 */
export function sumDiscrepancies(set: ProductSet): readonly SumDiscrepancy[] {
  return set.parts.flatMap((part) => [
    ...differing(part.code, part.max, sumOfMaxima(part.groups)),
    ...part.groups.flatMap(ofNode),
  ]);
}

function ofNode(node: Node): readonly SumDiscrepancy[] {
  return node.kind === "criterion"
    ? differing(node.code, node.max, Math.max(...node.options.map(({ points }) => points)))
    : [...differing(node.code, node.max, sumOfMaxima(node.children)), ...node.children.flatMap(ofNode)];
}

function sumOfMaxima(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { max }) => sum + max, 0);
}

function differing(at: string, stated: number, found: number): readonly SumDiscrepancy[] {
  return stated === found ? [] : [{ at, stated, found }];
}
