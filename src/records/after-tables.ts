import type { PeriodReport } from "../council/after/period-report";
import type { CertificateState, RegisterLine } from "../council/after/certificates";
import type { EvaluationRound } from "../council/after/rounds-calendar";
import { dayText } from "../council/calendar/iso-days";
import { meanText } from "../council/result/mean";
import type { SessionResult } from "../council/result/session-results";
import { EDITION_LABELS, KIND_LABELS, LEVEL_LABELS } from "./labels";
import { guardedText } from "./runnable-text";

/** A table as texts and numbers, its headings first: for .csv, and to be pasted into the province's system. */
export type TextTable = readonly (readonly (string | number)[])[];

const STATE_TEXT: Readonly<Record<CertificateState, string>> = {
  valid: "còn hạn",
  "file-now": "đang trong hạn nộp hồ sơ đánh giá lại",
  late: "quá hạn nộp hồ sơ đánh giá lại",
  expired: "hết hạn",
};

/** The 36-month register with the windows for re-evaluation. */
export function registerTable(lines: readonly RegisterLine[]): TextTable {
  return [
    [
      "Mã sản phẩm",
      "Tên sản phẩm",
      "Chủ thể",
      "Hạng sao",
      "Số quyết định",
      "Ngày công nhận",
      "Hết hạn",
      "Nộp từ",
      "Nộp đến",
      "Tình trạng",
    ],
    ...lines.map((line) => [
      line.product,
      line.name,
      line.producer,
      line.star,
      line.number,
      dayText(line.recognisedOn),
      dayText(line.expiresOn),
      dayText(line.fileFrom),
      dayText(line.fileUntil),
      STATE_TEXT[line.state],
    ]),
  ];
}

/** A line a product: what the reports of 25/6 and 30/11 ask of each. */
export function reportLines(results: readonly SessionResult[], decimals: number): TextTable {
  return [
    ["TT", "Mã sản phẩm", "Tên sản phẩm", "Chủ thể", "Bộ sản phẩm", "Quyết định", "Hình thức", "Điểm", "Hạng sao"],
    ...results.map(({ product, set, result }, index) => [
      index + 1,
      product.code,
      product.name,
      product.producer,
      set?.name ?? `Bộ ${product.set}`,
      EDITION_LABELS[product.edition],
      KIND_LABELS[product.kind],
      result?.mean ? meanText(result.mean, decimals) : "",
      result?.star ?? (result?.knockOuts.knockedOut ? "Bị loại" : ""),
    ]),
  ];
}

/** The figures of a report. */
export function reportSummary(report: PeriodReport): TextTable {
  return [
    ["Chỉ tiêu", "Số lượng"],
    ["Sản phẩm được đánh giá", report.products],
    ["Chủ thể", report.producers],
    ...([5, 4, 3, 2, 1] as const).map((star) => [`Sản phẩm ${star} sao`, report.byStar[star]]),
    ["Sản phẩm bị loại", report.knockedOut],
    ["Sản phẩm chưa có kết quả", report.open],
    ...(["first", "upgrade", "re-evaluation"] as const).map((kind) => [KIND_LABELS[kind], report.byKind[kind]]),
  ];
}

/** The rounds of some years: until when dossiers are taken and until when the council evaluates (26/2026 Art. 5). */
export function roundsTable(rounds: readonly EvaluationRound[], today: string): TextTable {
  return [
    ["Cấp đánh giá", "Đợt", "Nhận hồ sơ trước ngày", "Đánh giá trước ngày", "Tình trạng"],
    ...rounds.map(({ level, round, dossiersBefore, evaluateBefore }) => [
      LEVEL_LABELS[level],
      round,
      dayText(dossiersBefore),
      dayText(evaluateBefore),
      today < dossiersBefore ? "đang nhận hồ sơ" : today < evaluateBefore ? "hết hạn nhận, đang đánh giá" : "đã qua",
    ]),
  ];
}

/**
 * A table as .csv for Excel: UTF-8 with its mark, CRLF, fields in quotes where they need it. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 */
export function csvText(table: TextTable, separator: "," | ";" = ","): string {
  const field = (value: string | number): string => {
    if (typeof value === "number") return separator === ";" ? String(value).replace(".", ",") : String(value);
    const safe = guardedText(value);
    return /["\r\n,;\t]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${table.map((row) => row.map(field).join(separator)).join("\r\n")}\r\n`;
}

/** A table as lines with tabs, to be pasted into a spreadsheet or the province's system: one line a row, nothing run as a formula. */
export function tabbedText(table: TextTable): string {
  const field = (value: string | number): string =>
    typeof value === "number" ? String(value) : unrun(value.replace(/\s+/gu, " "));
  return table.map((row) => row.map(field).join("\t")).join("\r\n");
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function unrun(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}
