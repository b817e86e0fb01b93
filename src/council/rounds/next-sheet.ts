import type { Product, ScoreSheet, WorkbookDocument } from "../types";

/** Whether a round of a member's sheet was ended: the history keeps it as it was then. */
export function isFrozen({ history }: WorkbookDocument, { product, member, round }: ScoreSheet): boolean {
  return history.some(
    (entry) =>
      entry.action === "frozen" && entry.product === product && entry.member === member && entry.sheet?.round === round,
  );
}

/** The round the session is in: 1 until a round was ended, then one more than the latest that was. */
export function currentRound({ history }: WorkbookDocument): number {
  return history.reduce(
    (round, { action, sheet }) => (action === "frozen" && sheet ? Math.max(round, sheet.round + 1) : round),
    1,
  );
}

/**
 * The open sheet a member gets of a product: empty in the first round; after it was ended his own scores as they stand, to
 * be gone over again in the next round. A member without a sheet begins with an empty one.
 */
export function nextSheet(session: WorkbookDocument, product: Product, member: string): ScoreSheet {
  const { code, edition, set } = product;
  const own = session.sheets.find((sheet) => sheet.product === code && sheet.member === member);
  if (own && isFrozen(session, own)) return { ...own, round: own.round + 1, seal: null };
  if (own && own.round > 1) return { ...own, seal: null };
  return {
    product: code,
    member,
    round: 1,
    edition,
    set,
    choices: {},
    comments: {},
    opinion: "",
    disqualifications: [],
    seal: null,
  };
}
