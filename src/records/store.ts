import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { crc32 } from "./crc32";
import { SCHEMA_VERSION } from "./layout";

/**
 * The very hidden worksheet `_ocop`: what must be remembered and has no place in a sheet people read.
 * Three columns: A key, B part "1/3", C text. A value is JSON, cut into parts because an Excel cell ends at 32,767
 * characters. Parts of one key may stand in any order.
 *
 * Keys: `schema` (number), `kind`, `session` (id), `member` (id or null), `history` (`HistoryEntry[]`),
 * `official` (`OfficialSheet[]`, only when one was loaded), each field of `DocumentExtras` that is there, `collected`
 * (`ScoreSheet[]`, in a session workbook), `sheet:<product>:<member>` ({@link StoredSheet}), one for each scoring sheet.
 * In a province's own form that is scored in place there is {@link FORMS_KEY} instead. Since schema 2, {@link CHECK_KEY} lists them all.
 */
export interface StoredCell {
  readonly key: string;
  readonly part: string;
  readonly text: string;
}

/** Key of what is remembered beside a province's own form: the document, and which sheet is whose. */
export const FORMS_KEY = "forms";

/** Key of the checksums of all other keys: what was typed into the hidden sheet, or taken out of it, is then noticed. */
const CHECK_KEY = "check";

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

/** What programs that save the file again may lose: cell escapes, U+007F, and surrogate pairs cut in two. */
const FRAGILE = /_(?=x[0-9A-Fa-f]{4}_)|[\u007f\ud800-\udfff]/g;

/** JSON in which fragile characters stand as JSON's own escapes, so that every reader of JSON still reads it. */
function lastingJson(value: unknown): string {
  const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(FRAGILE, escaped);
}

function sumOf(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, "0");
}

/** Cells of the store for some values; `schema` comes first by itself, the checksums come last. */
export function packStore(values: ReadonlyMap<string, unknown>): readonly StoredCell[] {
  const texts = [...new Map<string, unknown>([["schema", SCHEMA_VERSION], ...values])].flatMap(([key, value]) =>
    key === CHECK_KEY ? [] : [[key, lastingJson(value)] as const],
  );
  const check = lastingJson(texts.map(([key, text]) => [key, sumOf(text)]));
  return [...texts, [CHECK_KEY, check] as const].flatMap(([key, text]) => {
    const parts = cut(text);
    return parts.map((part, index) => ({ key, part: `${index + 1}/${parts.length}`, text: part }));
  });
}

export interface UnpackedStore {
  readonly values: ReadonlyMap<string, unknown>;
  /** Keys that are gone or not whole. */
  readonly broken: readonly string[];
  /** Keys that are whole but not as they were written. */
  readonly changed: readonly string[];
}

/**
 * The values of a store; what is whole is given, the keys that are not are named.
 * @returns failure `store-empty` when no key is found at all.
 */
export function unpackStore(cells: readonly StoredCell[]): Outcome<UnpackedStore> {
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
  const sums = new Map<string, string>();
  const broken: string[] = [];
  for (const [key, parts] of byKey) {
    const count = counts.get(key) ?? 0;
    const texts = Array.from({ length: count }, (_, index) => parts.get(index + 1));
    try {
      if (texts.includes(undefined)) throw new SyntaxError("a part is missing");
      const text = texts.join("");
      values.set(key, JSON.parse(text));
      sums.set(key, sumOf(text));
    } catch {
      broken.push(key);
    }
  }
  const check = values.get(CHECK_KEY);
  values.delete(CHECK_KEY);
  return succeed({ values, ...compared(check, values.get("schema"), sums, broken) });
}

/** What the checksums say; a store of schema 1 has none. */
function compared(
  check: unknown,
  schema: unknown,
  sums: ReadonlyMap<string, string>,
  broken: readonly string[],
): Pick<UnpackedStore, "broken" | "changed"> {
  const listed = Array.isArray(check) ? new Map(check.flatMap(listedSum)) : null;
  if (listed === null)
    return { broken: schema === 1 || broken.includes(CHECK_KEY) ? broken : [...broken, CHECK_KEY], changed: [] };
  const gone = [...listed.keys()].filter((key) => !sums.has(key) && !broken.includes(key));
  const changed = [...sums].filter(([key, sum]) => key !== CHECK_KEY && listed.get(key) !== sum).map(([key]) => key);
  return { broken: [...broken, ...gone], changed };
}

function listedSum(entry: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(entry)) return [];
  const pair: readonly unknown[] = entry;
  const [key, sum] = pair;
  return typeof key === "string" && typeof sum === "string" ? [[key, sum]] : [];
}
