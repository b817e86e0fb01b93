import type { DocumentExtras } from "./types";

export type ExtraKey = keyof DocumentExtras;

/** What people call each field a workbook may remember beside the session. */
export const EXTRA_TITLES: Readonly<Record<ExtraKey, string>> = {
  conclusions: "kết luận của hội đồng",
  minutes: "nội dung biên bản",
  facts: "trả lời về hồ sơ",
  tracking: "theo dõi in và ký",
  recognitions: "quyết định công nhận",
  schedule: "lịch của phiên họp",
};

export const EXTRA_KEYS: readonly ExtraKey[] = [
  "conclusions",
  "minutes",
  "facts",
  "tracking",
  "schedule",
  "recognitions",
];
