import type { EditionId, EvaluationKind } from "../catalogue/types";
import type { CouncilFloorRule, CouncilRole, HistoryEntry, Meeting } from "../council/types";
import type { EvidenceState } from "../scoring/types";

/** The words a workbook shows for coded values; readers turn them back with {@link fromLabel}. */

export const STATE_LABELS: Readonly<Record<EvidenceState, string>> = {
  present: "có",
  missing: "thiếu",
  expired: "hết hạn",
  contradiction: "mâu thuẫn",
};

export const ROLE_LABELS: Readonly<Record<CouncilRole, string>> = {
  chair: "Chủ tịch",
  deputy: "Phó Chủ tịch",
  member: "Uỷ viên",
  secretary: "Thư ký",
};

export const KIND_LABELS: Readonly<Record<EvaluationKind, string>> = {
  first: "Lần đầu",
  upgrade: "Nâng hạng",
  "re-evaluation": "Đánh giá lại",
};

export const LEVEL_LABELS: Readonly<Record<Meeting["level"], string>> = {
  commune: "Cấp xã",
  province: "Cấp tỉnh",
  centre: "Cấp trung ương",
};

export const FLOOR_RULE_LABELS: Readonly<Record<CouncilFloorRule, string>> = {
  majority: "quá nửa số thành viên đạt mức",
  every: "mọi thành viên đạt mức",
  mean: "điểm trung bình đạt mức",
  conclusion: "theo kết luận của hội đồng",
};

export const ACTION_LABELS: Readonly<Record<HistoryEntry["action"], string>> = {
  sealed: "Khoá phiếu",
  reopened: "Mở lại phiếu",
  printed: "In phiếu",
  frozen: "Chốt lượt chấm",
  replaced: "Thay bằng bản mới",
  collected: "Thu phiếu",
  issued: "Phát phiếu",
};

export const EDITION_LABELS: Readonly<Record<EditionId, string>> = {
  "148-2023": "148/QĐ-TTg",
  "26-2026": "26/2026/QĐ-TTg",
};

/** Day the decision was signed, as printed after its number (days under 10 and months 1, 2 with a zero). */
export const EDITION_DATES: Readonly<Record<EditionId, string>> = {
  "148-2023": "24/02/2023",
  "26-2026": "22/5/2026",
};

export const yesNo = (value: boolean): string => (value ? "có" : "không");

/** Lower case, one blank, and both ways of writing "uỷ"/"ủy" alike, so that a value typed by hand is still known. */
function plain(text: string): string {
  return text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ").replace(/ủy/g, "uỷ").replace(/óa/g, "oá");
}

/** The coded value behind a word, or null when the word is unknown. A coded value itself is accepted too. */
export function fromLabel<T extends string>(labels: Readonly<Record<T, string>>, text: string): T | null {
  // Words as they were written need no comparing of accents and cases; no two labels differ in those alone.
  for (const value in labels) if (labels[value] === text) return value;
  const wanted = plain(text);
  for (const value in labels) {
    if (plain(labels[value]) === wanted || value === wanted) return value;
  }
  return null;
}

/** true for "có", false for "không", null otherwise. */
export function fromYesNo(text: string): boolean | null {
  const wanted = plain(text);
  return wanted === "có" ? true : wanted === "không" ? false : null;
}
