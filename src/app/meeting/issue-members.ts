import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { memberDocument } from "../../council/consolidation/member-document";
import { scoringMembers } from "../../council/result/counting";
import type { SetsByKey } from "../../council/session-sets";
import type { CouncilMember, WorkbookDocument } from "../../council/types";

/** A member's workbook, ready to be sent. */
export interface IssuedWorkbook {
  readonly member: CouncilMember;
  /** In letters any file system takes, different for each member. */
  readonly fileName: string;
  readonly products: number;
  readonly bytes: Uint8Array;
}

/**
 * One workbook for each member who scores, one at a time so that memory stays small; a member who recuses from every
 * product gets none.
 * Errors: `not-a-session`, and those of `loadSet`; the first ends the work.
 */
export async function* issueMembers(
  session: WorkbookDocument,
  sets: SetsByKey,
): AsyncGenerator<Outcome<IssuedWorkbook>> {
  if (session.kind !== "session") {
    yield fail("not-a-session", "Đây là tệp phiếu chấm của một thành viên, không phải sổ phiên họp.");
    return;
  }
  const { saveNew } = await import("../../workbook/file/save-new");
  for (const [index, member] of scoringMembers(session.session).entries()) {
    const document = memberDocument(session, member);
    if (document.sheets.length === 0) continue;
    const bytes = await saveNew(document, sets);
    if (!bytes.ok) {
      yield bytes;
      return;
    }
    const fileName = memberFileName(session, member, index + 1);
    yield succeed({ member, fileName, products: document.sheets.length, bytes: bytes.value });
  }
}

/** "Phiếu chấm 03 - Sở Công Thương, uỷ viên 1 - 2026-11-26.xlsx". */
export function memberFileName({ session }: WorkbookDocument, member: CouncilMember, number: number): string {
  const name = (member.name === "" ? member.id : member.name)
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 60)
    .replace(/[. ]+$/u, "");
  return `Phiếu chấm ${String(number).padStart(2, "0")} - ${name} - ${session.meeting.date}.xlsx`;
}
