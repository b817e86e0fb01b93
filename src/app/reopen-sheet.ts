import { fail, succeed, type Outcome } from "../catalogue/outcome";
import type { WorkbookEdit } from "../workbook/port";
import type { ProductView } from "./types";

/** The shortest reason that says anything, in characters. */
export const SHORTEST_REASON = 5;

/**
 * Reopens a sealed sheet. The sealed version goes whole into the history; scores and comments stay as they are.
 * Errors: `not-sealed`, `reason-needed`.
 */
export function reopenJob(view: ProductView, reason: string, now: string): Outcome<readonly WorkbookEdit[]> {
  if (!view.sheet.seal) return fail("not-sealed", `Phiếu ${view.product.code} chưa khoá.`);
  const given = reason.trim().normalize("NFC");
  if (given.length < SHORTEST_REASON) {
    return fail("reason-needed", `Cần ghi lý do mở lại phiếu (ít nhất ${SHORTEST_REASON} ký tự).`);
  }
  const sheet = { product: view.sheet.product, member: view.sheet.member };
  return succeed([
    { kind: "history", entry: { at: now, ...sheet, action: "reopened", detail: given, sheet: view.sheet } },
    { kind: "seal", sheet, seal: null },
  ]);
}
