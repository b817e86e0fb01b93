import type { EditionId } from "../../catalogue/types";

/** A cell of a worksheet, 1-based. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** A box before an option's words, which is ticked by changing that letter alone. */
export interface BoxRef extends CellRef {
  /** Where the letters stand in the text of the cell, UTF-16. */
  readonly at: number;
  readonly letters: string;
}

/** Where one option of the catalogue's set is marked; all null when the form does not print it. */
export interface OptionPlace {
  /** 1-based, in the order of the decision. */
  readonly number: number;
  readonly row: number | null;
  readonly tick: CellRef | null;
  readonly box: BoxRef | null;
  /** A cell for the points beside the option itself, in forms that have none beside the criterion. */
  readonly score: CellRef | null;
}

export interface CriterionPlace {
  readonly code: string;
  readonly row: number;
  /** A cell for the points of the criterion that holds no formula, or null. */
  readonly score: CellRef | null;
  readonly comment: CellRef | null;
  readonly options: readonly OptionPlace[];
}

/** What a form may have a place for beside the marks. */
export type FormField = "name" | "code" | "producer" | "phone" | "address" | "member" | "date" | "opinion";

export interface FieldPlace extends CellRef {
  /**
   * `own`: the value has the cell to itself. `after`: it follows its label in the same cell, in place of the dots.
   * `line`: "ngày … tháng … năm …" within the cell.
   */
  readonly kind: "own" | "after" | "line";
}

/** A province's own form, bound to a set of the catalogue: which cell holds what. Rows are those of the grid it was bound on. */
export interface FormBinding {
  readonly worksheet: string;
  readonly edition: EditionId;
  readonly set: number;
  /** What a tick is written as, as the form does it: "x", "X", "✓"… */
  readonly mark: string;
  /** What ticked and empty boxes look like here; null where boxes are no place for marks. */
  readonly boxes: { readonly empty: string; readonly ticked: string } | null;
  readonly criteria: readonly CriterionPlace[];
  readonly fields: Readonly<Partial<Record<FormField, FieldPlace>>>;
}

/** Whether marks are kept as ticks, as points, or both. */
export function marksOf({ criteria }: FormBinding): { readonly ticks: boolean; readonly scores: boolean } {
  const options = criteria.flatMap((criterion) => criterion.options);
  return {
    ticks: options.some(({ tick, box }) => tick !== null || box !== null),
    scores: criteria.some(({ score }) => score !== null) || options.some(({ score }) => score !== null),
  };
}
