import * as z from "zod";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { parseDocument } from "../../council/document-schema";
import type { WorkbookDocument } from "../../council/types";
import { sheetKey } from "../../records/layout";
import { FORMS_KEY, packStore, type StoredCell } from "../../records/store";
import type { DraftForm } from "../drafts";
import { FindingList } from "../reading/finding-list";
import type { Grid, GridSheet } from "../reading/grid-types";
import type { Finding } from "../port";
import { isLater, laterSchema, readStore } from "../reading/read-store";
import type { FormBinding } from "./form-binding";

/** Which form is whose. It is found again by its worksheet, or by its set where the worksheet was renamed; rows are never kept. */
export interface FormLink {
  readonly product: string;
  readonly worksheet: string;
  readonly edition: "148-2023" | "26-2026";
  readonly set: number;
}

/** What is remembered beside a province's own form. */
export interface FormMemory {
  readonly links: readonly FormLink[];
  /** As it was saved; a sheet that is sealed stands here as it was sealed. */
  readonly document: WorkbookDocument;
}

const link = z.strictObject({
  product: z.string().min(1).max(1_000),
  worksheet: z.string().min(1).max(31),
  edition: z.enum(["148-2023", "26-2026"]),
  set: z.int().min(1).max(26),
});
const links = z.array(link).min(1).max(120);
const memory = z.strictObject({ version: z.literal(1), links, document: z.unknown() });

/** What was remembered, checked. Error `forms-unreadable`. */
export function parseFormMemory(input: unknown): Outcome<FormMemory> {
  const parsed = memory.safeParse(input);
  if (!parsed.success) {
    return fail("forms-unreadable", "Trang ẩn “_ocop” của phiếu không đọc được, có thể do phiên bản khác lưu.");
  }
  const document = parseDocument(parsed.data.document);
  return document.ok ? succeed({ links: parsed.data.links, document: document.value }) : document;
}

const draftForm = z.strictObject({ links, memory: z.enum(["store", "none"]) });

/** What a draft keeps of its forms, checked. Error `forms-unreadable`. */
export function parseDraftForm(input: unknown): Outcome<DraftForm> {
  const parsed = draftForm.safeParse(input);
  return parsed.success
    ? succeed(parsed.data)
    : fail("forms-unreadable", "Bản đang làm trên phiếu của tỉnh không đọc được, có thể do phiên bản khác lưu.");
}

/** The hidden sheet of a form, what it remembers, and what is wrong with it. */
export interface StoredForms {
  readonly sheet: GridSheet;
  readonly memory: Outcome<FormMemory>;
  readonly findings: readonly Finding[];
}

/**
 * The hidden sheet of a form with what it remembers; null when the workbook is no form that is scored in place.
 * Errors of the memory: `forms-unreadable`, `later-schema`.
 */
export function formMemoryOf(grid: Grid): StoredForms | null {
  const findings = new FindingList(grid.fileName);
  const store = readStore(grid, findings);
  const { sheet, values } = store;
  if (!sheet) return null;
  if (isLater(store)) return { sheet, memory: laterSchema(grid.fileName), findings: [] };
  if (!values.has(FORMS_KEY)) return null;
  return { sheet, memory: parseFormMemory(values.get(FORMS_KEY)), findings: findings.all };
}

/**
 * The cells of the hidden sheet for a document.
 * @param before What was remembered when the file was opened: a sealed sheet stays as it was sealed, or a broken seal could no longer be
 * located.
 */
export function formMemoryCells(
  { links: forms, document }: FormMemory,
  before: FormMemory | null,
): readonly StoredCell[] {
  const earlier = new Map(before?.document.sheets.map((sheet) => [sheetKey(sheet.product, sheet.member), sheet]));
  const sheets = document.sheets.map((sheet) => {
    const known = earlier.get(sheetKey(sheet.product, sheet.member));
    return sheet.seal !== null && known?.seal?.code === sheet.seal.code ? known : sheet;
  });
  const value = { version: 1, links: forms, document: { ...document, sheets } };
  return packStore(
    new Map<string, unknown>([
      ["kind", "form"],
      [FORMS_KEY, value],
    ]),
  );
}

/** The binding of each link among those found now: by worksheet and set, else by the set alone. */
export function linkedBindings(
  forms: readonly FormLink[],
  bindings: readonly FormBinding[],
): ReadonlyMap<string, FormBinding> {
  const free = [...bindings];
  const found = new Map<string, FormBinding>();
  const take = (fits: (one: FormBinding, other: FormLink) => boolean): void => {
    for (const form of forms) {
      if (found.has(form.product)) continue;
      const at = free.findIndex((binding) => fits(binding, form));
      const [binding] = at < 0 ? [] : free.splice(at, 1);
      if (binding) found.set(form.product, binding);
    }
  };
  const sameSet = (one: FormBinding, other: FormLink): boolean =>
    one.edition === other.edition && one.set === other.set;
  take((one, other) => sameSet(one, other) && one.worksheet === other.worksheet);
  take(sameSet);
  return found;
}
