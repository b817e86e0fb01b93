import { officialOverlay } from "../../council/official-set";
import { loadSessionSets, setKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { longDate } from "../../records/dates";
import { criterionKey, optionKey } from "../../records/layout";
import { checkSeal } from "../reading/check-seal";
import { FindingList } from "../reading/finding-list";
import type { Grid } from "../reading/grid-types";
import type { Finding } from "../port";
import type { FormBinding } from "./form-binding";
import { markedRow, readMarks } from "./read-marks";

/** A document as its forms say it, and what in them is not as it should be. */
export interface ReadForms {
  readonly document: WorkbookDocument;
  readonly findings: readonly Finding[];
}

/**
 * Takes choices, and what else the forms have a place for, from the forms; the rest stays as remembered. Seals are checked against what
 * was sealed.
 * @param remembered The document as it was saved, or as it begins.
 * @param bindings By product.
 */
export async function readForms(
  grid: Grid,
  remembered: WorkbookDocument,
  bindings: ReadonlyMap<string, FormBinding>,
): Promise<ReadForms> {
  const sets = officialOverlay(await loadSessionSets(remembered))(remembered.officialSheets);
  const findings: Finding[] = [];
  const sheets: ScoreSheet[] = [];
  for (const sheet of remembered.sheets) {
    const binding = bindings.get(sheet.product);
    const set = sets.get(setKey(sheet));
    const now = new FindingList(grid.fileName);
    if (!binding || !set?.ok) {
      const text = `không còn nhận ra phiếu chấm của sản phẩm ${sheet.product}; điểm lấy theo lần lưu trước, ghi tiếp không vào phiếu`;
      if (!binding) now.add("error", "form-missing", {}, text);
      findings.push(...now.all);
      sheets.push(sheet);
      continue;
    }
    const marks = readMarks(binding, set.value, grid, sheet.choices);
    const read: ScoreSheet = {
      ...sheet,
      choices: marks.choices,
      comments: binding.criteria.some(({ comment }) => comment !== null)
        ? kept(sheet.comments, marks.comments)
        : sheet.comments,
      opinion: marks.opinion === null || marks.opinion === sheet.opinion.trim() ? sheet.opinion : marks.opinion,
    };
    const rowAt = (key: string): number | null => rowsOf(binding).get(key) ?? null;
    await checkSeal(read, sheet, set.value, remembered.session, rowAt, binding.worksheet, now);
    findings.push(...marks.findings, ...now.all);
    sheets.push(read);
  }
  const isSame = sheets.every((sheet, index) => sameScores(sheet, remembered.sheets[index]));
  return { document: isSame ? remembered : { ...remembered, sheets }, findings };
}

/** Comments as the form has them; one that differs in blanks alone stays as it was typed. */
function kept(before: ScoreSheet["comments"], now: ScoreSheet["comments"]): ScoreSheet["comments"] {
  return Object.fromEntries(
    Object.entries(now).map(([code, text]) => [code, before[code]?.trim() === text ? (before[code] ?? text) : text]),
  );
}

function sameScores(one: ScoreSheet, other: ScoreSheet | undefined): boolean {
  const entries = (record: Readonly<Record<string, unknown>>): string =>
    JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  return (
    other !== undefined &&
    entries(one.choices) === entries(other.choices) &&
    entries(one.comments) === entries(other.comments) &&
    one.opinion === other.opinion
  );
}

/** Rows of a form by the keys of our own sheets. */
function rowsOf(binding: FormBinding): ReadonlyMap<string, number> {
  const { opinion } = binding.fields;
  return new Map([
    ...binding.criteria.flatMap((place) => [
      [criterionKey(place.code), place.row] as const,
      ...place.options.map(({ number }) => [optionKey(place.code, number), markedRow(place, number)] as const),
    ]),
    ...(opinion ? [["opinion", opinion.row] as const] : []),
  ]);
}

/** Product data in the words of a form's fields, the day as the form writes days. */
export function openFieldsOf({ session, memberId }: WorkbookDocument, product: string, { fields }: FormBinding) {
  const { date } = session.meeting;
  const found = session.products.find(({ code }) => code === product);
  const member = session.members.find(({ id }) => id === memberId);
  return {
    ...(found
      ? {
          name: found.name,
          code: found.code,
          producer: found.producer,
          phone: found.phone,
          address: found.address,
        }
      : {}),
    member: member?.name ?? "",
    date: fields.date?.kind === "line" ? longDate(date) : date.split("-").reverse().join("/"),
  };
}
