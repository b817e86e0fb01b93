import type { CriterionFile, NodeFile, SetFile } from "./schema";
import type { Wording } from "./wording";

type Kind = keyof Wording;

/** A wording id as a data file uses it. */
export interface WordingUse {
  readonly kind: Kind;
  readonly id: string;
}

/** Every wording id a set file uses, repeats included. */
export function wordingUses(file: SetFile): readonly WordingUse[] {
  return [
    ...(file.disqualifiedWhen ?? []).map((id) => use("notes", id)),
    ...file.parts.flatMap((part) => [use("titles", part.title), ...part.groups.flatMap(usesOfNode)]),
  ];
}

function use(kind: Kind, id: string): WordingUse {
  return { kind, id };
}

function usesOfNode(node: NodeFile): readonly WordingUse[] {
  const notes = (node.notes ?? []).map((note) => use("notes", typeof note === "string" ? note : note.text));
  const below = "children" in node ? node.children.flatMap(usesOfNode) : usesOfOptions(node);
  return [use("titles", node.title), ...notes, ...below];
}

function usesOfOptions(criterion: CriterionFile): readonly WordingUse[] {
  const cases = criterion.cases ?? [];
  const options = [...(criterion.options ?? []), ...cases.flatMap((one) => one.options)];
  return [...cases.map(({ title }) => use("titles", title)), ...options.map(({ text }) => use("options", text))];
}
