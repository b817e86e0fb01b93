import type { Criterion, NoteEffect } from "../catalogue/types";

export type Closing = Extract<NoteEffect, { kind: "closed-when" }>;

/** The conditions under which a criterion is closed; any one of them is enough. */
export function closingsOf(criterion: Criterion): readonly Closing[] {
  return criterion.notes.flatMap(({ effect }) => (effect?.kind === "closed-when" ? [effect] : []));
}
