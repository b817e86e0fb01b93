import type { WorkbookDocument } from "../../../council/types";

/** Sheets and lines of the history that would be left without what they refer to. */
export function collectedOf(
  { sheets, history }: WorkbookDocument,
  { product, member }: { readonly product?: string; readonly member?: string },
): number {
  const concerns = (each: { readonly product: string; readonly member: string }): boolean =>
    (product === undefined || each.product === product) && (member === undefined || each.member === member);
  return sheets.filter(concerns).length + history.filter(concerns).length;
}
