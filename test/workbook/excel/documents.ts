import type { Product, ScoreSheet, WorkbookDocument } from "../../../src/council/types";
import { memberDocument } from "../documents";

/** Tea of the member's workbook, by which most tests choose. */
export const TEA = { product: "20-06613-01-2026", member: "m1" };

/** The member's workbook with so many products, all scored on the sheet of the first; so many members in the roster. */
export function largeDocument(products: number, members = 2): WorkbookDocument {
  const base = memberDocument();
  const [product] = base.session.products;
  const [sheet] = base.sheets;
  const [member] = base.session.members;
  if (!product || !sheet || !member) throw new Error("the member's workbook has a product, a sheet and a member");
  const codes = Array.from({ length: products }, (_, index) => `20-06613-${String(index + 1).padStart(2, "0")}-2026`);
  const roster = Array.from({ length: members - 1 }, (_, index) => ({ ...member, id: `n${String(index + 1)}` }));
  return {
    ...base,
    session: {
      ...base.session,
      members: [member, ...roster, ...base.session.members.slice(1)],
      products: codes.map((code): Product => ({ ...product, code })),
    },
    sheets: codes.map((code): ScoreSheet => ({ ...sheet, product: code })),
  };
}

/** The member's workbook with tea alone: the smallest there is. */
export function teaDocument(): WorkbookDocument {
  const base = memberDocument();
  return {
    ...base,
    session: { ...base.session, products: base.session.products.slice(0, 1) },
    sheets: base.sheets.slice(0, 1),
  };
}
