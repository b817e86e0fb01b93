import type { CellBlueprint, RowBlueprint, SheetBlueprint } from "../../records/blueprint";
import { parseRowKey, SHEET_COLUMNS, VERDICT_COLUMN, type RowKey, type SheetColumn } from "../../records/layout";
import { quoted, type FindingList, type Place } from "./finding-list";
import { cellAt, type GridCell } from "./grid-types";
import type { SheetRows } from "./sheet-rows";
import { plain, textOf } from "./table-reader";

/** Above this many overtyped cells a sheet was saved without formulas; one sentence then says so. */
const NAMED_CELLS = 12;

/**
 * Compares a scoring sheet with the one that would be drawn for what was read from it: rows taken out, formulas typed over, official
 * wording or points changed, figures that differ from those computed here.
 * @returns true when the sheet is no longer whole and has to be drawn anew before it can be relied upon.
 */
export function checkSheet(rows: SheetRows, drawn: SheetBlueprint, findings: FindingList): boolean {
  const { name } = rows.sheet;
  let damaged = false;
  let lastRow = 0;
  const overtyped: { readonly place: Place; readonly text: string }[] = [];
  let differing: { readonly place: Place; readonly text: string } | null = null;

  for (const expected of drawn.rows) {
    const key = parseRowKey(expected.key);
    const row = rows.rows.get(expected.key);
    if (!key) continue;
    if (!row) {
      if (reportMissing(expected, key, { sheet: name, row: lastRow + 1, criterion: criterionOf(key) }, findings))
        damaged = true;
      continue;
    }
    lastRow = row.number;
    const place = { sheet: name, row: row.number, criterion: criterionOf(key) };
    for (const cell of expected.cells) {
      const column = SHEET_COLUMNS.find((each) => each === cell.column);
      if (!column) continue;
      const found = cellAt(row, rows.columns[column]);
      if (cell.formula !== undefined) {
        const figure = cell.result ?? "";
        if (found?.formula === undefined) overtyped.push({ place, text: overtypedText(column, key, found, figure) });
        else if (!differing && isFigure(column) && !sameFigure(found, figure)) {
          differing = {
            place,
            text: `ô ${subject(key)} ghi ${quoted(textOf(found))}, tính lại từ dấu chọn là ${quoted(figure)}`,
          };
        }
      } else if (!cell.input && literalChanged(column, key, cell, found)) {
        damaged = true;
        const code = column === "content" ? "wording-changed" : "points-changed";
        findings.add("error", code, place, changedText(column, key, cell, found));
      }
    }
  }
  if (differing) findings.add("warning", "figures-differ", differing.place, differing.text);
  reportOvertyped(name, overtyped, findings);
  return damaged || overtyped.length > 0;
}

function reportOvertyped(
  sheet: string,
  overtyped: readonly { readonly place: Place; readonly text: string }[],
  findings: FindingList,
): void {
  if (overtyped.length <= NAMED_CELLS) {
    for (const { place, text } of overtyped) findings.add("error", "formula-overtyped", place, text);
    return;
  }
  const [first] = overtyped;
  const text = `${String(overtyped.length)} ô công thức đã mất hoặc bị gõ đè; mọi điểm được tính lại từ dấu chọn`;
  findings.add("error", "formula-overtyped", { sheet, row: first?.place.row ?? null }, text);
}

/** @returns true when the missing row carries scores or figures. */
function reportMissing(expected: RowBlueprint, key: RowKey, place: Place, findings: FindingList): boolean {
  if (key.kind === "note" || key.kind === "case") {
    findings.add(
      "warning",
      "row-missing",
      place,
      `thiếu dòng ${key.kind === "note" ? "ghi chú" : "trường hợp"} của tiêu chí ${key.code}`,
    );
    return false;
  }
  if (key.kind === "fixed" && !SCORED_ROWS.includes(key.row)) return false;
  const text = contentOf(expected);
  findings.add(
    "error",
    "row-missing",
    place,
    `thiếu dòng ${subject(key)}${text === "" ? "" : ` ${quoted(text)}`}; các dòng khác vẫn được đọc`,
  );
  return true;
}

/** The rows of the form's own that carry scores or figures; the others are words. */
export const SCORED_ROWS: readonly string[] = [
  "identity",
  "heading",
  "total",
  "band",
  "unscored",
  "star",
  "verdict",
  "opinion",
];

function contentOf(row: RowBlueprint): string {
  const value = row.cells.find(({ column }) => column === "content")?.value;
  return value === undefined || value === null ? "" : String(value);
}

function overtypedText(column: SheetColumn, key: RowKey, found: GridCell | undefined, figure: string | number): string {
  const typed = textOf(found);
  const cell = isFigure(column) ? `ô ${subject(key)}` : `ô công thức cột ${column} ở ${subject(key)}`;
  const happened = typed === "" ? "mất công thức" : `bị gõ đè ${quoted(typed)}`;
  return `${cell} ${happened}; tính lại từ dấu chọn là ${quoted(figure)}`;
}

/** Columns whose formulas show people a figure or a sentence; the others only help. */
function isFigure(column: SheetColumn): boolean {
  return column === "score" || column === VERDICT_COLUMN || column === "content" || column === "status";
}

function sameFigure(found: GridCell, figure: string | number): boolean {
  // No cached figure at all: written by a program that does not calculate.
  if (found.value === null) return true;
  return found.value === figure || plain(textOf(found)) === plain(String(figure));
}

function literalChanged(column: SheetColumn, key: RowKey, cell: CellBlueprint, found: GridCell | undefined): boolean {
  const text = lawText(column, key, cell);
  return text !== null && plain(textOf(found)) !== plain(text);
}

/** What the law says in a drawn cell, "" where it is empty; null for a cell whose content is not the law's. */
export function lawText(column: SheetColumn, key: RowKey, cell: CellBlueprint): string | null {
  if (cell.formula !== undefined || cell.input === true) return null;
  const isLaw = key.kind === "option" || key.kind === "criterion" || key.kind === "group" || key.kind === "part";
  if (!isLaw && !(key.kind === "knock-out" && column === "content")) return null;
  if (column !== "content" && column !== "points" && column !== "star") return null;
  return cell.value === null || cell.value === undefined ? "" : String(cell.value);
}

function changedText(column: SheetColumn, key: RowKey, cell: CellBlueprint, found: GridCell | undefined): string {
  const what = column === "content" ? "lời văn" : column === "points" ? "thang điểm" : "mức sao tối thiểu";
  return `${what} ở ${subject(key)} bị sửa thành ${quoted(textOf(found))}, cần ${quoted(cell.value ?? "")}; điểm tính theo bộ tiêu chí`;
}

function criterionOf(key: RowKey): string | null {
  return key.kind === "criterion" || key.kind === "option" || key.kind === "case" ? key.code : null;
}

/** What a row is about, for people. */
export function subject(key: RowKey): string {
  switch (key.kind) {
    case "option":
      return `mức ${String(key.number)} của tiêu chí ${key.code}`;
    case "criterion":
      return `điểm tiêu chí ${key.code}`;
    case "group":
      return `điểm nhóm ${key.code}`;
    case "part":
      return `điểm phần ${key.part}`;
    case "note":
      return `ghi chú của ${key.code}`;
    case "case":
      return `trường hợp của tiêu chí ${key.code}`;
    case "knock-out":
      return "lý do loại";
    case "floor":
      return `tiêu chí thiếu mức ${"*".repeat(key.level)}`;
    case "fixed":
      return FIXED_TITLES[key.row] ?? `“${key.row}”`;
  }
}

const FIXED_TITLES: Readonly<Record<string, string>> = {
  identity: "nhận diện phiếu (ẩn)",
  heading: "tiêu đề bảng",
  total: "tổng điểm",
  band: "dải sao",
  unscored: "tiêu chí chưa chấm",
  star: "hạng sao",
  verdict: "kết luận",
  opinion: "ý kiến của người đánh giá",
};
