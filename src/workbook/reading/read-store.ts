import { fail } from "../../catalogue/outcome";
import { SCHEMA_VERSION, sheetKey, WORKSHEETS } from "../../records/layout";
import { unpackStore, type StoredSheet } from "../../records/store";
import type { FindingList } from "./finding-list";
import { cellAt, type Grid, type GridSheet } from "./grid-types";
import { plain, textOf } from "./table-reader";

/** What the hidden sheet `_ocop` remembers, as far as it is whole. */
export interface ReadStore {
  /** null when the hidden sheet is gone. */
  readonly sheet: GridSheet | null;
  /** Every value by its key, known to this version or not. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly sheets: readonly StoredSheet[];
}

/** Reads the hidden sheet; a missing or damaged one is named, and the rest of the file still reads. */
export function readStore(grid: Grid, findings: FindingList): ReadStore {
  const sheet =
    grid.sheets.find(({ name }) => plain(name) === WORKSHEETS.store) ??
    grid.sheets.find((each) =>
      each.rows.some((row) => textOf(cellAt(row, 1)) === "schema" && /^\d+\/\d+$/.test(textOf(cellAt(row, 2)))),
    );
  const missing = "thiếu trang ẩn “_ocop”: mã khoá và lịch sử không còn; điểm được đọc từ các phiếu";
  if (!sheet) {
    findings.add("error", "sheet-missing", { sheet: WORKSHEETS.store }, missing);
    return { sheet: null, values: new Map(), sheets: [] };
  }
  const cells = sheet.rows.map((row) => ({
    key: textOf(cellAt(row, 1)),
    part: textOf(cellAt(row, 2)),
    text: textOf(cellAt(row, 3)),
  }));
  const unpacked = unpackStore(cells);
  if (!unpacked.ok) {
    findings.add("error", "sheet-missing", { sheet: sheet.name }, missing);
    return { sheet: null, values: new Map(), sheets: [] };
  }
  for (const key of unpacked.value.broken) {
    findings.add(
      "error",
      "store-damaged",
      { sheet: sheet.name },
      `mục “${key}” của trang ẩn bị hỏng nên không đọc được`,
    );
  }
  for (const key of unpacked.value.changed) {
    const text = `mục “${key}” của trang ẩn đã bị sửa ngoài công cụ; cần đối chiếu với bản in hoặc lấy lại bản gốc`;
    findings.add("error", "store-changed", { sheet: sheet.name }, text);
  }
  const { values } = unpacked.value;
  return { sheet, values, sheets: [...values].flatMap(([key, value]) => storedSheet(key, value)) };
}

/** Whether a later version has written the store: what it means by its cells is then not known here. */
export function isLater(store: ReadStore): boolean {
  const schema = store.values.get("schema");
  return typeof schema === "number" && schema > SCHEMA_VERSION;
}

/** The refusal of a workbook that a later version has written. */
export function laterSchema(fileName: string) {
  return fail(
    "later-schema",
    `Tệp “${fileName}” do bản mới hơn của công cụ lưu nên không mở, để không ghi đè; cần cập nhật công cụ.`,
  );
}

export function storedText(store: ReadStore, key: "kind" | "session" | "member"): string | null {
  const value = store.values.get(key);
  return typeof value === "string" ? value : null;
}

/** The history as stored; its entries are unchecked, since only `parseDocument` decides what is sound. */
export function storedHistory(store: ReadStore): readonly unknown[] {
  const value: unknown = store.values.get("history");
  return Array.isArray(value) ? value.map((entry: unknown) => entry) : [];
}

/** The score sheets a session workbook has collected, unchecked. */
export function storedCollected(store: ReadStore): readonly unknown[] {
  const value: unknown = store.values.get("collected");
  return Array.isArray(value) ? value.map((sheet: unknown) => sheet) : [];
}

/** The official sheets as stored, unchecked; undefined when none was taken up. */
export function storedOfficial(store: ReadStore): unknown {
  return store.values.get("official");
}

function storedSheet(key: string, value: unknown): readonly StoredSheet[] {
  if (!key.startsWith("sheet:") || typeof value !== "object" || value === null) return [];
  const given: Partial<Record<keyof StoredSheet, unknown>> = value;
  const { worksheet, product, member, edition, set, round, sealed } = given;
  if (typeof product !== "string" || typeof member !== "string" || sheetKey(product, member) !== key) return [];
  if (typeof edition !== "string" || typeof set !== "number" || typeof round !== "number") return [];
  const name = typeof worksheet === "string" ? worksheet : "";
  return [{ worksheet: name, product, member, edition, set, round, sealed, seal: storedSeal(given.seal) }];
}

function storedSeal(seal: unknown): StoredSheet["seal"] {
  if (typeof seal !== "object" || seal === null) return null;
  const { code, sealedAt }: { code?: unknown; sealedAt?: unknown } = seal;
  return typeof code === "string" && typeof sealedAt === "string" ? { code, sealedAt } : null;
}
