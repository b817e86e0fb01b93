import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { memberDocument } from "../../council/consolidation/member-document";
import { scoringMembers } from "../../council/result/counting";
import type { Issue } from "../../council/rounds/issued";
import type { SetsByKey } from "../../council/session-sets";
import type { CouncilMember, WorkbookDocument } from "../../council/types";
import { fileNamePart } from "../file-name";

/** A member's workbook, ready to be sent. */
export interface IssuedWorkbook {
  readonly member: CouncilMember;
  /** In letters any file system takes, different for each member. */
  readonly fileName: string;
  readonly products: number;
  readonly bytes: Uint8Array;
  readonly issue: Issue;
}

/** Who gets workbooks, and over which products; everybody and everything where nothing is said. */
export interface IssueChoice {
  readonly members?: ReadonlySet<string>;
  readonly products?: ReadonlySet<string>;
}

/**
 * One workbook for each member who scores, one at a time so that memory stays small; a member who recuses from every
 * product gets none.
 * Errors: `not-a-session`, and those of `loadSet`; the first ends the work.
 */
export async function* issueMembers(
  session: WorkbookDocument,
  sets: SetsByKey,
  choice: IssueChoice = {},
): AsyncGenerator<Outcome<IssuedWorkbook>> {
  if (session.kind !== "session") {
    yield fail("not-a-session", "Đây là tệp phiếu chấm của một thành viên, không phải sổ phiên họp.");
    return;
  }
  const { saveNew } = await import("../../workbook/file/save-new");
  for (const [index, member] of scoringMembers(session.session).entries()) {
    if (choice.members && !choice.members.has(member.id)) continue;
    const document = memberDocument(session, member, choice.products ?? null);
    if (document.sheets.length === 0) continue;
    const bytes = await saveNew(document, sets);
    if (!bytes.ok) {
      yield bytes;
      return;
    }
    const issue = issueOf(document, member.id);
    const fileName = memberFileName(session, member, index + 1, issue.round);
    yield succeed({ member, fileName, products: document.sheets.length, bytes: bytes.value, issue });
  }
}

/** What a member's workbook that goes out is remembered by. */
function issueOf({ sheets }: WorkbookDocument, member: string): Issue {
  const round = Math.max(...sheets.map((sheet) => sheet.round));
  return { member, round, products: sheets.map(({ product }) => product) };
}

/** "Phiếu chấm 03 - Sở Công Thương, uỷ viên 1 - 2026-11-26.xlsx"; from the second round on "Phiếu chấm 03 lượt 2 - …". */
export function memberFileName(
  { session }: WorkbookDocument,
  member: CouncilMember,
  number: number,
  round = 1,
): string {
  const name = fileNamePart(member.name === "" ? member.id : member.name, 60);
  const place = `${String(number).padStart(2, "0")}${round > 1 ? ` lượt ${String(round)}` : ""}`;
  return `Phiếu chấm ${place} - ${name} - ${session.meeting.date}.xlsx`;
}
