import { fail, succeed, type Failure, type Outcome } from "../catalogue/outcome";
import type { ProductSet } from "../catalogue/types";
import type { ScoreSheet, WorkbookDocument } from "../council/types";
import { checkChoices } from "../scoring/choices";
import { applyOfficial } from "./apply-official";
import { asCellText, LONGEST_CELL_TEXT } from "./cell-text";
import type { SheetRef, WorkbookEdit } from "./port";

/** The set a sheet is scored on; the failure of `loadSet` when there is none. */
export type SetOf = (sheet: ScoreSheet) => Outcome<ProductSet>;

/**
 * The document after some edits, in their order; a failure of any of them leaves nothing done. Both homes decide by it what may be
 * edited. A sealed sheet takes no scores, comments, opinion or knock-outs until it is reopened.
 * Errors: `unknown-sheet`, `unknown-criterion`, `impossible-option`, `unknown-knock-out`, `sealed`, `not-sealed`, `already-sealed`, `text-too-long`,
 * and those of `applyOfficial`.
 */
export function applyEdits(
  document: WorkbookDocument,
  edits: readonly WorkbookEdit[],
  setOf: SetOf,
): Outcome<WorkbookDocument> {
  let current = document;
  for (const edit of edits) {
    const next = applyEdit(current, edit, setOf);
    if (!next.ok) return next;
    current = next.value;
  }
  return succeed(current);
}

function applyEdit(document: WorkbookDocument, edit: WorkbookEdit, setOf: SetOf): Outcome<WorkbookDocument> {
  if (edit.kind === "history") return succeed({ ...document, history: [...document.history, edit.entry] });
  if (edit.kind === "official") return applyOfficial(document, edit.sheet, setOf);
  const index = document.sheets.findIndex((sheet) => isSheet(sheet, edit.sheet));
  const sheet = document.sheets[index];
  if (!sheet) {
    return fail("unknown-sheet", `Sổ làm việc không có phiếu của sản phẩm ${edit.sheet.product} và thành viên này.`);
  }
  const changed = editSheet(sheet, edit, setOf);
  if (!changed.ok) return changed;
  return succeed({ ...document, sheets: document.sheets.with(index, changed.value) });
}

export function isSheet(sheet: ScoreSheet, { product, member }: SheetRef): boolean {
  return sheet.product === product && sheet.member === member;
}

function editSheet(
  sheet: ScoreSheet,
  edit: Exclude<WorkbookEdit, { kind: "history" | "official" }>,
  setOf: SetOf,
): Outcome<ScoreSheet> {
  if (edit.kind === "seal") return sealOrReopen(sheet, edit.seal);
  if (sheet.seal) return fail("sealed", `Phiếu ${sheet.product} đã khoá; cần mở lại phiếu trước khi sửa.`);
  switch (edit.kind) {
    case "choose": {
      const { [edit.criterion]: _replaced, ...others } = sheet.choices;
      const known = withCriterion(sheet, edit.criterion, edit.option ?? undefined, setOf);
      if (known) return known;
      return succeed({
        ...sheet,
        choices: edit.option === null ? others : { ...others, [edit.criterion]: edit.option },
      });
    }
    case "comment": {
      const unknown = withCriterion(sheet, edit.criterion, undefined, setOf);
      if (unknown) return unknown;
      const text = asCellText(edit.text);
      const { [edit.criterion]: _replaced, ...others } = sheet.comments;
      if (text === "") return succeed({ ...sheet, comments: others });
      return tooLong(text) ?? succeed({ ...sheet, comments: { ...others, [edit.criterion]: text } });
    }
    case "opinion": {
      const opinion = asCellText(edit.text);
      return tooLong(opinion) ?? succeed({ ...sheet, opinion });
    }
    case "disqualify": {
      const set = setOf(sheet);
      if (!set.ok) return set;
      const disqualifications = edit.disqualifications.map((each) => ({ ...each, reason: asCellText(each.reason) }));
      const ids = disqualifications.map(({ knockOut }) => knockOut);
      const wrong = ids.find((id, at) => ids.indexOf(id) !== at || !set.value.knockOuts.some((each) => each.id === id));
      if (wrong !== undefined) return fail("unknown-knock-out", `Bộ tiêu chí không có lý do loại “${wrong}”.`);
      const long = disqualifications.map(({ reason }) => tooLong(reason)).find((each) => each !== null);
      return long ?? succeed({ ...sheet, disqualifications });
    }
  }
}

function sealOrReopen(sheet: ScoreSheet, seal: ScoreSheet["seal"]): Outcome<ScoreSheet> {
  if (seal && sheet.seal) return fail("already-sealed", `Phiếu ${sheet.product} đã khoá.`);
  if (!seal && !sheet.seal) return fail("not-sealed", `Phiếu ${sheet.product} chưa khoá.`);
  return succeed({ ...sheet, seal });
}

/** The failure of naming a criterion or option the set does not have, or null. */
function withCriterion(sheet: ScoreSheet, criterion: string, option: number | undefined, setOf: SetOf): Failure | null {
  const set = setOf(sheet);
  if (!set.ok) return set;
  // A comment or a cleared choice needs no option; every criterion has a first one.
  const checked = checkChoices(set.value, Object.fromEntries([[criterion, option ?? 1]]));
  return checked.ok ? null : checked;
}

function tooLong(text: string): Failure | null {
  if (text.length <= LONGEST_CELL_TEXT) return null;
  return fail(
    "text-too-long",
    `Nội dung dài quá ${LONGEST_CELL_TEXT.toLocaleString("vi-VN")} ký tự, một ô không chứa hết.`,
  );
}
