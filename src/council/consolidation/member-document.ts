import { eligibleMembers } from "../result/counting";
import { nextSheet } from "../rounds/next-sheet";
import type { CouncilMember, Product, WorkbookDocument } from "../types";

/** The products a member scores, in the order of the session: all but those he recuses from. */
export function productsOf({ session }: WorkbookDocument, member: CouncilMember): readonly Product[] {
  return session.products.filter((product) => eligibleMembers(session, product).some(({ id }) => id === member.id));
}

/**
 * What a member gets: the products he scores in the order of the session, with empty sheets or, after a round was ended, his
 * own scores to go over again; the evidence of those products, and the official sheets in use. Nobody else's scores, recusals,
 * conclusions or history are in it.
 * @param only Codes of the products that are issued; all of them when absent.
 */
export function memberDocument(
  session: WorkbookDocument,
  member: CouncilMember,
  only: ReadonlySet<string> | null = null,
): WorkbookDocument {
  const products = productsOf(session, member)
    .filter(({ code }) => only === null || only.has(code))
    .map((product) => ({ ...product, recused: [] }));
  const codes = new Set(products.map(({ code }) => code));
  return {
    schema: 1,
    kind: "member",
    memberId: member.id,
    session: {
      ...session.session,
      products,
      evidence: session.session.evidence.filter(({ product }) => codes.has(product)),
    },
    sheets: products.map((product) => nextSheet(session, product, member.id)),
    history: [],
    ...(session.officialSheets ? { officialSheets: session.officialSheets } : {}),
  };
}
