import type { WorkbookDocument } from "../../council/types";
import { optionKey, sheetKey, worksheetName } from "../../records/layout";
import { isSheet, type SetOf } from "../apply-edits";
import type { Finding } from "../port";
import { FindingList } from "./finding-list";
import { reportClosedTicks } from "./read-scores";
import { touchedKey } from "./keys";
import type { OpenedWorkbook } from "./read-workbook";

/**
 * What is still wrong after the edits so far: faults of the opened workbook that no edit has settled, and ticks that stand in closed
 * criteria now.
 */
export function standingFindings(
  document: WorkbookDocument,
  opened: OpenedWorkbook | null,
  touched: ReadonlySet<string>,
  setOf: SetOf,
): readonly Finding[] {
  const now = new FindingList(opened?.grid.fileName ?? "Phiên chưa lưu");
  for (const sheet of document.sheets) {
    const set = setOf(sheet);
    if (!set.ok) continue;
    const here = opened?.sheets.get(sheetKey(sheet.product, sheet.member));
    const name = here?.name ?? worksheetName(sheet.product, new Set());
    const rowOf = (code: string, option: number): number | null =>
      here?.rows?.rows.get(optionKey(code, option))?.number ?? null;
    reportClosedTicks(sheet.choices, set.value, name, rowOf, now);
  }
  const standing = (opened?.findings ?? []).filter((finding) => stands(finding, document, opened, touched));
  return [...standing, ...now.all];
}

function stands(
  finding: Finding,
  document: WorkbookDocument,
  opened: OpenedWorkbook | null,
  touched: ReadonlySet<string>,
): boolean {
  if (finding.code === "closed-tick") return false;
  const before = [...(opened?.sheets.values() ?? [])].find(({ name }) => name === finding.sheet)?.sheet;
  const after = before && document.sheets.find((sheet) => isSheet(sheet, before));
  if (!before || !after) return true;
  const { criterion } = finding;
  switch (finding.code) {
    case "double-tick":
    case "tick-unreadable":
      if (criterion === null) return before.disqualifications === after.disqualifications;
      return (
        !touched.has(touchedKey(after.product, after.member, criterion)) &&
        before.choices[criterion] === after.choices[criterion]
      );
    case "seal-broken":
      return after.seal !== null && after.seal.code === before.seal?.code;
    case "seal-removed":
      return after.seal === null;
    default:
      return true;
  }
}
