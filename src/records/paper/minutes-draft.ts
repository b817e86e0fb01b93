import { BLANK_MINUTES } from "../../council/minutes";
import { scoringMembers } from "../../council/result/counting";
import type { SessionResult } from "../../council/result/session-results";
import type { Attendance, CouncilMember, MeetingMinutes, WorkbookDocument } from "../../council/types";
import { EDITION_DATES, EDITION_LABELS, FLOOR_RULE_LABELS } from "../labels";
import { officersOf } from "../officers";
import { spokenList } from "../verdict-text";

/** The minutes as they print when nothing more is written: what the session says, ready to be edited. */
export interface MinutesDraft extends MeetingMinutes {
  /** One for each member of the roster, in its order. */
  readonly attendance: readonly Attendance[];
}

/**
 * What is written of the meeting, with what the session says wherever nothing is. A member attended when a sheet of his was
 * handed in; who has no vote attended unless the opposite is written.
 */
export function minutesDraft(document: WorkbookDocument, results: readonly SessionResult[]): MinutesDraft {
  const { session, minutes = BLANK_MINUTES } = document;
  const { chair, secretary } = officersOf(session, minutes);
  const scored = new Set(
    results.flatMap(({ result }) =>
      (result?.members ?? []).filter(({ standing }) => standing.kind !== "absent").map(({ member }) => member),
    ),
  );
  const votes = new Set(scoringMembers(session).map(({ id }) => id));
  return {
    ...minutes,
    chair: chair?.id ?? "",
    secretary: secretary?.id ?? "",
    attendance: session.members.map(
      ({ id }): Attendance =>
        minutes.attendance.find(({ member }) => member === id) ?? {
          member: id,
          present: !votes.has(id) || scored.has(id) || scored.size === 0,
          reason: "",
        },
    ),
    opening: minutes.opening === "" ? openingText(document) : minutes.opening,
    closing: minutes.closing === "" ? "Biên bản được đọc lại và thông qua tại cuộc họp." : minutes.closing,
  };
}

/** What the meeting was about and by which rules, as far as the session knows. */
function openingText({ session: { products, profile } }: WorkbookDocument): string {
  const editions = [...new Set(products.map(({ edition }) => edition))].map((edition) => {
    const count = products.filter((product) => product.edition === edition).length;
    return `Quyết định số ${EDITION_LABELS[edition]} ngày ${EDITION_DATES[edition]} (${count} sản phẩm)`;
  });
  return (
    `Hội đồng đánh giá, phân hạng ${products.length} sản phẩm theo ${spokenList(editions)} của Thủ tướng Chính phủ.\n` +
    "Thành viên chấm điểm độc lập trên phiếu đánh giá của từng sản phẩm; điểm của sản phẩm là trung bình cộng tổng điểm " +
    `của các phiếu hợp lệ; mức tối thiểu của hạng sao tính theo: ${FLOOR_RULE_LABELS[profile.councilFloors]}; chênh lệch ` +
    `giữa hai thành viên không quá ${profile.largestSpread} điểm. Quy chế áp dụng: ${profile.source}.`
  );
}

/** The members of one side of the attendance, in the order of the roster. */
export function attendants(
  { session: { members } }: WorkbookDocument,
  { attendance }: MinutesDraft,
  present: boolean,
): readonly (CouncilMember & { readonly reason: string })[] {
  return attendance
    .filter((each) => each.present === present)
    .flatMap(({ member, reason }) => {
      const found = members.find(({ id }) => id === member);
      return found ? [{ ...found, reason }] : [];
    });
}
