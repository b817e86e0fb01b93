import { fail, succeed, type Outcome } from "./outcome";
import type { EditionId, EvaluationKind } from "./types";

export interface EditionQuestion {
  /** ISO date on which the dossier was filed. */
  readonly filedOn: string;
  readonly kind: EvaluationKind;
  /** ISO date of the council's meeting. */
  readonly evaluatedOn: string;
}

export interface EditionChoice {
  readonly edition: EditionId;
  /** One sentence for the record. */
  readonly reason: string;
}

/** 148/QĐ-TTg has force from this day. */
const FIRST_DAY_148 = "2023-02-24";
/** 26/2026/QĐ-TTg has force from this day (Art. 11). */
const FIRST_DAY_26 = "2026-05-22";
/** Last days of 148 for dossiers filed before (26/2026 Art. 12): 60 days, and 30 days for re-evaluations. */
const LAST_DAY_148 = { first: "2026-07-21", upgrade: "2026-07-21", "re-evaluation": "2026-06-21" } as const;

/**
 * The edition on which a dossier is scored (26/2026 Art. 11, 12).
 * Fails with `invalid-date`, `evaluated-before-filed`, or `before-editions` when the meeting lies before both decisions.
 */
export function editionFor(question: EditionQuestion): Outcome<EditionChoice> {
  const { filedOn, evaluatedOn, kind } = question;
  const wrong = [filedOn, evaluatedOn].find((date) => !isCalendarDate(date));
  if (wrong !== undefined) return fail("invalid-date", `“${wrong}” không phải ngày hợp lệ (cần dạng năm-tháng-ngày).`);
  if (evaluatedOn < filedOn) {
    return fail("evaluated-before-filed", "Ngày đánh giá không thể trước ngày nộp hồ sơ.");
  }
  if (evaluatedOn < FIRST_DAY_148) {
    return fail("before-editions", `Trước ngày ${dayText(FIRST_DAY_148)} chưa có bộ tiêu chí nào trong danh mục.`);
  }
  return succeed(choose(filedOn, evaluatedOn, kind));
}

function choose(filedOn: string, evaluatedOn: string, kind: EvaluationKind): EditionChoice {
  const filed = `Hồ sơ nộp ngày ${dayText(filedOn)}`;
  const lastDay = LAST_DAY_148[kind];
  const kindText = kind === "re-evaluation" ? "phân hạng lại" : "lần đầu hoặc nâng hạng";
  if (filedOn >= FIRST_DAY_26) {
    return { edition: "26-2026", reason: `${filed}, khi 26/2026/QĐ-TTg đã có hiệu lực: chấm theo 26/2026/QĐ-TTg.` };
  }
  if (evaluatedOn < FIRST_DAY_26) {
    return { edition: "148-2023", reason: `${filed}, đánh giá khi 148/QĐ-TTg còn hiệu lực: chấm theo 148/QĐ-TTg.` };
  }
  if (evaluatedOn <= lastDay) {
    return {
      edition: "148-2023",
      reason: `${filed}, trước ngày ${dayText(FIRST_DAY_26)}, hồ sơ ${kindText}: chấm theo 148/QĐ-TTg đến hết ngày ${dayText(lastDay)}.`,
    };
  }
  return {
    edition: "26-2026",
    reason: `${filed} nhưng đánh giá sau ngày ${dayText(lastDay)}, hạn chuyển tiếp của hồ sơ ${kindText}: chấm theo 26/2026/QĐ-TTg.`,
  };
}

/** True for an ISO date (yyyy-mm-dd) that the calendar has. */
function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** "2026-05-22" as 22/05/2026. */
function dayText(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${month}/${year}`;
}
