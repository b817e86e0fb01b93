import type { Criterion, Group, Node, ProductSet } from "./types";

/** The criteria under a node, in the order of the decision. */
export function criteriaUnder(node: Node): readonly Criterion[] {
  return node.kind === "criterion" ? [node] : node.children.flatMap(criteriaUnder);
}

interface Listed {
  readonly criteria: readonly Criterion[];
  readonly byCode: ReadonlyMap<string, Criterion>;
}

const listed = new WeakMap<ProductSet, Listed>();

function listOf(set: ProductSet): Listed {
  const known = listed.get(set);
  if (known) return known;
  const criteria = set.parts.flatMap((part) => part.groups.flatMap(criteriaUnder));
  const list = { criteria, byCode: new Map(criteria.toReversed().map((each) => [each.code, each])) };
  listed.set(set, list);
  return list;
}

/** All criteria of a set, in the order of the decision; gathered once for the same set. */
export function criteriaOf(set: ProductSet): readonly Criterion[] {
  return listOf(set).criteria;
}

/** The first criterion with a code. */
export function criterionByCode(set: ProductSet, code: string): Criterion | undefined {
  return listOf(set).byCode.get(code);
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
