import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { criteriaOf } from "../../catalogue/traverse";
import type { Criterion } from "../../catalogue/types";
import type { Grid } from "../reading/grid-types";
import { alignOptions, isReordered, type OptionPair } from "./align-options";
import { bindBoxes } from "./bind-boxes";
import type { BoxRef, CellRef, CriterionPlace, FormBinding, OptionPlace } from "./form-binding";
import { FormCells } from "./form-cells";
import { formColumns, type FormColumns } from "./form-columns";
import { findFields } from "./form-fields";
import { DEFAULT_TICK, isTickText, mostUsed, pointsIn } from "./mark-letters";
import type { OfficialSet } from "./official-sheets";
import { pointsOf } from "./readings";
import { readNodes, type ReadNode, type ReadOption, type ReadSet } from "./sheet-tree";

export interface BoundForms {
  readonly forms: readonly BoundForm[];
  /** One sentence for each sheet that has no place for marks. */
  readonly left: readonly string[];
}

export interface BoundForm {
  readonly binding: FormBinding;
  readonly official: OfficialSet;
}

/**
 * Finds where marks go in the official sheets of a workbook: a column for ticks, one for points, or the boxes before the options.
 * A cell with a formula is never a place.
 * Error `no-place-for-marks` when no sheet has places for all its criteria; the sentence says why.
 */
export function bindForms(grid: Grid, sets: readonly OfficialSet[]): Outcome<BoundForms> {
  const forms: BoundForm[] = [];
  const left: string[] = [];
  for (const official of sets) {
    const bound = bindForm(grid, official, sets);
    if (bound.ok) forms.push({ binding: bound.value, official });
    else left.push(bound.message);
  }
  return forms.length > 0
    ? succeed({ forms, left })
    : fail("no-place-for-marks", left[0] ?? `Tệp “${grid.fileName}” không có phiếu nào có chỗ đánh dấu hay ghi điểm.`);
}

function bindForm(grid: Grid, official: OfficialSet, all: readonly OfficialSet[]): Outcome<FormBinding> {
  const { read, law, edition } = official;
  const worksheet = read.place.table;
  const sheet = grid.sheets.find(({ name }) => name === worksheet);
  const refuse = (why: string) =>
    fail("no-place-for-marks", `Phiếu bộ ${String(law.no)} (trang “${worksheet}”) không chấm tại chỗ được: ${why}.`);
  if (!sheet) return refuse("không thấy trang tính");
  const cells = new FormCells(sheet);
  const columns = formColumns(official.preamble, read.columns);
  if (!columns.ok) return refuse(columns.message);
  const nodes = new Map([...readNodes(read.parts)].reverse().map((node) => [node.code, node]));
  const found = criteriaOf(law).map((criterion) => ({ criterion, node: nodes.get(criterion.code) ?? null }));
  const { boxes, style } = bindBoxes(
    cells,
    found.flatMap(({ node }) => node?.options ?? []),
  );
  const places: CriterionPlace[] = [];
  const lacking: string[] = [];
  for (const { criterion, node } of found) {
    const place =
      node && placeOf(criterion, node, columns.value, cells, columns.value.tick === null ? boxes : NO_BOXES);
    if (place && isMarkable(place)) places.push(place);
    else lacking.push(criterion.code);
  }
  if (places.length === 0) {
    return refuse("không nhận ra cột đánh dấu hay cột điểm chấm, cũng không có ô □ trước các mức");
  }
  if (lacking.length > 0) return refuse(`tiêu chí ${lacking.join(", ")} không có chỗ đánh dấu hay ghi điểm`);
  const marks = columns.value.tick === null ? [] : marksIn(cells, places);
  const isBoxed = places.some(({ options }) => options.some(({ box }) => box !== null));
  return succeed({
    ...{ worksheet, edition, set: law.no },
    mark: mostUsed(marks) ?? DEFAULT_TICK,
    boxes: isBoxed ? style : null,
    criteria: places,
    fields: findFields(cells, rowsAround(official, all, cells)),
  });
}

const NO_BOXES: ReadonlyMap<ReadOption, BoxRef> = new Map();

function placeOf(
  criterion: Criterion,
  node: ReadNode,
  columns: FormColumns,
  cells: FormCells,
  boxes: ReadonlyMap<ReadOption, BoxRef>,
): CriterionPlace | null {
  const { row } = node.place;
  const writable = (column: number | null, at: number): CellRef | null =>
    column !== null && cells.isWritable({ row: at, column }) ? { row: at, column } : null;
  const pairs = pairsOf(node, criterion);
  const isAlone = ({ place }: ReadOption): boolean =>
    place.row !== row && node.options.every((other) => other.place.row !== place.row || other.place === place);
  const ownScore = writable(columns.score, row);
  // Beside ticks, a formula counts the points; the cells below it are not for typing.
  const usesOptionRows = columns.tick === null && (ownScore === null || scoresStandByOptions(node, ownScore, cells));
  const options = criterion.options.map(({ number }): OptionPlace => {
    const option = pairs.find(({ law }) => law?.number === number)?.read ?? null;
    if (!option) return { number, row: null, tick: null, box: null, score: null };
    const at = option.place.row;
    const alone = isAlone(option);
    return {
      ...{ number, row: at },
      tick: alone ? writable(columns.tick, at) : null,
      box: boxes.get(option) ?? null,
      score: alone && usesOptionRows ? writable(columns.score, at) : null,
    };
  });
  const hasOptionScores = options.every(({ score }) => score !== null);
  return {
    ...{ code: criterion.code, row },
    score: usesOptionRows && hasOptionScores ? null : ownScore,
    comment: writable(columns.comment, row),
    options: hasOptionScores ? options : options.map((option) => ({ ...option, score: null })),
  };
}

/** Options of the form beside those of the law; where only their order differs, equal points and marks belong together. */
function pairsOf(node: ReadNode, criterion: Criterion): readonly OptionPair[] {
  if (!isReordered(node.options, criterion.options)) return alignOptions(node.options, criterion.options);
  const free = [...node.options];
  return criterion.options.map((law) => {
    const at = free.findIndex(({ points, star }) => pointsOf(points) === law.points && star.level === law.star);
    return { law, read: (at < 0 ? undefined : free.splice(at, 1)[0]) ?? null };
  });
}

/** Some forms have the points written beside the option that is met; a form so filled is gone on with. */
function scoresStandByOptions(node: ReadNode, own: CellRef, cells: FormCells): boolean {
  if (cells.text(own).trim() !== "") return false;
  return node.options.some(
    ({ place }) =>
      place.row !== own.row && pointsIn(cells.at({ row: place.row, column: own.column })?.value ?? null) !== null,
  );
}

function isMarkable({ score, options }: CriterionPlace): boolean {
  const places = options.map(({ tick, box, score: own }) => tick ?? box ?? own);
  return score !== null || places.every((place) => place !== null);
}

function marksIn(cells: FormCells, places: readonly CriterionPlace[]): readonly string[] {
  return places.flatMap(({ options }) =>
    options.flatMap(({ tick }) => {
      const text = tick ? cells.text(tick).trim() : "";
      return isTickText(text) ? [text] : [];
    }),
  );
}

/** The rows that belong to a form without being its table: from its title on, and down to the title of the next one. */
function rowsAround({ read, preamble }: OfficialSet, all: readonly OfficialSet[], cells: FormCells) {
  const { table, row } = read.place;
  const others = all.filter((other) => other.read !== read && other.read.place.table === table);
  const titleRow = (one: ReadSet): number => one.title?.place.row ?? one.place.row;
  const hasEarlier = others.some((other) => other.read.place.row < row);
  const later = others.filter((other) => other.read.place.row > row).map((other) => titleRow(other.read));
  const first = hasEarlier ? titleRow(read) : (preamble.find((each) => each.table === table)?.row ?? row);
  const lastOfTable = Math.max(
    row,
    ...readNodes(read.parts).flatMap(({ place, options }) => [place.row, ...options.map((option) => option.place.row)]),
  );
  return {
    above: [first, row - 1],
    below: [lastOfTable + 1, Math.min(cells.lastRow, ...later.map((at) => at - 1))],
  } as const;
}
