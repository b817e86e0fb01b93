import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { folded } from "../../council/products/folded";
import type { CouncilSession } from "../../council/types";
import { fromLabel, STATE_LABELS } from "../../records/labels";
import type { EvidenceState } from "../../scoring/types";
import type { PaperEntry } from "./edits/evidence";
import { matchesOf, standing, type EvidenceChoices, type EvidenceImport, type PaperDraft } from "./evidence-draft";
import type { ImportFinding } from "./import-products";
import { cellDate } from "./tables/cell-values";
import headingWords from "./tables/evidence-headings.json";
import { findHeadings, isColumnNumbers } from "./tables/headings";
import { placeOf, type Table, type TableRow } from "./tables/table";

type Field = keyof typeof headingWords;

/**
 * Reads papers from a table in any order of columns: product, document, state and the details there are. A row without a
 * product belongs to the product above it, as merged cells have it. Nothing is taken yet.
 * Error: `headings-missing`.
 */
export function importEvidenceTable(
  table: Table,
  session: CouncilSession,
  choices?: EvidenceChoices,
): Outcome<EvidenceImport> {
  const found = findHeadings(table, headingWords, 2);
  if (!found?.columns.has("family")) {
    return fail(
      "headings-missing",
      `${table.source}${table.sheet === "" ? "" : `, trang “${table.sheet}”`}: cần một dòng tiêu đề có “Sản phẩm”, “Tài liệu” và các cột như “Tình trạng”, “Số”, “Ngày cấp”, “Ngày hết hạn”.`,
    );
  }
  const passed: { where: string; text: string; why: string }[] = [];
  const passOver = (row: TableRow, why: string): void => {
    passed.push({ where: `dòng ${row.row}`, text: row.cells.filter((cell) => cell !== "").join(" · "), why });
  };
  for (const row of found.above) passOver(row, "đứng trên dòng tiêu đề");
  const drafts: PaperDraft[] = [];
  let productText = "";
  for (const row of found.below) {
    const cell = (field: Field): string => row.cells[found.columns.get(field) ?? -1] ?? "";
    if (cell("product") !== "") productText = cell("product");
    if (isColumnNumbers(row)) passOver(row, "đánh số cột");
    else if (cell("family") === "") passOver(row, "không ghi tài liệu");
    else drafts.push(draftOf(table, row, cell, productText, found.columns.has("state"), session, choices));
  }
  return succeed({
    source: table.source,
    papers: standing({ session }, drafts, ({ key }) => `${table.source}, ${key}`),
    passedOver: passed,
  });
}

function draftOf(
  table: Table,
  row: TableRow,
  cell: (field: Field) => string,
  productText: string,
  hasStates: boolean,
  session: CouncilSession,
  choices: EvidenceChoices | undefined,
): PaperDraft {
  const key = `dòng ${row.row}`;
  const findings: ImportFinding[] = [];
  const note = (code: string, message: string): void => {
    findings.push({ severity: "error", code, message: `${placeOf(table, row.row)}: ${message}` });
  };
  const stateText = cell("state");
  // A list without a column for it lists what was handed in.
  const state = hasStates ? stateOf(stateText) : "present";
  if (state === null) {
    const known = Object.values(STATE_LABELS).join(", ");
    const wrong = stateText === "" ? "chưa ghi tình trạng" : `tình trạng “${stateText.slice(0, 40)}” không rõ`;
    note("state-unknown", `${wrong}, cần một trong: ${known}.`);
  }
  const day = (field: "issued" | "expires", name: string): string => {
    const text = cell(field);
    const date = text === "" ? "" : cellDate(text);
    if (date === null)
      note("date-unreadable", `${name} “${text.slice(0, 40)}” không đọc được, cần dạng ngày/tháng/năm.`);
    return date ?? "";
  };
  const entry: PaperEntry = {
    state: state ?? "missing",
    number: cell("number").slice(0, 1_000),
    issuer: cell("issuer").slice(0, 1_000),
    issued: day("issued", "ngày cấp"),
    expires: day("expires", "ngày hết hạn"),
    pages: cell("pages").slice(0, 1_000),
    note: cell("note"),
  };
  const family = cell("family");
  return {
    key,
    sources: [[productText, family].filter((part) => part !== "").join(" · ")],
    ...matchesOf(session, key, { product: productText, family }, choices),
    entry,
    findings,
  };
}

/** A state as people write it into lists; null when it is none. */
export function stateOf(text: string): EvidenceState | null {
  const known = fromLabel(STATE_LABELS, text);
  if (known !== null) return known;
  const plain = folded(text).trim();
  if (/^(?:x|v|co|du|da co|da nop|dat|✓|✔|1)$/u.test(plain)) return "present";
  if (/^(?:thieu|khong|khong co|chua|chua co|chua nop|o|0|-)$/u.test(plain)) return "missing";
  if (/(?:het|qua) (?:han|hieu luc)/u.test(plain)) return "expired";
  return /mau thuan|khong khop|sai lech/u.test(plain) ? "contradiction" : null;
}
