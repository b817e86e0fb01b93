import type { Criterion, Group, Node, ProductSet } from "./types";

/** The criteria under a node, in the order of the decision. */
export function criteriaUnder(node: Node): readonly Criterion[] {
  return node.kind === "criterion" ? [node] : node.children.flatMap(criteriaUnder);
}

/** All criteria of a set, in the order of the decision. */
export function criteriaOf(set: ProductSet): readonly Criterion[] {
  return set.parts.flatMap((part) => part.groups.flatMap(criteriaUnder));
}

export function criterionByCode(set: ProductSet, code: string): Criterion | undefined {
  return criteriaOf(set).find((criterion) => criterion.code === code);
}

/** Groups under a node, itself first when it is one; criteria that stand as groups are not groups. */
export function groupsUnder(node: Node): readonly Group[] {
  return node.kind === "group" ? [node, ...node.children.flatMap(groupsUnder)] : [];
}

/** All groups of a set, nested ones after their parent. */
export function groupsOf(set: ProductSet): readonly Group[] {
  return set.parts.flatMap((part) => part.groups.flatMap(groupsUnder));
}

/** Part and groups above a criterion, outermost first; empty when the code is unknown. */
export function pathTo(set: ProductSet, code: string): readonly { readonly code: string; readonly title: string }[] {
  const down = (node: Node): readonly { code: string; title: string }[] | null => {
    if (node.kind === "criterion") return node.code === code ? [] : null;
    for (const child of node.children) {
      const rest = down(child);
      if (rest) return [{ code: node.code, title: node.title }, ...rest];
    }
    return null;
  };
  for (const part of set.parts) {
    for (const group of part.groups) {
      const rest = down(group);
      if (rest) return [{ code: part.code, title: part.title }, ...rest];
    }
  }
  return [];
}
