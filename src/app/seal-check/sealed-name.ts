import type { CouncilSession } from "../../council/types";

/** Whose sheet of what a seal is about, in the words of the session. */
export interface SealedName {
  readonly product: string;
  /** "" where the session has no such product. */
  readonly productName: string;
  readonly member: string;
  /** The member's name, or his id where the roster has none. */
  readonly memberName: string;
  /** null where only the history still knows of the sheet. */
  readonly round: number | null;
  /** 16 characters. */
  readonly code: string;
  /** ISO date-time, or "" when it is not known. */
  readonly sealedAt: string;
}

/** Puts the session's words to a sheet's codes. */
export function sealedName(
  session: CouncilSession,
  about: Pick<SealedName, "product" | "member" | "round" | "code" | "sealedAt">,
): SealedName {
  const { product, member, round, code, sealedAt } = about;
  const name = session.members.find(({ id }) => id === member)?.name ?? "";
  return {
    product,
    productName: session.products.find((each) => each.code === product)?.name ?? "",
    member,
    memberName: name === "" ? member : name,
    round,
    code,
    sealedAt,
  };
}
