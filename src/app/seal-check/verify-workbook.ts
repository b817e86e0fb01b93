import type { Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import { isSameCopy } from "../../council/consolidation/copies";
import { formatSeal } from "../../council/seal";
import { setKey, type SetsByKey } from "../../council/session-sets";
import { sheetDifferences } from "../../council/sheet-differences";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { scoringSheetOf } from "../../records/workbook";
import type { Finding } from "../../workbook/port";
import { checkPaper, strandedSeal } from "../../workbook/reading/check-paper";
import type { OpenedSheet } from "../../workbook/reading/read-sheets";
import type { OpenedWorkbook } from "../../workbook/reading/read-workbook";
import { matchesSeal } from "./matches-seal";

/** How one sheet of a workbook stands to its seal. */
export interface VerifiedSheet {
  readonly product: string;
  readonly member: string;
  readonly round: number;
  /** 16 characters, or null where the sheet has none. */
  readonly seal: string | null;
  readonly state: "sealed" | "open" | "broken";
  /** A later round or a newer copy took its place. */
  readonly replaced: boolean;
  /** Where it is not what was sealed; worksheet and row first where it has them. */
  readonly differences: readonly string[];
}

/** A workbook that was read. A province's own form has no scoring sheets of ours: its worksheets are named by product. */
export interface ReadForSeals extends Pick<OpenedWorkbook, "document" | "findings"> {
  readonly worksheetOf: (sheet: ScoreSheet) => Pick<OpenedSheet, "rows" | "name"> | undefined;
}

/** Findings that say that a sealed sheet is no longer what it was; what only concerns proofs or the session is not among them. */
const BREAKING: ReadonlySet<string> = new Set([
  "seal-broken",
  "seal-removed",
  "double-tick",
  "tick-unreadable",
  "row-unknown",
  "row-duplicate",
  "row-missing",
  "formula-overtyped",
  "wording-changed",
  "points-changed",
  "product-differs",
  "foreign-sheet",
  "form-missing",
  "sheet-missing",
  "sheet-unreadable",
  "unknown-edition",
  "unknown-set",
]);

/**
 * Holds every sheet of a workbook against its seal: a member's scoring sheets row by row, a session's collected sheets, and
 * the sheets of earlier rounds that the history keeps.
 * @param sets The sets in use, with the official sheets of the workbook laid over them.
 */
export async function verifyWorkbook(read: ReadForSeals, sets: SetsByKey): Promise<readonly VerifiedSheet[]> {
  const { document, findings, worksheetOf } = read;
  const verified: VerifiedSheet[] = [];
  for (const sheet of document.sheets) {
    verified.push(
      document.kind === "member"
        ? memberSheet(document, sheet, worksheetOf(sheet), sets.get(setKey(sheet)), findings)
        : await keptSheet(document, sheet, sets, false),
    );
  }
  for (const sheet of pastSheets(document)) verified.push(await keptSheet(document, sheet, sets, true));
  return verified;
}

/** Sealed sheets that the history keeps, each once; a round that was frozen as it still stands is not one of the past. */
function pastSheets({ sheets, history }: WorkbookDocument): readonly ScoreSheet[] {
  const past: ScoreSheet[] = [];
  for (const { sheet } of history) {
    if (sheet?.seal && ![...sheets, ...past].some((each) => isOf(each, sheet) && isSameCopy(each, sheet))) {
      past.push(sheet);
    }
  }
  return past;
}

function memberSheet(
  document: WorkbookDocument,
  sheet: ScoreSheet,
  worksheet: Pick<OpenedSheet, "rows" | "name"> | undefined,
  set: Outcome<ProductSet> | undefined,
  findings: readonly Finding[],
): VerifiedSheet {
  const { rows, name } = worksheet ?? { rows: null, name: "" };
  const at = (row: number | null, text: string): string =>
    `Trang “${name}”${row === null ? "" : `, dòng ${String(row)}`}: ${text}.`;
  if (!sheet.seal) {
    const stranded = rows ? strandedSeal(rows) : "";
    const row = rows?.rows.get("seal")?.number ?? null;
    const text = `ghi “${stranded}” nhưng tệp không còn lưu mã khoá nào của phiếu này`;
    return answer(sheet, stranded === "" ? "open" : "broken", false, stranded === "" ? [] : [at(row, text)]);
  }
  const breaking = findings.filter((finding) => finding.sheet === name && BREAKING.has(finding.code));
  const named = new Set(breaking.flatMap(({ row }) => row ?? []));
  const drawn = rows && set?.ok ? scoringSheetOf(document, set.value, sheet, name) : null;
  const onPaper = rows && drawn ? checkPaper(rows, drawn).filter(({ row }) => row === null || !named.has(row)) : [];
  const unread = set?.ok ? [] : [at(null, set?.message ?? "chưa có bộ tiêu chí nên chưa đối chiếu được mã khoá")];
  const differences = [
    ...breaking.map(({ message }) => withoutFile(message)),
    ...onPaper.map(({ row, text }) => at(row, text)),
    ...(breaking.length === 0 ? unread : []),
  ];
  return answer(sheet, differences.length === 0 ? "sealed" : "broken", false, differences);
}

/** A sheet that is kept as data, without a worksheet. */
async function keptSheet(
  document: WorkbookDocument,
  sheet: ScoreSheet,
  sets: SetsByKey,
  replaced: boolean,
): Promise<VerifiedSheet> {
  if (!sheet.seal) return answer(sheet, "open", replaced, []);
  if (await matchesSeal(sheet, sets)) return answer(sheet, "sealed", replaced, []);
  const { code } = sheet.seal;
  const whole = await soundCopy(document, code, sets);
  const differences = whole
    ? sheetDifferences(whole, sheet).map(({ where }) => `Sản phẩm ${sheet.product}: đã bị sửa ${where} sau khi khoá.`)
    : [`Sản phẩm ${sheet.product}: nội dung không còn khớp mã khoá ${formatSeal(code)}.`];
  return answer(sheet, "broken", replaced, differences);
}

/** Another copy with the same code that is still what was sealed, so that a change can be located. */
async function soundCopy(document: WorkbookDocument, code: string, sets: SetsByKey): Promise<ScoreSheet | null> {
  const copies = [...document.sheets, ...document.history.flatMap(({ sheet }) => sheet ?? [])];
  for (const copy of copies) if (copy.seal?.code === code && (await matchesSeal(copy, sets))) return copy;
  return null;
}

function answer(
  { product, member, round, seal }: ScoreSheet,
  state: VerifiedSheet["state"],
  replaced: boolean,
  differences: readonly string[],
): VerifiedSheet {
  return { product, member, round, seal: seal?.code ?? null, state, replaced, differences };
}

function isOf(a: ScoreSheet, b: ScoreSheet): boolean {
  return a.product === b.product && a.member === b.member;
}

/** A finding begins with its file, which is named beside the answer already. */
function withoutFile(message: string): string {
  const at = message.search(/trang “/u);
  return at < 0 ? message : `T${message.slice(at + 1)}`;
}
