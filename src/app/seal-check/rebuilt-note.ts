import { formatSeal } from "../../council/seal";
import type { HistoryEntry } from "../../council/types";

/** What the history says of a sheet that was put together again from its QR code. */
export function rebuiltNote(code: string, whole: boolean): string {
  const rest = whole ? "" : "; nhận xét, ý kiến và lý do xem trên giấy";
  return `Dựng lại từ mã QR của phiếu giấy, mã khoá ${formatSeal(code)}${rest}`;
}

/** Whether a line of the history says that a sheet with this seal was put together again. */
export function isRebuilt({ action, detail }: HistoryEntry, code: string): boolean {
  return action === "collected" && detail.startsWith("Dựng lại từ mã QR") && detail.includes(formatSeal(code));
}
