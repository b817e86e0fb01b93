import { sealSheet, formatSeal } from "../../council/seal";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { sheetKey, WORKSHEETS } from "../../records/layout";
import { judge } from "../../scoring/verdict";
import type { FindingList } from "./finding-list";
import type { LoadSet } from "./read-sheets";

/**
 * Compares the sealed sheets that stand in the hidden sheet alone, as a session's collected ones do, with their seals: nobody sees them
 * in cells, so nothing else would tell that one was changed.
 * @param drawn Keys of the sheets that have a worksheet of their own, which are checked there.
 */
export async function checkKeptSeals(
  { sheets }: WorkbookDocument,
  drawn: ReadonlySet<string>,
  loadSet: LoadSet,
  findings: FindingList,
): Promise<void> {
  for (const sheet of sheets) {
    if (!sheet.seal || drawn.has(sheetKey(sheet.product, sheet.member))) continue;
    const set = await loadSet(sheet.edition, sheet.set);
    if (!set.ok) continue;
    const reasons = sheet.disqualifications.map(({ reason }) => reason);
    if ((await sealOf(sheet, () => judge(set.value, sheet.choices, reasons))) === sheet.seal.code) continue;
    const text =
      `phiếu đã thu của thành viên ${sheet.member}, sản phẩm ${sheet.product}, khoá mã ${formatSeal(sheet.seal.code)} nhưng nội dung không còn khớp ` +
      "mã; cần thu lại từ tệp của thành viên";
    findings.add("error", "seal-broken", { sheet: WORKSHEETS.store }, text);
  }
}

/** The seal as it would be now; null for choices that the set does not have. */
async function sealOf(sheet: ScoreSheet, verdict: () => ReturnType<typeof judge>): Promise<string | null> {
  try {
    return await sealSheet(sheet, verdict());
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}
