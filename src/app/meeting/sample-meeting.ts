import type { CouncilMember, WorkbookDocument } from "../../council/types";
import { asMeeting } from "./open-meeting";

/** The seventh member with a vote, who is not in the member's sample. */
const SEVENTH: CouncilMember = {
  id: "m8",
  name: "Liên minh Hợp tác xã tỉnh, uỷ viên 5",
  title: "Uỷ viên",
  department: "Liên minh Hợp tác xã tỉnh",
  role: "member",
  votes: true,
};

/** Of this product the seventh member, who advised its cooperative, does not judge. */
const RECUSED_FROM = "20-06637-01-2026";

/** The secretary's sample made from the member's: seven members with a vote, a secretary, six products, one recusal. */
export function sampleMeeting(memberSample: WorkbookDocument): WorkbookDocument {
  const { session, ...rest } = asMeeting(memberSample);
  const members = session.members.flatMap((member) => (member.role === "secretary" ? [SEVENTH, member] : [member]));
  const products = session.products.map((product) =>
    product.code === RECUSED_FROM ? { ...product, recused: [SEVENTH.id] } : product,
  );
  return { ...rest, session: { ...session, members, products } };
}
