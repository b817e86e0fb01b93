import type { Outcome } from "../../../src/catalogue/outcome";
import type { WorkbookDocument } from "../../../src/council/types";
import type { FileWorkbook } from "../../../src/workbook/file/file-workbook";
import {
  inspectForms,
  resumeFormWorkbook,
  reopenFormWorkbook,
  type FormMemoryPlace,
} from "../../../src/workbook/file/form-workbook";
import { heldSet } from "../../catalogue/held-sets";
import { need } from "../documents";
import type { Layout } from "../official/layouts";
import { FORM, formFile, formRows, type ProvinceForm } from "../official/province-form";

export const FORM_NAME = "phieu-tinh.xlsx";

/** The province's forms for the products of a document, still empty: a worksheet for each. */
export async function emptyForms(
  document: WorkbookDocument,
  layout: Layout = FORM,
  more: Partial<ProvinceForm> = {},
): Promise<Uint8Array> {
  const sheets = await Promise.all(
    document.sheets.map(async ({ edition, set }, at) => {
      const rows = formRows({ set: await heldSet(edition, set), layout, ...more });
      // The decision is named, so that it does not hang on the way criteria are numbered.
      const decision = edition === "148-2023" ? "148/QĐ-TTg" : "26/2026/QĐ-TTg";
      return [`SP ${String(at + 1)}`, [[`Kèm theo Quyết định số ${decision}`], ...rows]] as const;
    }),
  );
  return formFile(Object.fromEntries(sheets));
}

export const linksOf = ({ sheets }: WorkbookDocument) =>
  sheets.map(({ product, edition, set }, at) => ({ product, edition, set, worksheet: `SP ${String(at + 1)}` }));

/** A document put into the province's forms. */
export async function inForms(
  document: WorkbookDocument,
  bytes: Uint8Array,
  memory: FormMemoryPlace = "store",
): Promise<Outcome<FileWorkbook>> {
  const inspected = need(await inspectForms(bytes, FORM_NAME));
  return resumeFormWorkbook(inspected, { document, links: linksOf(document), memory });
}

export async function reopened(bytes: Uint8Array): Promise<Outcome<FileWorkbook>> {
  return reopenFormWorkbook(need(await inspectForms(bytes, FORM_NAME)));
}
