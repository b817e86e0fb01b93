import type { ProductSet } from "../../catalogue/types";
import { parseDocument } from "../../council/document-schema";
import { formatSeal, sealSheet } from "../../council/seal";
import { sheetDifferences } from "../../council/sheet-differences";
import type { CouncilSession, ScoreSheet, WorkbookDocument } from "../../council/types";
import { criterionKey, knockOutKey, optionKey } from "../../records/layout";
import { worthOf } from "../../scoring/verdict";
import type { FindingList } from "./finding-list";

/** Whether a sheet is open, or what it says is what its seal was made of. */
export async function sealHolds(sheet: ScoreSheet, set: ProductSet): Promise<boolean> {
  return sheet.seal === null || (await sealOf(sheet, set)) === sheet.seal.code;
}

type RowAt = (key: string) => number | null;

/**
 * Compares a sealed sheet as it stands now with its seal, and names the rows that were changed since, from the sealed copy that
 * the hidden sheet keeps.
 * @param rowAt Row of an option, criterion, knock-out or the opinion, by the keys of `records/layout`; null where it has none now.
 */
export async function checkSeal(
  sheet: ScoreSheet,
  sealedCopy: unknown,
  set: ProductSet,
  session: CouncilSession,
  rowAt: RowAt,
  sheetName: string,
  findings: FindingList,
): Promise<void> {
  if (!sheet.seal || (await sealHolds(sheet, set))) return;
  const { code } = sheet.seal;
  const begin = `phiếu đã khoá mã ${formatSeal(code)}`;
  const sealed = soundSheet(sealedCopy, sheet, session);
  if (!sealed || (await sealOf(sealed, set)) !== code) {
    findings.add(
      "error",
      "seal-broken",
      { sheet: sheetName },
      `${begin} nhưng nội dung không còn khớp mã; bản lưu lúc khoá cũng không khớp`,
    );
    return;
  }
  for (const { where, criterion } of sheetDifferences(sealed, sheet)) {
    const row = rowOf(rowAt, where, criterion, sealed, sheet);
    const text = criterion === null ? where : `${where}${levels(sealed, sheet, criterion)}`;
    findings.add("error", "seal-broken", { sheet: sheetName, row, criterion }, `${begin} nhưng đã bị sửa ${text}`);
  }
}

/** Names the sheets that read as open though the last thing the history tells of them is that they were sealed. */
export function reportLostSeals(
  { history }: WorkbookDocument,
  sheets: readonly { readonly sheet: ScoreSheet; readonly name: string }[],
  findings: FindingList,
): void {
  for (const { sheet, name } of sheets) {
    if (sheet.seal) continue;
    const last = history.findLast(
      ({ product, member, action }) =>
        product === sheet.product && member === sheet.member && action !== "printed" && action !== "collected",
    );
    if (last?.action !== "sealed") continue;
    const text = `lịch sử ghi phiếu đã khoá mã ${formatSeal(last.detail)} và chưa mở lại, nhưng phiếu không còn mã khoá`;
    findings.add("error", "seal-removed", { sheet: name }, text);
  }
}

async function sealOf(sheet: ScoreSheet, set: ProductSet): Promise<string> {
  const reasons = sheet.disqualifications.map(({ reason }) => reason);
  return sealSheet(sheet, worthOf(set, sheet.choices, reasons));
}

/** The copy from the hidden sheet when it is a sound sheet of the same product and member, checked as part of a document. */
function soundSheet(copy: unknown, sheet: ScoreSheet, session: CouncilSession): ScoreSheet | null {
  const parsed = parseDocument({
    schema: 1,
    kind: "session",
    memberId: null,
    session: { ...session, evidence: [] },
    sheets: [copy],
    history: [],
  });
  const [found] = parsed.ok ? parsed.value.sheets : [];
  return found?.product === sheet.product && found.member === sheet.member ? found : null;
}

/** The row a person has to look at: the option ticked now, else the one ticked when sealed, else the criterion or knock-out. */
function rowOf(
  rowAt: RowAt,
  where: string,
  criterion: string | null,
  sealed: ScoreSheet,
  now: ScoreSheet,
): number | null {
  if (criterion === null) {
    const ids = [...now.disqualifications, ...sealed.disqualifications].map(({ knockOut }) => knockOut);
    const id = ids.find((each) => where.endsWith(` ${each}`));
    return id === undefined ? rowAt("opinion") : rowAt(knockOutKey(id));
  }
  const before = sealed.choices[criterion];
  const after = now.choices[criterion];
  const option = before === after ? undefined : (after ?? before);
  return (option === undefined ? null : rowAt(optionKey(criterion, option))) ?? rowAt(criterionKey(criterion));
}

function levels(sealed: ScoreSheet, now: ScoreSheet, criterion: string): string {
  const before = sealed.choices[criterion];
  const after = now.choices[criterion];
  if (before === after) return "";
  const say = (option: number | undefined): string => (option === undefined ? "chưa chấm" : `mức ${String(option)}`);
  return `: lúc khoá ${say(before)}, nay ${say(after)}`;
}
