import type { Criterion, FloorLevel, Node } from "../catalogue/types";
import { FLOOR_LEVELS } from "../catalogue/types";
import { STAYS_MARK } from "../council/knock-out-decisions";
import { STATE_LABELS } from "./labels";
import { columnLetter, KNOCKED_OUT_TEXT, NONE_TEXT, STATUS_TEXT, TICK, type SheetColumn } from "./layout";
import { toDecideText } from "./verdict-text";

/**
 * The live formulas of a scoring sheet. They are a second, independent reading of the law: nothing here is computed
 * by the scoring room, so that a sheet checks itself without us. Only functions that Excel 2010, LibreOffice and WPS
 * share, none of them volatile; text comparison ignores case, so x and X count alike.
 */

/** Where a criterion stands: its own row, and the rows of its options (case headings between them included). */
export interface CriterionRows {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

const at = (column: SheetColumn, row: number): string => `${columnLetter(column)}${row}`;
const range = (column: SheetColumn, first: number, last: number): string => `${at(column, first)}:${at(column, last)}`;
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

const FLOOR_COLUMN: Readonly<Record<FloorLevel, SheetColumn>> = { 3: "floor3", 4: "floor4", 5: "floor5" };
export const MISSED_COLUMN: Readonly<Record<FloorLevel, SheetColumn>> = { 3: "missed3", 4: "missed4", 5: "missed5" };

/** Number of ticks among some rows. */
export function ticksFormula(first: number, last: number): string {
  return `SUMPRODUCT(--(TRIM(${range("tick", first, last)})=${quoted(TICK)}))`;
}

/**
 * Whether a criterion is closed, or null when nothing ever closes it: its note names another criterion and the
 * options of it that close this one; two ticks there are no choice and close nothing.
 */
export function closedFormula(
  criterion: Criterion,
  rowsOf: (code: string) => CriterionRows | null,
  optionRow: (code: string, number: number) => number | null,
): string | null {
  const tests = criterion.notes.flatMap(({ effect }) => {
    if (effect?.kind !== "closed-when") return [];
    const other = rowsOf(effect.criterion);
    const rows = effect.options.flatMap((number) => optionRow(effect.criterion, number) ?? []);
    if (!other || rows.length === 0) return [];
    const ticked = rows.map((row) => `TRIM(${at("tick", row)})=${quoted(TICK)}`);
    return [`AND(${at("ticks", other.row)}=1,${ticked.length === 1 ? ticked[0] : `OR(${ticked.join(",")})`})`];
  });
  if (tests.length === 0) return null;
  return tests.length === 1 ? (tests[0] ?? null) : `OR(${tests.join(",")})`;
}

/** Points of the one ticked option; 0 when closed; empty text when unscored or ticked twice. */
export function scoreFormula({ row, first, last }: CriterionRows, closed: string | null): string {
  const points = `SUMPRODUCT(--(TRIM(${range("tick", first, last)})=${quoted(TICK)}),${range("points", first, last)})`;
  const open = `IF(${at("ticks", row)}=1,${points},"")`;
  return closed ? `IF(${closed},0,${open})` : open;
}

/** "đóng", "chưa chấm", "chọn 2 mức" or nothing. */
export function statusFormula({ row }: CriterionRows, closed: string | null): string {
  const ticks = at("ticks", row);
  const open = `IF(${ticks}=0,${quoted(STATUS_TEXT.unscored)},IF(${ticks}=1,"","chọn "&${ticks}&" mức"))`;
  return closed ? `IF(${closed},${quoted(STATUS_TEXT.closed)},${open})` : open;
}

/** Points a level asks of the criterion, from the star marks that stand in the sheet; empty text when it asks nothing. */
export function floorFormula(criterion: Criterion, { row, first, last }: CriterionRows, level: FloorLevel): string {
  const star = range("star", first, last);
  const points = range("points", first, last);
  const marked = `SUMPRODUCT((${star}>0)*(${star}<=${level}))`;
  const highest = `SUMPRODUCT(MAX((${star}>0)*(${star}<=${level})*${points}))`;
  if (criterion.criterionStar === undefined) return `IF(${marked}>0,${highest},"")`;
  // Lowest option above 0, for a mark on the criterion itself.
  const lowest = `(1000-SUMPRODUCT(MAX((${points}>0)*(1000-${points}))))`;
  const own = `AND(${at("star", row)}>0,${at("star", row)}<=${level})`;
  return `IF(${own},MAX(${highest},${lowest}),IF(${marked}>0,${highest},""))`;
}

/** Running list "1.5, 3.4" of the criteria below a level's floor, from the first criterion down to this one. */
export function missedFormula(code: string, rows: CriterionRows, level: FloorLevel, previous: number | null): string {
  const floor = at(FLOOR_COLUMN[level], rows.row);
  const missed = `AND(${floor}<>"",OR(${noPointsTest(rows)},${at("score", rows.row)}<${floor}))`;
  return runningList(missed, code, previous === null ? null : at(MISSED_COLUMN[level], previous));
}

/** Running list of the criteria that are still to be scored (a double tick is one). */
export function openFormula(code: string, { row }: CriterionRows, previous: number | null): string {
  const open = `AND(${at("status", row)}<>${quoted(STATUS_TEXT.closed)},${at("ticks", row)}<>1)`;
  return runningList(open, code, previous === null ? null : at("open", previous));
}

/** Running list of the criteria whose one chosen option rests on a paper that is missing, lapsed or contradicted. */
export function unprovedFormula(code: string, rows: CriterionRows, previous: number | null): string {
  const { row, first, last } = rows;
  const evidence = range("evidence", first, last);
  const states = [STATE_LABELS.missing, STATE_LABELS.expired, STATE_LABELS.contradiction]
    .map((label) => `(${evidence}=${quoted(label)})`)
    .join("+");
  const flagged = `SUMPRODUCT((TRIM(${range("tick", first, last)})=${quoted(TICK)})*(${states}))`;
  const test = `AND(${at("status", row)}="",${flagged}>0)`;
  return runningList(test, code, previous === null ? null : at("unproved", previous));
}

function noPointsTest({ row }: CriterionRows): string {
  return `${at("status", row)}=${quoted(STATUS_TEXT.closed)},${at("ticks", row)}<>1`;
}

function runningList(test: string, code: string, previous: string | null): string {
  if (previous === null) return `IF(${test},${quoted(code)},"")`;
  return `IF(${test},IF(${previous}="","",${previous}&", ")&${quoted(code)},${previous})`;
}

/** Sum of the scores of what stands directly under a part or group. */
export function sumFormula(children: readonly Node[], rowOf: (node: Node) => number): string {
  return `SUM(${children.map((child) => at("score", rowOf(child))).join(",")})`;
}

/** Sum of the parts. */
export function totalFormula(partRows: readonly number[]): string {
  return `SUM(${partRows.map((row) => at("score", row)).join(",")})`;
}

/** Rows the verdict reads. `lastCriterion` carries the finished running lists. */
export interface VerdictRows {
  readonly total: number;
  readonly band: number;
  readonly star: number;
  readonly lastCriterion: number;
  readonly knockOuts: { readonly first: number; readonly last: number } | null;
}

/** Bands of 26/2026 Art. 3.3 on whole points: from 30, 50, 70 and 90. */
export function bandFormula({ total }: VerdictRows): string {
  const points = at("score", total);
  return `IF(${points}>=90,5,IF(${points}>=70,4,IF(${points}>=50,3,IF(${points}>=30,2,1))))`;
}

/** The star, or "Bị loại" when a knock-out is ticked. */
export function starFormula({ total, band, lastCriterion, knockOuts }: VerdictRows): string {
  const points = at("score", total);
  const none = (levels: readonly FloorLevel[]): string =>
    levels.map((level) => `${at(MISSED_COLUMN[level], lastCriterion)}=""`).join(",");
  const star =
    `IF(AND(${points}>=90,${none([3, 4, 5])}),5,IF(AND(${points}>=70,${none([3, 4])}),4,` +
    `IF(AND(${points}>=50,${none([3])}),3,MIN(2,${at("points", band)}))))`;
  if (!knockOuts) return star;
  return `IF(${ticksFormula(knockOuts.first, knockOuts.last)}>0,${quoted(KNOCKED_OUT_TEXT)},${star})`;
}

/** A running list as shown to people. */
export function listFormula(column: SheetColumn, row: number): string {
  return `IF(${at(column, row)}="",${quoted(NONE_TEXT)},${at(column, row)})`;
}

/** A ground for knocking out that 0 points at some criteria raise: those, and where its note and the answer to it stand. */
export interface ZeroGround {
  readonly noteAt: string;
  /** Row of the criterion whose comment says why the dossier stays. */
  readonly answerRow: number;
  readonly criteria: readonly { readonly code: string; readonly row: number }[];
}

/**
 * Both keys in one sentence: the band the points reach, and the minimum mark that holds the star below it; then what is
 * still to be decided.
 */
export function sentenceFormula(rows: VerdictRows, grounds: readonly ZeroGround[] = []): string {
  return [worthFormula(rows), ...grounds.map((ground) => undecidedFormula(rows, ground))].join("&");
}

/** "; 0 điểm ở 6.1 và 6.3: cần quyết định…" unless the product is knocked out or the comment says why it stays. */
function undecidedFormula({ star }: VerdictRows, { noteAt, answerRow, criteria }: ZeroGround): string {
  const isZero = ({ row }: { readonly row: number }): string =>
    `AND(${at("ticks", row)}=1,${at("score", row)}=0,${at("status", row)}<>${quoted(STATUS_TEXT.closed)})`;
  const zeros = criteria.map(isZero);
  // Each code comes after a comma, so that the list is one text from its third letter on.
  const list = `MID(${criteria.map(({ code }, index) => `IF(${zeros[index] ?? ""},${quoted(`, ${code}`)},"")`).join("&")},3,200)`;
  const decided = `OR(${at("points", star)}=${quoted(KNOCKED_OUT_TEXT)},ISNUMBER(SEARCH(${quoted(STAYS_MARK)},${at("comment", answerRow)})))`;
  return `IF(OR(${zeros.join(",")}),IF(${decided},"","; 0 điểm ở "&${spokenList(list)}&${quoted(toDecideText(noteAt))}),"")`;
}

function worthFormula({ total, band, star, lastCriterion }: VerdictRows): string {
  const stars = at("points", star);
  const reached = at("points", band);
  const missed = FLOOR_LEVELS.map((level) => spokenList(at(MISSED_COLUMN[level], lastCriterion))).join(",");
  return (
    `IF(${at("open", lastCriterion)}="","","Chưa chấm đủ, tạm tính: ")&${at("score", total)}&" điểm: "&` +
    `IF(${stars}=${quoted(KNOCKED_OUT_TEXT)},"sản phẩm bị loại","đủ dải "&${reached}&" sao; "&` +
    `IF(${stars}=${reached},"xếp "&${stars}&" sao","chỉ xếp "&${stars}&" sao vì thiếu mức "&` +
    `REPT("*",${stars}+1)&" ở "&CHOOSE(${stars}-1,${missed})))`
  );
}

/** "1.5, 3.4" as "1.5 và 3.4". */
function spokenList(cell: string): string {
  const commas = `(LEN(${cell})-LEN(SUBSTITUTE(${cell},", ","")))/2`;
  return `IF(ISERROR(FIND(", ",${cell})),${cell},SUBSTITUTE(${cell},", "," và ",${commas}))`;
}
