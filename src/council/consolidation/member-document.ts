import { eligibleMembers } from "../result/counting";
import type { CouncilMember, ScoreSheet, WorkbookDocument } from "../types";

/**
 * What a member gets: the products he scores in the order of the session, empty sheets, the evidence of those products,
 * and the official sheets in use. Nobody else's scores, recusals, conclusions or history are in it.
 */
export function memberDocument(session: WorkbookDocument, member: CouncilMember): WorkbookDocument {
  const products = session.session.products
    .filter((product) => eligibleMembers(session.session, product).some(({ id }) => id === member.id))
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
    sheets: products.map(({ code, edition, set }): ScoreSheet => ({
      product: code,
      member: member.id,
      round: 1,
      edition,
      set,
      choices: {},
      comments: {},
      opinion: "",
      disqualifications: [],
      seal: null,
    })),
    history: [],
    ...(session.officialSheets ? { officialSheets: session.officialSheets } : {}),
  };
}
