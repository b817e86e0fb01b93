import { addDays, dayText, daysBetween } from "../calendar/iso-days";
import type { ProductResult } from "../result/product-result";

/** Days a re-evaluation by written opinion may take (26/2026 Art. 7.6). */
export const OPINION_DAYS = 45;

/** How a re-evaluation by written opinion stands. */
export interface WrittenOpinion {
  /** ISO date of the last day. */
  readonly due: string;
  /** Days left; negative when overdue. */
  readonly daysLeft: number;
  readonly overdue: boolean;
  /** Members who have not answered, in the order of the roster. */
  readonly waitingFor: readonly string[];
  /** Whether the council has to meet because opinions differ; null while somebody has not answered. */
  readonly meetingNeeded: boolean | null;
  /** Why, one sentence each. */
  readonly reasons: readonly string[];
}

/**
 * The clock and the answer of a written opinion: the council meets only when opinions differ (26/2026 Art. 7.6), that is
 * when totals are further apart than the profile allows, members disagree about knocking the dossier out, or their own
 * sheets lead to different stars.
 * @param startedOn ISO date the opinion forms went out.
 * @param today ISO date.
 * @param ownStars The star of each counting member's own sheet.
 */
export function writtenOpinion(
  result: ProductResult,
  startedOn: string,
  today: string,
  ownStars: Readonly<Record<string, number | null>>,
): WrittenOpinion {
  const due = addDays(startedOn, OPINION_DAYS);
  const daysLeft = daysBetween(today, due);
  const waitingFor = result.members
    .filter(({ standing }) => standing.kind === "absent" || standing.kind === "incomplete")
    .map(({ member }) => member);
  const stars = new Set(Object.keys(result.totals).map((member) => ownStars[member] ?? null));
  const reasons = [
    ...(result.tooFarApart && result.spread !== null ? [`Tổng điểm chênh lệch ${result.spread} điểm.`] : []),
    ...(result.knockOuts.disputed
      ? [`${result.knockOuts.members}/${result.knockOuts.of} thành viên đề nghị loại hồ sơ.`]
      : []),
    ...(stars.size > 1 ? ["Phiếu của các thành viên cho hạng sao khác nhau."] : []),
  ];
  const overdueText = daysLeft < 0 ? [`Đã quá hạn ngày ${dayText(due)}.`] : [];
  const settled = reasons.length > 0 ? true : waitingFor.length === 0 ? false : null;
  return {
    due,
    daysLeft,
    overdue: daysLeft < 0,
    waitingFor,
    meetingNeeded: settled,
    reasons: [...reasons, ...overdueText],
  };
}
