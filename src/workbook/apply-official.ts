import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { criteriaOf, groupsOf } from "../catalogue/traverse";
import type { ProductSet } from "../catalogue/types";
import type { OfficialCriterion, OfficialSheet, ScoreSheet, WorkbookDocument } from "../council/types";
import { asCellText } from "./cell-text";

/**
 * The document with an official sheet taken up, in place of an earlier one for the same set. The sheet must speak of the
 * criteria and options the set has, so that choices already made keep their meaning.
 * Errors: `unknown-sheet` (no product uses the set), `sealed`, `official-mismatch`, and those of loading the set.
 */
export function applyOfficial(
  document: WorkbookDocument,
  official: OfficialSheet,
  setOf: (sheet: ScoreSheet) => Outcome<ProductSet>,
): Outcome<WorkbookDocument> {
  const { edition, set: no } = official;
  const sheets = document.sheets.filter((sheet) => sheet.edition === edition && sheet.set === no);
  const [first] = sheets;
  if (!first) return fail("unknown-sheet", `Phiên này không có sản phẩm nào thuộc bộ ${String(no)}.`);
  const locked = sheets.find(({ seal }) => seal !== null);
  if (locked) {
    return fail(
      "sealed",
      `Phiếu ${locked.product} đã khoá; cần mở lại phiếu trước khi nạp phiếu chính thức của bộ ${String(no)}.`,
    );
  }
  const set = setOf(first);
  if (!set.ok) return set;
  const wrong = wrongCode(official, set.value);
  if (wrong !== null) {
    return fail("official-mismatch", `Phiếu chính thức của bộ ${String(no)} không khớp với bộ tiêu chí ở “${wrong}”.`);
  }
  const others = (document.officialSheets ?? []).filter((each) => each.edition !== edition || each.set !== no);
  return succeed({ ...document, officialSheets: [...others, withCellTexts(official)] });
}

/** The first code for which the sheet does not fit the set, or null. */
function wrongCode({ criteria, figures }: OfficialSheet, set: ProductSet): string | null {
  const options = new Map(criteriaOf(set).map((criterion) => [criterion.code, criterion.options.length]));
  const codes = new Set<string>([...set.parts, ...groupsOf(set)].map(({ code }) => code));
  const criterion = criteria.find((each) => options.get(each.code) !== each.options.length);
  if (criterion) return criterion.code;
  const figure = figures.find(({ code, star, options: taken = [] }) => {
    const count = options.get(code);
    if (count === undefined) return !codes.has(code) || star !== undefined || taken.length > 0;
    return taken.some(({ number }) => number < 1 || number > count);
  });
  return figure?.code ?? null;
}

function withCellTexts(official: OfficialSheet): OfficialSheet {
  return {
    ...official,
    fileName: asCellText(official.fileName),
    criteria: official.criteria.map(({ code, title, notes, options }): OfficialCriterion => ({
      code,
      title: asCellText(title),
      notes: notes.map(asCellText),
      options: options.map(asCellText),
    })),
    decisions: official.decisions.map((decision) => ({
      ...decision,
      where: asCellText(decision.where),
      message: asCellText(decision.message),
    })),
  };
}
