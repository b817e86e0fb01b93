import { loadSet } from "../../catalogue/load";
import { succeed, type Outcome } from "../../catalogue/outcome";
import { officialOverlay } from "../../council/official-set";
import { loadSessionSets } from "../../council/session-sets";
import { sheetKey } from "../../records/layout";
import { inspectForms, reopenFormWorkbook } from "../../workbook/file/form-workbook";
import { readWorkbookFile } from "../../workbook/file/read";
import { verifyWorkbook, type ReadForSeals, type VerifiedSheet } from "./verify-workbook";

/**
 * Holds the sheets of a workbook file against their seals: a member's file, a session's, or a province's own form that was
 * scored in place. Errors: those of `readWorkbookFile`.
 */
export async function verifyFile(bytes: Uint8Array, fileName: string): Promise<Outcome<readonly VerifiedSheet[]>> {
  const read = await readForSeals(bytes, fileName);
  if (!read.ok) return read;
  const { document } = read.value;
  const sets = officialOverlay(await loadSessionSets(document))(document.officialSheets);
  return succeed(await verifyWorkbook(read.value, sets));
}

async function readForSeals(bytes: Uint8Array, fileName: string): Promise<Outcome<ReadForSeals>> {
  const opened = await readWorkbookFile(bytes, fileName, loadSet);
  if (opened.ok) {
    const { document, findings, sheets } = opened.value;
    return succeed({
      document,
      findings,
      worksheetOf: ({ product, member }) => sheets.get(sheetKey(product, member)),
    });
  }
  return opened.code === "not-ours" ? ((await readForms(bytes, fileName)) ?? opened) : opened;
}

/** null for a workbook that remembers no forms. */
async function readForms(bytes: Uint8Array, fileName: string): Promise<Outcome<ReadForSeals> | null> {
  const inspected = await inspectForms(bytes, fileName);
  if (!inspected.ok) return inspected.code === "forms-unreadable" ? inspected : null;
  const { remembered } = inspected.value;
  if (!remembered) return null;
  const workbook = await reopenFormWorkbook(inspected.value);
  const reading = workbook.ok ? await workbook.value.read() : workbook;
  if (!reading.ok) return reading;
  const { links } = remembered.memory;
  return succeed({
    ...reading.value,
    worksheetOf: ({ product }) => {
      const link = links.find((each) => each.product === product);
      return link && { name: link.worksheet, rows: null };
    },
  });
}
