import { fail, type Outcome } from "../../../catalogue/outcome";
import type { CouncilMember, WorkbookDocument } from "../../../council/types";
import { soundChange } from "../../../workbook/reading/document-change";
import { collectedOf } from "./collected";

/** A member as typed; the id is given by the session. */
export type MemberEntry = Omit<CouncilMember, "id">;

/** Adds a member under the first free id. Error: `document-invalid`. */
export function addMember(document: WorkbookDocument, entry: MemberEntry): Outcome<WorkbookDocument> {
  const { members } = document.session;
  const taken = new Set(members.map(({ id }) => id));
  let number = members.length + 1;
  while (taken.has(`m${number}`)) number += 1;
  return withMembers(document, [...members, { ...entry, id: `m${number}` }]);
}

/**
 * Changes a member; the id stays. Errors: `no-member`, `member-has-scores` when scores collected from him would no
 * longer count, `document-invalid`.
 */
export function changeMember(
  document: WorkbookDocument,
  id: string,
  changes: Partial<MemberEntry>,
): Outcome<WorkbookDocument> {
  const { members } = document.session;
  const member = members.find((each) => each.id === id);
  if (!member) return noMember(id);
  if (member.votes && changes.votes === false && document.sheets.some((sheet) => sheet.member === id)) {
    return fail("member-has-scores", `Đã thu phiếu của ${nameOf(member)} nên không bỏ quyền chấm được.`);
  }
  return withMembers(
    document,
    members.map((each) => (each === member ? { ...member, ...changes } : each)),
  );
}

/**
 * Takes a member out, and with him his recusals. Errors: `no-member`, `member-has-scores`, `document-invalid` for the
 * last one.
 */
export function removeMember(document: WorkbookDocument, id: string): Outcome<WorkbookDocument> {
  const { session, minutes } = document;
  const member = session.members.find((each) => each.id === id);
  if (!member) return noMember(id);
  const collected = collectedOf(document, { member: id });
  if (collected > 0) {
    return fail("member-has-scores", `Đã thu phiếu hoặc có lịch sử của ${nameOf(member)} nên không xoá được.`);
  }
  const products = session.products.map((product) =>
    product.recused.includes(id) ? { ...product, recused: product.recused.filter((each) => each !== id) } : product,
  );
  return soundChange(document, {
    ...document,
    session: { ...session, products, members: session.members.filter((each) => each !== member) },
    ...(minutes
      ? {
          minutes: {
            ...minutes,
            chair: minutes.chair === id ? "" : minutes.chair,
            secretary: minutes.secretary === id ? "" : minutes.secretary,
            attendance: minutes.attendance.filter((each) => each.member !== id),
          },
        }
      : {}),
  });
}

/** Moves a member to a place of the roster, from 0. Error: `no-member`. */
export function moveMember(document: WorkbookDocument, id: string, to: number): Outcome<WorkbookDocument> {
  const { members } = document.session;
  const member = members.find((each) => each.id === id);
  return member
    ? withMembers(document, members.filter((each) => each !== member).toSpliced(to, 0, member))
    : noMember(id);
}

/**
 * Says who recuses from a product, in place of who did. A sheet already collected from one of them stays and no longer
 * counts. Errors: `no-product`, `no-member`.
 */
export function setRecused(
  document: WorkbookDocument,
  code: string,
  members: readonly string[],
): Outcome<WorkbookDocument> {
  const { session } = document;
  const known = session.members.map(({ id }) => id);
  const stranger = members.find((id) => !known.includes(id));
  if (stranger !== undefined) return noMember(stranger);
  if (!session.products.some((product) => product.code === code)) {
    return fail("no-product", `Không có sản phẩm mã “${code}” trong danh sách.`);
  }
  const recused = known.filter((id) => members.includes(id));
  const products = session.products.map((product) => (product.code === code ? { ...product, recused } : product));
  return soundChange(document, { ...document, session: { ...session, products } });
}

function withMembers(document: WorkbookDocument, members: readonly CouncilMember[]): Outcome<WorkbookDocument> {
  return soundChange(document, { ...document, session: { ...document.session, members } });
}

function noMember(id: string) {
  return fail("no-member", `Không có thành viên mã “${id}” trong hội đồng.`);
}

function nameOf({ name, id }: CouncilMember): string {
  return name === "" ? `thành viên ${id}` : `“${name}”`;
}
