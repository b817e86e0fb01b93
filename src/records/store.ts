import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { SCHEMA_VERSION } from "./layout";

/**
 * The very hidden worksheet `_ocop`: what must be remembered and has no place in a sheet people read.
 * Three columns: A key, B part "1/3", C text. A value is JSON, cut into parts because an Excel cell ends at 32,767
 * characters. Parts of one key may stand in any order.
 *
 * Keys: `schema` (number), `kind`, `session` (id), `member` (id or null), `history` (`HistoryEntry[]`),
 * `official` (`OfficialSheet[]`, only when one was loaded), each field of `DocumentExtras` that is there, `collected`
 * (`ScoreSheet[]`, in a session workbook), `sheet:<product>:<member>` ({@link StoredSheet}), one for each scoring sheet.
 * In a province's own form that is scored in place there is {@link FORMS_KEY} instead.
 */
export interface StoredCell {
  readonly key: string;
  readonly part: string;
  readonly text: string;
}

/** Key of what is remembered beside a province's own form: the document, and which sheet is whose. */
export const FORMS_KEY = "forms";

/** What the store remembers of one scoring sheet. */
export interface StoredSheet {
  /** Worksheet name when it was written; the sheet's own `identity` row goes before it. */
  readonly worksheet: string;
  readonly product: string;
  readonly member: string;
  readonly edition: string;
  readonly set: number;
  readonly round: number;
  readonly seal: { readonly code: string; readonly sealedAt: string } | null;
  /** The `ScoreSheet` as it was sealed, so that a later change can be located; null while open. */
  readonly sealed: unknown;
}

/** Characters of one cell; below Excel's limit of 32,767 so that escapes have room. */
const CELL_LENGTH = 30_000;

/** Cuts without splitting a surrogate pair. */
function cut(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + CELL_LENGTH, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

/** Cells of the store for some values; `schema` comes first by itself. */
export function packStore(values: ReadonlyMap<string, unknown>): readonly StoredCell[] {
  return [...new Map<string, unknown>([["schema", SCHEMA_VERSION], ...values])].flatMap(([key, value]) => {
    const parts = cut(JSON.stringify(value));
    return parts.map((text, index) => ({ key, part: `${index + 1}/${parts.length}`, text }));
  });
}

/**
 * The values of a store; what is whole is given, the keys that are not are named in `broken`.
 * @returns failure `store-empty` when no key is found at all.
 */
export function unpackStore(
  cells: readonly StoredCell[],
): Outcome<{ readonly values: ReadonlyMap<string, unknown>; readonly broken: readonly string[] }> {
  const byKey = new Map<string, Map<number, string>>();
  const counts = new Map<string, number>();
  for (const { key, part, text } of cells) {
    const [, index, count] = /^(\d{1,5})\/(\d{1,5})$/.exec(part) ?? [];
    if (!key || !index || !count) continue;
    const parts = byKey.get(key) ?? new Map<number, string>();
    parts.set(Number(index), text);
    byKey.set(key, parts);
    counts.set(key, Number(count));
  }
  if (byKey.size === 0) return fail("store-empty", `Trang ẩn “_ocop” không có dữ liệu.`);
  const values = new Map<string, unknown>();
  const broken: string[] = [];
  for (const [key, parts] of byKey) {
    const count = counts.get(key) ?? 0;
    const texts = Array.from({ length: count }, (_, index) => parts.get(index + 1));
    try {
      if (texts.includes(undefined)) throw new SyntaxError("a part is missing");
      values.set(key, JSON.parse(texts.join("")));
    } catch {
      broken.push(key);
    }
  }
  return succeed({ values, broken });
}
