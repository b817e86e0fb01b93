import { criterionByCode } from "../../catalogue/traverse";
import type { ProductSet } from "../../catalogue/types";
import type { ScoreSheet } from "../../council/types";
import { closedCriteria } from "../../scoring/closed";
import type { Grid } from "../reading/grid-types";
import type { BoxRef, CellRef, CriterionPlace, FieldPlace, FormBinding, FormField } from "./form-binding";
import { FormCells } from "./form-cells";
import { fieldValue, withFieldValue } from "./form-fields";
import { isBlank, isTicked, isTickText, pointsIn } from "./mark-letters";

/** What goes into one cell of a form; everything else about the cell stays. */
export interface FormWrite extends CellRef {
  /** null empties the cell. */
  readonly value: string | number | null;
  /** For a text of which only some letters change, so that what is bold stays bold. */
  readonly letters?: readonly Swap[];
}

export interface Swap {
  /** Place in the text of the cell as it was, UTF-16. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

export type FormScores = Pick<ScoreSheet, "choices" | "comments" | "opinion">;

export interface FormChange {
  readonly before: FormScores;
  readonly after: FormScores;
  /** Whether a criterion was chosen or cleared since, even if to the same effect. */
  readonly touched: (criterion: string) => boolean;
  /** The form's own data; written only where the form has an open place. */
  readonly fields: Readonly<Partial<Record<FormField, string>>>;
}

/**
 * The cells that have to change so that a form says what a sheet says: ticks, points as numbers, comments and opinion where it has
 * places for them. Cells that say it already stay, and so do formulas. A closed criterion has 0 points.
 * @param set The set with the points that count in the session.
 * @param grid The grid on which the form was bound.
 */
export function writeMarks(
  binding: FormBinding,
  set: ProductSet,
  grid: Grid,
  change: FormChange,
): readonly FormWrite[] {
  const sheet = grid.sheets.find(({ name }) => name === binding.worksheet);
  if (!sheet) return [];
  const writer = new MarkWriter(new FormCells(sheet), binding);
  const { before, after, touched, fields } = change;
  const closed = closedCriteria(set, after.choices);
  for (const place of binding.criteria) {
    const { code } = place;
    const option = after.choices[code];
    const criterion = criterionByCode(set, code);
    if (!criterion) continue;
    if (option !== undefined || before.choices[code] !== undefined || touched(code)) {
      const points = criterion.options.find(({ number }) => number === option)?.points ?? null;
      writer.mark(place, option ?? null, points !== null && closed.has(code) ? 0 : points, touched(code));
    }
    if (place.comment) writer.text(place.comment, after.comments[code] ?? "");
  }
  for (const [field, place] of Object.entries(binding.fields)) {
    if (field === "opinion") {
      if (after.opinion !== fieldValue(writer.cells, place)) writer.field(place, after.opinion);
    } else if (isField(field, fields) && fieldValue(writer.cells, place) === "") {
      const value = fields[field]?.trim() ?? "";
      if (value !== "") writer.field(place, value);
    }
  }
  return writer.writes();
}

function isField(field: string, fields: FormChange["fields"]): field is FormField {
  return Object.hasOwn(fields, field);
}

class MarkWriter {
  readonly #writes = new Map<string, FormWrite>();
  readonly #swaps = new Map<string, { readonly ref: CellRef; readonly letters: Swap[] }>();

  constructor(
    readonly cells: FormCells,
    private readonly binding: FormBinding,
  ) {}

  /** @param points What the criterion counts; null when nothing is chosen. */
  mark({ score, options }: CriterionPlace, option: number | null, points: number | null, isTouched: boolean): void {
    for (const { number, tick, box, score: own } of options) {
      const isChosen = number === option;
      if (tick) {
        const text = this.cells.text(tick);
        const stands = isTickText(text);
        if (isChosen && !stands) this.put(tick, this.binding.mark);
        // A word beside the marks is somebody's; it goes only when this criterion is decided anew.
        else if (!isChosen && (stands || (isTouched && !isBlank(text)))) this.put(tick, null);
      }
      if (box) this.box(box, isChosen);
      if (own) {
        const stands = pointsIn(this.cells.at(own)?.value ?? null);
        if (isChosen && points !== null && stands !== points) this.put(own, points);
        // Zeros beside the other options say nothing, unless the one that is meant is worth 0 itself.
        else if (!isChosen && stands !== null && (stands !== 0 || points === 0 || option === null)) this.put(own, null);
      }
    }
    if (score) {
      const value = this.cells.at(score)?.value ?? null;
      if (points !== null && pointsIn(value) !== points) this.put(score, points);
      else if (points === null && value !== null && !isBlank(String(value))) this.put(score, null);
    }
  }

  text(ref: CellRef, text: string): void {
    const now = this.cells.text(ref);
    if ((isBlank(now) ? "" : now.trim()) !== text.trim()) this.put(ref, text === "" ? null : text);
  }

  field(place: FieldPlace, value: string): void {
    const text = withFieldValue(this.cells, place, value);
    this.put({ row: place.row, column: place.column }, text === "" ? null : text);
  }

  writes(): readonly FormWrite[] {
    const swapped = [...this.#swaps.values()].map(({ ref: { row, column }, letters }): FormWrite => {
      let value = this.cells.text({ row, column });
      for (const { at, from, to } of letters.toSorted((a, b) => b.at - a.at)) {
        value = value.slice(0, at) + to + value.slice(at + from.length);
      }
      return { row, column, value, letters };
    });
    return [...this.#writes.values(), ...swapped].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  private box(box: BoxRef, isChosen: boolean): void {
    const { boxes } = this.binding;
    if (!boxes || isTicked(box.letters) === isChosen) return;
    const swap = { at: box.at, from: box.letters, to: isChosen ? boxes.ticked : boxes.empty };
    const key = keyOf(box);
    const known = this.#swaps.get(key);
    if (known) known.letters.push(swap);
    else this.#swaps.set(key, { ref: box, letters: [swap] });
  }

  private put({ row, column }: CellRef, value: FormWrite["value"]): void {
    this.#writes.set(keyOf({ row, column }), { row, column, value });
  }
}

function keyOf({ row, column }: CellRef): string {
  return `${String(row)}:${String(column)}`;
}
