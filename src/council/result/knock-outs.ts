import type { ProductSet } from "../../catalogue/types";
import type { Conclusion, ScoreSheet } from "../types";

/** A knock-out and who found it. */
export interface CouncilKnockOut {
  /** Id within the set. */
  readonly id: string;
  readonly text: string;
  readonly by: readonly { readonly member: string; readonly reason: string }[];
}

export interface CouncilKnockOuts {
  readonly found: readonly CouncilKnockOut[];
  /** Members heard who knock the dossier out, for whatever reason. */
  readonly members: number;
  readonly of: number;
  /** What the council concluded, else whether more than half of the members heard knock it out: then there is no star. */
  readonly knockedOut: boolean;
  /** Some do and the others do not, and the council has not concluded yet. */
  readonly disputed: boolean;
}

/** What the members heard say about knocking a dossier out, in the order of the set. */
export function knockOutsOf(
  set: ProductSet,
  heard: readonly { readonly member: string; readonly sheet: ScoreSheet }[],
  conclusions: readonly Conclusion[] = [],
): CouncilKnockOuts {
  const members = heard.filter(({ sheet }) => sheet.disqualifications.length > 0).length;
  const concluded = conclusions.find((each) => each.kind === "knock-out");
  return {
    found: set.knockOuts.flatMap(({ id, text }) => {
      const by = heard.flatMap(({ member, sheet }) =>
        sheet.disqualifications.filter(({ knockOut }) => knockOut === id).map(({ reason }) => ({ member, reason })),
      );
      return by.length === 0 ? [] : [{ id, text, by }];
    }),
    members,
    of: heard.length,
    knockedOut: concluded?.kind === "knock-out" ? concluded.knockedOut : 2 * members > heard.length,
    disputed: !concluded && members > 0 && members < heard.length,
  };
}
