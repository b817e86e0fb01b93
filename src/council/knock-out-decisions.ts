import type { ProductSet } from "../catalogue/types";
import { proposedKnockOuts, type ProposedKnockOut } from "../scoring/proposed-knock-outs";
import type { ScoreSheet } from "./types";

/**
 * How a member writes into the comment of a criterion that its ground was weighed and the dossier stays. It is a text
 * that anyone can type into the sheet by hand, that prints, and that the seal stands for.
 */
export const STAYS_MARK = "Không loại:";

/** The reason for which the dossier stays, as the comment states it; null when it does not. */
export function reasonToStay(comment: string): string | null {
  const text = comment.normalize("NFC");
  const at = text.toLocaleLowerCase("vi").indexOf(STAYS_MARK.toLocaleLowerCase("vi"));
  if (at < 0) return null;
  const [reason = ""] = text.slice(at + STAYS_MARK.length).split("\n");
  return reason.trim();
}

/** The comment with the reason for which the dossier stays, in place of an earlier one. */
export function withReasonToStay(comment: string, reason: string): string {
  const others = comment.split("\n").filter((line) => reasonToStay(line) === null);
  return [...others, `${STAYS_MARK} ${reason.trim()}`].join("\n").trim();
}

/**
 * The grounds the choices raise that the member has neither ticked nor answered in the comment of their criterion. A
 * dossier that is knocked out for any ground needs no further decision.
 */
export function undecidedKnockOuts(
  set: ProductSet,
  { choices, comments, disqualifications }: Pick<ScoreSheet, "choices" | "comments" | "disqualifications">,
): readonly ProposedKnockOut[] {
  if (disqualifications.length > 0) return [];
  return proposedKnockOuts(set, choices).filter(
    ({ knockOut: { criterion } }) => criterion === null || reasonToStay(comments[criterion] ?? "") === null,
  );
}
