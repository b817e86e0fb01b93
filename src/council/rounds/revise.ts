import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import { checkChoices } from "../../scoring/choices";
import type { ScoreSheet, WorkbookDocument } from "../types";
import { isFrozen } from "./next-sheet";

export interface Revision {
  readonly product: string;
  readonly member: string;
  /** The new option of each criterion that changes. */
  readonly choices: Readonly<Record<string, number>>;
  /** Why, as the member states it; printed with the old and the new value. */
  readonly reason: string;
}

/**
 * A member's revision after discussion, entered for him: the next round of his sheet, open until it is sealed again. The
 * sheet of the round before is kept whole in the history with the reason.
 * Errors: `no-sheet`, `no-reason`, `nothing-changed`, and those of `checkChoices`.
 * @param now ISO date-time.
 */
export function reviseSheet(
  document: WorkbookDocument,
  set: ProductSet,
  { product, member, choices, reason }: Revision,
  now: string,
): Outcome<WorkbookDocument> {
  const sheet = document.sheets.find((each) => each.product === product && each.member === member);
  if (!sheet) return fail("no-sheet", `Chưa có phiếu sản phẩm ${product} của thành viên ${member}.`);
  if (reason.trim() === "") return fail("no-reason", "Cần ghi lý do sửa điểm.");
  const checked = checkChoices(set, { ...sheet.choices, ...choices });
  if (!checked.ok) return checked;
  const changed = Object.keys(choices).some((code) => choices[code] !== sheet.choices[code]);
  if (!changed) return fail("nothing-changed", "Các mức chọn giống phiếu hiện có, không có gì để sửa.");
  // A second correction before the next round ends belongs to the same round.
  const round = sheet.round > 1 && !isFrozen(document, sheet) ? sheet.round : sheet.round + 1;
  const revised: ScoreSheet = { ...sheet, round, choices: checked.value, seal: null };
  return succeed({
    ...document,
    sheets: document.sheets.map((each) => (each === sheet ? revised : each)),
    history: [...document.history, { at: now, member, product, action: "replaced", detail: reason.trim(), sheet }],
  });
}
