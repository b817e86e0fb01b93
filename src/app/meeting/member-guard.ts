import type { IncomingSheet } from "../../council/consolidation/merge";
import type { ProductSet } from "../../catalogue/types";
import { undecidedKnockOuts } from "../../council/knock-out-decisions";
import { lastActOf } from "../../council/consolidation/copies";
import { memberStanding, scoringMembers } from "../../council/result/counting";
import { setKey, type SetsByKey } from "../../council/session-sets";
import type { OfficialSheet, ScoreSheet, WorkbookDocument } from "../../council/types";
import { sheetKey } from "../../records/layout";
import type { Finding } from "../../workbook/port";
import type { OpenedWorkbook } from "../../workbook/reading/read-workbook";

/** Something about a product's result that people have to know. */
export interface ConsolidationFlag {
  readonly product: string;
  /** Stable: the code of a finding, or of the fault in the result. */
  readonly code: string;
  /** File, worksheet and row, a member or a criterion. */
  readonly where: string;
  /** One sentence. */
  readonly message: string;
}

/** What a member's file brings after the guard: sheets that may be merged, and why others may not. */
export interface GuardedFile {
  readonly sheets: readonly IncomingSheet[];
  /** One sentence for each thing that is refused; the whole file when `sheets` is empty. */
  readonly refused: readonly string[];
  readonly flags: readonly ConsolidationFlag[];
}

export interface MemberFile extends Pick<OpenedWorkbook, "document" | "findings" | "sheets"> {
  readonly fileName: string;
  /** ISO date-time, or "". */
  readonly savedAt: string;
}

/** A sheet with one of these is not what the member meant or sealed. */
const REFUSING: ReadonlySet<string> = new Set(["seal-broken", "row-unknown", "sheet-missing", "sheet-unreadable"]);
/** Why an unscored criterion is unscored though something stands there. */
const SPOILING: ReadonlySet<string> = new Set(["double-tick", "tick-unreadable", "row-missing"]);
/** Worth telling with the result; figures are recomputed and wording is the set's own. */
const TELLING: ReadonlySet<string> = new Set([
  "formula-overtyped",
  "figures-differ",
  "wording-changed",
  "points-changed",
  "sheet-duplicate",
  "tick-unreadable",
  "row-missing",
  "product-differs",
]);

/**
 * Looks at a member's workbook before anything of it is merged. Refused as a whole: a workbook of no member, of another
 * session, of somebody unknown or without a vote. Refused sheet by sheet: an unknown or recused product, another
 * decision or set, criteria left unscored, an option that does not exist, a broken seal (with its row), a worksheet that
 * is gone. Told but accepted: a formula typed over (with both figures), changed wording, an open sheet.
 */
export function guardMemberFile(session: WorkbookDocument, sets: SetsByKey, file: MemberFile): GuardedFile {
  const whole = wrongFile(session, file);
  if (whole !== null) return { sheets: [], refused: [whole], flags: [] };
  const sheets: IncomingSheet[] = [];
  const refused: string[] = [];
  const flags: ConsolidationFlag[] = [];
  for (const sheet of file.document.sheets) {
    const opened = file.sheets.get(sheetKey(sheet.product, sheet.member));
    const findings = file.findings.filter((finding) => opened !== undefined && finding.sheet === opened.name);
    const wrong = wrongSheet(session, sets, file, sheet, findings);
    if (wrong.length > 0) {
      refused.push(...wrong);
      flags.push(
        ...wrong.map((message) => ({ product: sheet.product, code: "sheet-refused", where: file.fileName, message })),
      );
      continue;
    }
    const { product, member } = sheet;
    const history = file.document.history.filter((entry) => entry.product === product && entry.member === member);
    const own = history.filter(({ action }) => action !== "printed");
    sheets.push({
      sheet,
      source: file.fileName,
      lastAct: lastActOf(sheet, own),
      savedAt: file.savedAt,
      history: own,
    });
    flags.push(...findings.filter(({ code }) => TELLING.has(code)).map((finding) => flagOf(product, file, finding)));
    const set = sets.get(setKey(sheet));
    flags.push(...standingFlags(session, set?.ok ? set.value : null, file, sheet));
  }
  return { sheets, refused, flags };
}

function wrongFile(session: WorkbookDocument, { document, fileName }: MemberFile): string | null {
  const begin = `Tệp “${fileName}”`;
  const { memberId } = document;
  if (document.kind !== "member" || memberId === null) {
    return `${begin} là sổ phiên họp, không phải tệp phiếu chấm của thành viên.`;
  }
  if (document.session.id === "unknown") {
    return `${begin} không còn trang ẩn “_ocop” nên không biết thuộc phiên họp nào; cần lấy lại tệp gốc của thành viên.`;
  }
  if (document.session.id !== session.session.id) {
    const { title, date } = document.session.meeting;
    return `${begin} thuộc phiên họp khác: “${title}”, ngày ${date.split("-").reverse().join("/")}.`;
  }
  const member = session.session.members.find(({ id }) => id === memberId);
  if (!member) return `${begin} là phiếu của thành viên mã “${memberId}”, không có trong hội đồng của phiên họp.`;
  if (!scoringMembers(session.session).includes(member)) {
    return `${begin} là phiếu của “${member.name}”, không phải thành viên chấm điểm.`;
  }
  return document.sheets.length === 0 ? `${begin} không có phiếu chấm nào.` : null;
}

function wrongSheet(
  session: WorkbookDocument,
  sets: SetsByKey,
  file: MemberFile,
  sheet: ScoreSheet,
  findings: readonly Finding[],
): readonly string[] {
  const name = file.sheets.get(sheetKey(sheet.product, sheet.member))?.name ?? sheet.product;
  const begin = `Tệp “${file.fileName}”, trang “${name}”`;
  const product = session.session.products.find(({ code }) => code === sheet.product);
  if (!product) return [`${begin}: sản phẩm ${sheet.product} không có trong phiên họp.`];
  if (product.recused.includes(sheet.member)) {
    return [`${begin}: thành viên không tham gia chấm sản phẩm ${product.code}.`];
  }
  if (product.edition !== sheet.edition || product.set !== sheet.set) {
    return [
      `${begin}: phiếu chấm theo bộ ${sheet.set} (${sheet.edition}), phiên họp dùng bộ ${product.set} (${product.edition}).`,
    ];
  }
  const set = sets.get(setKey(product));
  if (!set?.ok) return [set?.message ?? `${begin}: chưa có bộ tiêu chí số ${product.set}.`];
  const refusing = findings.filter(({ code }) => REFUSING.has(code)).map(({ message }) => message);
  if (refusing.length > 0) return refusing;
  const standing = memberStanding(set.value, sheet);
  switch (standing.kind) {
    case "counted":
    case "knocked-out":
      return [];
    case "absent":
      return [`${begin}: phiếu chưa chấm.`];
    case "incomplete": {
      const { unscored } = standing;
      const spoilt = findings.filter(
        ({ code, criterion }) => SPOILING.has(code) && criterion !== null && unscored.includes(criterion),
      );
      return [
        unscored.length === 0
          ? `${begin}: có mức chấm không có trong bộ tiêu chí.`
          : `${begin}: còn ${unscored.length} tiêu chí chưa chấm: ${unscored.join(", ")}.`,
        ...spoilt.map(({ message }) => message),
      ];
    }
  }
}

/** What is told of a sheet that is accepted. */
function standingFlags(
  session: WorkbookDocument,
  set: ProductSet | null,
  file: MemberFile,
  sheet: ScoreSheet,
): readonly ConsolidationFlag[] {
  const { product, member } = sheet;
  const undecided = set ? undecidedKnockOuts(set, sheet) : [];
  const flags = undecided.map(({ knockOut: { id, text }, zeroAt }): ConsolidationFlag => {
    const message = `Thành viên ${member} cho 0 điểm ở ${zeroAt.join(", ")} mà chưa ghi loại hay không loại (${id}: ${text}).`;
    return { product, code: "knock-out-undecided", where: member, message };
  });
  if (!sheet.seal) {
    const message = `Phiếu của thành viên ${member} chưa khoá.`;
    flags.push({ product, code: "not-sealed", where: member, message });
  }
  const own = officialOf(file.document.officialSheets, sheet);
  const ours = officialOf(session.officialSheets, sheet);
  if (own?.sha256 !== ours?.sha256 || JSON.stringify(own?.figures) !== JSON.stringify(ours?.figures)) {
    const message = `Phiếu của thành viên ${member} dùng phiếu chính thức khác với phiên họp; điểm tính theo phiên họp.`;
    flags.push({ product, code: "official-differs", where: member, message });
  }
  return flags;
}

function officialOf(
  sheets: readonly OfficialSheet[] | undefined,
  { edition, set }: ScoreSheet,
): OfficialSheet | undefined {
  return sheets?.find((sheet) => sheet.edition === edition && sheet.set === set);
}

function flagOf(product: string, { fileName }: MemberFile, finding: Finding): ConsolidationFlag {
  const row = finding.row === null ? "" : `, dòng ${finding.row}`;
  return {
    product,
    code: finding.code,
    where: `${fileName}, trang “${finding.sheet}”${row}`,
    message: finding.message,
  };
}
