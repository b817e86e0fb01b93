import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { isCalendarDate } from "../calendar/iso-days";
import type { SessionResult } from "../result/session-results";
import type { ProductRecognition, WorkbookDocument } from "../types";
import type { Certificate } from "./certificates";

/** A product of the session that gets a certificate: 3, 4 or 5 stars. */
export interface RecognisedProduct {
  readonly code: string;
  readonly name: string;
  readonly producer: string;
  readonly star: 3 | 4 | 5;
}

/** The products that are recognised by their result, in the order of the session. */
export function recognisedProducts(results: readonly SessionResult[]): readonly RecognisedProduct[] {
  return results.flatMap(({ product: { code, name, producer }, result }) => {
    const star = result?.star ?? null;
    return star === 3 || star === 4 || star === 5 ? [{ code, name, producer, star }] : [];
  });
}

/** Certificates of the products whose decision is entered, for the register. */
export function certificatesOf(
  { recognitions = [] }: Pick<WorkbookDocument, "recognitions">,
  results: readonly SessionResult[],
): readonly Certificate[] {
  const decisions = new Map(recognitions.map((each) => [each.product, each]));
  return recognisedProducts(results).flatMap(({ code, name, producer, star }) => {
    const decision = decisions.get(code);
    return decision
      ? [{ product: code, name, producer, star, number: decision.number, recognisedOn: decision.decidedOn }]
      : [];
  });
}

/**
 * Enters the decisions of some products in place of earlier ones; those of other products stay. One without number and day
 * takes an earlier one out. Errors: `unknown-product`, `bad-day`.
 */
export function withRecognitions(
  document: WorkbookDocument,
  given: readonly ProductRecognition[],
): Outcome<WorkbookDocument> {
  const entered: ProductRecognition[] = [];
  for (const { product, number, decidedOn } of given) {
    const known = document.session.products.find(({ code }) => code === product);
    if (!known) return fail("unknown-product", `Phiên họp không có sản phẩm mã “${product}”.`);
    if (number.trim() === "" && decidedOn === "") continue;
    if (!isCalendarDate(decidedOn))
      return fail("bad-day", `Sản phẩm “${known.name}” chưa có ngày quyết định công nhận.`);
    entered.push({ product, number: number.trim(), decidedOn });
  }
  const touched = new Set(given.map(({ product }) => product));
  const { recognitions: before = [], ...rest } = document;
  const recognitions = [...before.filter(({ product }) => !touched.has(product)), ...entered];
  if (JSON.stringify(recognitions) === JSON.stringify(before)) return succeed(document);
  return succeed(recognitions.length === 0 ? rest : { ...rest, recognitions });
}
