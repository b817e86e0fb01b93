import { criterionByCode } from "../../catalogue/traverse";
import type { Criterion, ProductSet } from "../../catalogue/types";
import { closedCriteria } from "../../scoring/closed";
import type { Choices } from "../../scoring/types";
import { FindingList, quoted } from "../reading/finding-list";
import type { Grid } from "../reading/grid-types";
import type { Finding } from "../port";
import { reportClosedTicks } from "../reading/read-scores";
import type { CellRef, CriterionPlace, FormBinding } from "./form-binding";
import { FormCells } from "./form-cells";
import { fieldValue } from "./form-fields";
import { isBlank, isTicked, isTickText, pointsIn } from "./mark-letters";

/** What a form says, and what in it cannot be understood. */
export interface FormMarks {
  readonly choices: Choices;
  /** By criterion; only where the form has a column for them. */
  readonly comments: Readonly<Record<string, string>>;
  /** null where the form has no place for it. */
  readonly opinion: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads ticks, points, comments and opinion of a bound form. A criterion whose marks do not agree counts as unscored and is named with its row:
 * `double-tick`, `score-misfit`, `mark-contradiction`, `score-ambiguous`, `tick-unreadable`, `score-unreadable`; a mark in a
 * closed criterion is kept and named `closed-tick`.
 * @param set The set with the points that count in the session.
 * @param remembered Choices known from elsewhere; they decide only where equal points leave open which option was meant.
 */
export function readMarks(binding: FormBinding, set: ProductSet, grid: Grid, remembered: Choices = {}): FormMarks {
  const findings = new FindingList(grid.fileName);
  const sheet = grid.sheets.find(({ name }) => name === binding.worksheet);
  if (!sheet) return { choices: {}, comments: {}, opinion: null, findings: [] };
  const reader = new MarkReader(new FormCells(sheet), binding, findings);
  const read = binding.criteria.flatMap((place) => {
    const criterion = criterionByCode(set, place.code);
    return criterion ? [{ criterion, place, marks: reader.marks(place) }] : [];
  });
  const first = Object.fromEntries(
    read.flatMap(({ criterion, place, marks }) => {
      const option = reader.settle(criterion, place, marks, { remembered, isClosed: false, isLast: false });
      return option === null ? [] : [[criterion.code, option] as const];
    }),
  );
  // What closes a criterion is itself never closed, so a second look is enough.
  const closed = closedCriteria(set, first);
  const choices: Record<string, number> = {};
  for (const { criterion, place, marks } of read) {
    const isClosed = closed.has(criterion.code);
    const option = reader.settle(criterion, place, marks, { remembered, isClosed, isLast: true });
    if (option !== null) choices[criterion.code] = option;
  }
  const places = new Map(binding.criteria.map((place) => [place.code, place]));
  const rowOf = (code: string, option: number): number | null => {
    const place = places.get(code);
    return place ? markedRow(place, option) : null;
  };
  reportClosedTicks(choices, set, binding.worksheet, rowOf, findings);
  return { choices, ...reader.texts(), findings: findings.all };
}

/** The row a person looks at for an option: its own, or that of its criterion. */
export function markedRow({ row, options }: CriterionPlace, option: number): number {
  return options.find(({ number }) => number === option)?.row ?? row;
}

/** The marks of one criterion as they stand. */
interface Marks {
  readonly ticked: readonly number[];
  readonly score: number | null;
  /** Marks that cannot be read, as sentences with their rows. */
  readonly unreadable: readonly { readonly code: string; readonly row: number; readonly text: string }[];
}

interface Settling {
  readonly remembered: Choices;
  readonly isClosed: boolean;
  /** Faults are told once, at the last look. */
  readonly isLast: boolean;
}

class MarkReader {
  constructor(
    private readonly cells: FormCells,
    private readonly binding: FormBinding,
    private readonly findings: FindingList,
  ) {}

  marks({ code, score, options }: CriterionPlace): Marks {
    const ticked: number[] = [];
    const unreadable: { code: string; row: number; text: string }[] = [];
    const beside: { number: number; points: number }[] = [];
    for (const { number, tick, box, score: own } of options) {
      if (tick) {
        const value = this.value(tick);
        const text = value === null ? "" : String(value);
        if (isTickText(text)) ticked.push(number);
        else if (!isBlank(text)) {
          const sentence = `ô đánh dấu của tiêu chí ${code} ghi ${quoted(text)}, không được tính; cần chữ ${this.binding.mark}`;
          unreadable.push({ code: "tick-unreadable", row: tick.row, text: sentence });
        }
      } else if (box && this.binding.boxes && isTicked(box.letters)) ticked.push(number);
      const points = own && this.points(own, code, unreadable);
      if (points !== null) beside.push({ number, points });
    }
    const total = score && this.points(score, code, unreadable);
    // Points beside several options that are all 0 but one: only the one is meant.
    const meant = beside.filter(({ points }) => points !== 0);
    const marked = meant.length > 0 ? meant : beside;
    const last = marked.at(-1);
    if (last) ticked.push(...marked.map(({ number }) => number));
    return {
      ticked: [...new Set(ticked)],
      score: total ?? (marked.length === 1 && last ? last.points : null),
      unreadable,
    };
  }

  /** The option a criterion's marks stand for, or null. */
  settle(criterion: Criterion, place: CriterionPlace, marks: Marks, how: Settling): number | null {
    const { code } = criterion;
    const tell = (kind: string, row: number, text: string): null => {
      const where = { sheet: this.binding.worksheet, row, criterion: code };
      if (how.isLast) this.findings.add("error", kind, where, text);
      return null;
    };
    for (const fault of marks.unreadable) tell(fault.code, fault.row, fault.text);
    const { score } = marks;
    const known = how.remembered[code];
    const [ticked] = marks.ticked;
    if (ticked !== undefined && marks.ticked.length > 1) {
      const rows = [...new Set(marks.ticked.map((option) => markedRow(place, option)))].join(", ");
      const count = String(marks.ticked.length);
      const text = `tiêu chí ${code} chọn ${count} mức (dòng ${rows}), cần đúng một; coi như chưa chấm`;
      return tell("double-tick", markedRow(place, ticked), text);
    }
    // What is closed counts 0 whatever is ticked, and so it is written.
    const isClosedAt0 = score === 0 && how.isClosed;
    if (ticked !== undefined) {
      const points = criterion.options.find(({ number }) => number === ticked)?.points ?? null;
      if (score === null || score === points || isClosedAt0) return ticked;
      const text = `tiêu chí ${code} đánh dấu mức ${String(points)} điểm nhưng ô điểm ghi ${String(score)}; coi như chưa chấm`;
      return tell("mark-contradiction", markedRow(place, ticked), text);
    }
    if (isClosedAt0) return place.options.some(({ tick, box }) => tick ?? box) ? null : (known ?? null);
    if (score === null) return null;
    const fitting = criterion.options.filter(({ points }) => points === score).map(({ number }) => number);
    const [only] = fitting;
    if (only === undefined) {
      const levels = criterion.options.map(({ points }) => String(points)).join(", ");
      const text = `ô điểm của tiêu chí ${code} ghi ${String(score)}, các mức là ${levels} điểm; coi như chưa chấm`;
      return tell("score-misfit", place.row, text);
    }
    if (fitting.length === 1) return only;
    if (known !== undefined && fitting.includes(known)) return known;
    const count = String(fitting.length);
    const text = `tiêu chí ${code} có ${count} mức cùng ${String(score)} điểm, phiếu không cho biết mức nào; cần chọn lại`;
    return tell("score-ambiguous", place.row, text);
  }

  texts(): Pick<FormMarks, "comments" | "opinion"> {
    const comments = this.binding.criteria.flatMap(({ code, comment }) => {
      const text = comment ? this.cells.text(comment).trim() : "";
      return isBlank(text) ? [] : [[code, text] as const];
    });
    const { opinion } = this.binding.fields;
    return { comments: Object.fromEntries(comments), opinion: opinion ? fieldValue(this.cells, opinion) : null };
  }

  private value(ref: CellRef): string | number | boolean | null {
    return this.cells.at(ref)?.value ?? null;
  }

  private points(ref: CellRef, code: string, unreadable: Marks["unreadable"][number][]): number | null {
    const value = this.value(ref);
    if (value === null || isBlank(String(value))) return null;
    const points = pointsIn(value);
    if (points === null) {
      const text = `ô điểm của tiêu chí ${code} ghi ${quoted(value)}, không phải số điểm; không được tính`;
      unreadable.push({ code: "score-unreadable", row: ref.row, text });
    }
    return points;
  }
}
