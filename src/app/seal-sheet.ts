import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { sealSheet } from "../council/seal";
import type { SheetSeal } from "../council/types";
import type { WorkbookEdit } from "../workbook/port";
import type { ProductView } from "./types";

/**
 * Seals one member's sheet: the code that will stand on the paper, and the edits that put it into the workbook.
 * Errors: `already-sealed`, `no-set`, `incomplete` (a knocked-out dossier may be sealed unscored: its scores do not
 * count), `undecided` (the choices raise a ground for knocking out that the member has not decided on).
 */
export async function sealJob(
  view: ProductView,
  now: string,
): Promise<Outcome<{ readonly seal: SheetSeal; readonly edits: readonly WorkbookEdit[] }>> {
  if (view.sheet.seal) return fail("already-sealed", `Phiếu ${view.product.code} đã khoá.`);
  if (!view.scoring)
    return fail("no-set", view.problem ?? `Chưa nạp được bộ tiêu chí của sản phẩm ${view.product.code}.`);
  const { verdict, undecided } = view.scoring;
  if (!verdict.complete && verdict.disqualified.length === 0) {
    return fail("incomplete", `Còn ${verdict.unscored.length} tiêu chí chưa chấm: ${verdict.unscored.join(", ")}.`);
  }
  const [open] = undecided;
  if (open) {
    return fail(
      "undecided",
      `0 điểm ở ${open.zeroAt.join(", ")}: cần quyết định loại hay không loại hồ sơ ở ${open.knockOut.criterion ?? open.knockOut.id} trước khi khoá.`,
    );
  }
  const seal: SheetSeal = { code: await sealSheet(view.sheet, verdict), sealedAt: now };
  const sheet = { product: view.sheet.product, member: view.sheet.member };
  return succeed({
    seal,
    edits: [
      { kind: "seal", sheet, seal },
      { kind: "history", entry: { at: now, ...sheet, action: "sealed", detail: seal.code, sheet: null } },
    ],
  });
}
