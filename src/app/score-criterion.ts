import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { criterionByCode } from "../catalogue/traverse";
import type { WorkbookEdit } from "../workbook/port";
import type { LastChange, ProductView } from "./types";

/** A choice, how to take it back, and what to tell about it. */
export interface Choice {
  readonly edit: WorkbookEdit;
  readonly inverse: WorkbookEdit;
  readonly change: LastChange;
}

/**
 * Chooses an option (1-based) of a criterion, or clears it with null.
 * Errors: `no-set`, `sealed`, `unknown-criterion`, `impossible-option`, `unchanged`.
 */
export function scoreCriterion(view: ProductView, code: string, option: number | null): Outcome<Choice> {
  if (!view.scoring) return fail("no-set", view.problem ?? "Chưa nạp được bộ tiêu chí của sản phẩm này.");
  if (view.sheet.seal) return fail("sealed", `Phiếu ${view.product.code} đã khoá; mở lại phiếu để sửa.`);
  const criterion = criterionByCode(view.scoring.set, code);
  if (!criterion) return fail("unknown-criterion", `Bộ tiêu chí không có tiêu chí ${code}.`);
  const chosen = option === null ? null : criterion.options[option - 1];
  if (chosen === undefined) {
    return fail("impossible-option", `Tiêu chí ${code} chỉ có ${criterion.options.length} mức.`);
  }
  const before = view.sheet.choices[code] ?? null;
  if (before === option) return fail("unchanged", `Tiêu chí ${code} vẫn giữ mức đã chọn.`);
  const sheet = { product: view.sheet.product, member: view.sheet.member };
  return succeed({
    edit: { kind: "choose", sheet, criterion: code, option },
    inverse: { kind: "choose", sheet, criterion: code, option: before },
    change: {
      product: view.product.code,
      criterion: code,
      kind: chosen ? "chosen" : "cleared",
      points: chosen?.points ?? null,
    },
  });
}
