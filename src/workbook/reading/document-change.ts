import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { crossFaults } from "../../council/document-references";
import type { WorkbookDocument } from "../../council/types";
import { soundDocument } from "./document-texts";

/**
 * A change of a document checked at the door, at the price of what changed: sheets and entries of the history that stood there
 * before are not looked at again. What is equal stays the very object it was, so that whoever remembers a product's result
 * sees that nothing changed there.
 * Errors: those of `parseDocument`.
 */
export function soundChange(before: WorkbookDocument, next: WorkbookDocument): Outcome<WorkbookDocument> {
  const known = { sheets: new Set(before.sheets), history: new Set(before.history) };
  const checked = soundDocument({
    ...next,
    sheets: next.sheets.filter((sheet) => !known.sheets.has(sheet)),
    history: next.history.filter((entry) => !known.history.has(entry)),
  });
  if (!checked.ok) return checked;
  const { sheets, history, ...rest } = checked.value;
  const [newSheets, newHistory] = [sheets.values(), history.values()];
  const changed: WorkbookDocument = {
    ...sharing({ ...before, sheets: [], history: [] }, { ...rest, sheets: [], history: [] }),
    sheets: sharing(
      before.sheets,
      next.sheets.map((sheet) => (known.sheets.has(sheet) ? sheet : (newSheets.next().value ?? sheet))),
    ),
    history: sharing(
      before.history,
      next.history.map((entry) => (known.history.has(entry) ? entry : (newHistory.next().value ?? entry))),
    ),
  };
  // What stood there before may refer to a member or product that this change took away.
  const fault = crossFaults(changed)[0];
  return fault === undefined ? succeed(changed) : fail("document-invalid", fault);
}

/** The later value, with every part that equals the earlier one being that very part. */
export function sharing<T>(before: T, after: T): T;
export function sharing(before: unknown, after: unknown): unknown {
  if (before === after || typeof before !== "object" || typeof after !== "object" || !before || !after) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const earlier: readonly unknown[] = before;
    const shared = after.map((item: unknown, index): unknown => sharing(earlier[index], item));
    return shared.length === earlier.length && shared.every((item, index) => item === earlier[index])
      ? earlier
      : shared;
  }
  if (Array.isArray(before) || Array.isArray(after)) return after;
  const earlier = new Map<string, unknown>(Object.entries(before));
  const shared = Object.entries(after).map(
    ([key, item]: [string, unknown]) => [key, sharing(earlier.get(key), item)] as const,
  );
  const isSame =
    shared.length === earlier.size && shared.every(([key, item]) => earlier.has(key) && earlier.get(key) === item);
  return isSame ? before : Object.fromEntries(shared);
}
