import type { CellBlueprint, SheetBlueprint } from "../../records/blueprint";
import { parseRowKey, SHEET_COLUMNS, type RowKey, type SheetColumn } from "../../records/layout";
import { SCORED_ROWS, subject } from "./check-sheet";
import { quoted } from "./finding-list";
import { cellAt, type GridRow } from "./grid-types";
import type { SheetRows } from "./sheet-rows";
import { plain, textOf } from "./table-reader";

/** One place where a scoring sheet would print something else than what belongs to it. */
export interface PaperDifference {
  /** Worksheet row; null where there is none any more. */
  readonly row: number | null;
  /** The sentence after the place, without its full stop. */
  readonly text: string;
}

/** The columns that print, but for the states of proofs: papers may arrive after a sheet is sealed. */
const PRINTED: readonly SheetColumn[] = ["content", "points", "tick", "score", "comment"];
/** The figure that depends on the states of proofs. */
const FOLLOWS_PROOFS: ReadonlySet<string> = new Set(["unproved"]);

/**
 * What a sealed sheet would print beside the scores and words its seal stands for: letterhead, product, evaluator, place and
 * date, the note of the seal, figures kept in the cells, rows in another order, rows put in between, rows taken out. Law
 * texts and typed-over formulas are found by `checkSheet`, scores and comments by `checkSeal`.
 * @param drawn The sheet as it would be drawn for what was read from it.
 */
export function checkPaper(rows: SheetRows, drawn: SheetBlueprint): readonly PaperDifference[] {
  return [...textDifferences(rows, drawn), ...orderDifferences(rows, drawn), ...addedRows(rows)].toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0),
  );
}

/** The note of the seal that stands on a sheet which is not sealed; "" where there is none. */
export function strandedSeal(rows: SheetRows): string {
  const row = rows.rows.get("seal");
  return row ? textOf(cellAt(row, rows.columns.content)).trim() : "";
}

function textDifferences(rows: SheetRows, drawn: SheetBlueprint): readonly PaperDifference[] {
  return drawn.rows.flatMap((expected): readonly PaperDifference[] => {
    const key = parseRowKey(expected.key);
    if (!key) return [];
    const row = rows.rows.get(expected.key);
    const texts = expected.cells.flatMap((cell) => (isTyped(cell) || cell.column === "key" ? [] : [cellText(cell)]));
    if (!row) {
      // Rows with scores and figures are missed by `checkSheet`.
      const text = key.kind === "fixed" && !SCORED_ROWS.includes(key.row) ? texts.find((each) => each !== "") : "";
      return text === undefined || text === ""
        ? []
        : [{ row: null, text: `thiếu dòng ${nameOf(key)} ${quoted(text)}` }];
    }
    return PRINTED.flatMap((column): readonly PaperDifference[] => {
      const cell = expected.cells.find((each) => each.column === column);
      if (cell && isTyped(cell)) return [];
      if (!cell && isCovered(expected.cells, column)) return [];
      const found = cellAt(row, rows.columns[column]);
      const wanted = cell ? cellText(cell) : "";
      if (cell?.formula !== undefined) {
        // A program that does not calculate leaves no figure; one that was typed over is found by `checkSheet`.
        if (found?.formula === undefined || found.value === null || FOLLOWS_PROOFS.has(expected.key)) return [];
      }
      const text = textOf(found);
      if (plain(text) === plain(wanted)) return [];
      return [{ row: row.number, text: `${nameOf(key)} ghi ${quoted(text)}, cần ${quoted(wanted)}` }];
    });
  });
}

/** What is sealed itself, typed by a member. */
function isTyped(cell: CellBlueprint): boolean {
  return cell.input !== undefined;
}

/** A cell under one that is merged over it shows nothing of its own. */
function isCovered(cells: readonly CellBlueprint[], column: SheetColumn): boolean {
  const at = SHEET_COLUMNS.indexOf(column);
  return cells.some((cell) => {
    const from = SHEET_COLUMNS.findIndex((each) => each === cell.column);
    return from >= 0 && from < at && at < from + (cell.span ?? 1);
  });
}

function cellText(cell: CellBlueprint): string {
  const value = cell.formula === undefined ? cell.value : cell.result;
  return value === null || value === undefined ? "" : String(value);
}

/** Rows that stand elsewhere than in the order of the form: the fewest that would have to move back. */
function orderDifferences(rows: SheetRows, drawn: SheetBlueprint): readonly PaperDifference[] {
  const found = drawn.rows.flatMap(({ key }) => {
    const row = rows.rows.get(key);
    return row ? [{ key, number: row.number }] : [];
  });
  const stays = longestRising(found.map(({ number }) => number));
  return found.flatMap(({ key, number }, index): readonly PaperDifference[] => {
    const parsed = parseRowKey(key);
    if (stays.has(index) || !parsed) return [];
    const before = found[index - 1];
    const place = before ? `cần đứng ngay sau dòng ${String(before.number)}` : "cần đứng đầu phiếu";
    return [{ row: number, text: `dòng ${nameOf(parsed)} bị chuyển chỗ, ${place}` }];
  });
}

/** Places of one longest rising run among some numbers (patience sorting). */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let at = tails.findIndex((tail) => (numbers[tail] ?? 0) >= number);
    if (at < 0) at = tails.length;
    before[index] = at > 0 ? tails[at - 1] : undefined;
    tails[at] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}

/** Rows with words of their own between the first and the last row of the form. */
function addedRows(rows: SheetRows): readonly PaperDifference[] {
  const ours = new Set([...rows.rows.values()].map(({ number }) => number));
  const last = Math.max(...ours);
  return rows.sheet.rows.flatMap((row): readonly PaperDifference[] => {
    if (ours.has(row.number) || row.number > last || isNamedElsewhere(rows, row)) return [];
    const text = PRINTED.map((column) => textOf(cellAt(row, rows.columns[column])).trim()).find((each) => each !== "");
    return text === undefined ? [] : [{ row: row.number, text: `dòng ${quoted(text)} được chen thêm vào phiếu` }];
  });
}

/** Copied rows and rows with a foreign key have a finding of their own. */
function isNamedElsewhere({ repeated, strange }: SheetRows, row: GridRow): boolean {
  return [...repeated, ...strange].some((each) => each.row === row);
}

const NAMES: Readonly<Record<string, string>> = {
  identity: "tiêu đề cơ quan, Quốc hiệu",
  motto: "Tiêu ngữ",
  title: "tên phiếu",
  subtitle: "tên phiếu",
  edition: "quyết định áp dụng",
  set: "bộ sản phẩm",
  "product-name": "tên sản phẩm",
  "product-code": "mã sản phẩm",
  producer: "chủ thể",
  phone: "số điện thoại",
  address: "địa chỉ",
  evaluator: "người đánh giá",
  unproved: "mức chấm chưa đủ minh chứng",
  "place-date": "nơi và ngày",
  "signer-caption": "phần ký",
  "signer-hint": "phần ký",
  "signer-name": "họ tên người ký",
  seal: "dòng mã khoá",
};

function nameOf(key: RowKey): string {
  return (key.kind === "fixed" ? NAMES[key.row] : undefined) ?? subject(key);
}
