import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { BLANK_MINUTES, tidyMinutes } from "./minutes";
import type { Conclusion, FloorConclusion, KnockOutConclusion, WorkbookDocument } from "./types";

/** What a conclusion answers, without the answer. */
export type ConclusionQuestion =
  Pick<FloorConclusion, "kind" | "product" | "criterion" | "level"> | Pick<KnockOutConclusion, "kind" | "product">;

/**
 * Records what the council concluded, in place of an earlier conclusion of the same question. Error: `unknown-product`.
 */
export function withConclusion(document: WorkbookDocument, given: Conclusion): Outcome<WorkbookDocument> {
  if (!document.session.products.some(({ code }) => code === given.product)) return unknownProduct(given.product);
  const conclusion = { ...given, note: given.note.trim() };
  const before = document.conclusions ?? [];
  const known = before.find((each) => isSame(each, conclusion));
  if (known && JSON.stringify(known) === JSON.stringify(conclusion)) return succeed(document);
  const conclusions = known ? before.map((each) => (each === known ? conclusion : each)) : [...before, conclusion];
  return succeed({ ...document, conclusions });
}

/** Takes a recorded conclusion back; a question without one stays as it is. */
export function withoutConclusion(document: WorkbookDocument, question: ConclusionQuestion): Outcome<WorkbookDocument> {
  const { conclusions = [], ...rest } = document;
  const left = conclusions.filter((each) => !isSame(each, question));
  if (left.length === conclusions.length) return succeed(document);
  return succeed(left.length === 0 ? rest : { ...rest, conclusions: left });
}

/** Writes down what was said about a product, for the minutes; "" takes it out again. Error: `unknown-product`. */
export function withDiscussion(document: WorkbookDocument, product: string, given: string): Outcome<WorkbookDocument> {
  if (!document.session.products.some(({ code }) => code === product)) return unknownProduct(product);
  const text = given.trim();
  const minutes = document.minutes ?? BLANK_MINUTES;
  const before = minutes.discussion.find((each) => each.product === product)?.text ?? "";
  if (before === text) return succeed(document);
  const others = minutes.discussion.filter((each) => each.product !== product);
  return succeed({ ...document, minutes: tidyMinutes({ ...minutes, discussion: [...others, { product, text }] }) });
}

function isSame(a: ConclusionQuestion, b: ConclusionQuestion): boolean {
  if (a.product !== b.product) return false;
  if (a.kind === "floor" && b.kind === "floor") return a.criterion === b.criterion && a.level === b.level;
  return a.kind === b.kind;
}

function unknownProduct(code: string): Outcome<never> {
  return fail("unknown-product", `Phiên họp không có sản phẩm mã “${code}”.`);
}
