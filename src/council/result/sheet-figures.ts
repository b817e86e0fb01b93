import type { ProductSet } from "../../catalogue/types";
import { checkChoices } from "../../scoring/choices";
import { rubricOf } from "../../scoring/rubric";
import { countedTotal, standingOf } from "../../scoring/standing";
import type { ScoreSheet } from "../types";

/** What a sheet contributes to the council's result. */
export interface SheetFigures {
  readonly complete: boolean;
  readonly unscored: readonly string[];
  readonly total: number;
  /** Points by criterion; a closed or unscored criterion is absent. */
  readonly points: ReadonlyMap<string, number>;
  readonly closed: ReadonlySet<string>;
  readonly knockedOut: boolean;
}

const remembered = new WeakMap<ScoreSheet, { readonly set: ProductSet; readonly figures: SheetFigures | null }>();

/** The figures of a sheet, worked out once for the same sheet and set; null when an option of it does not exist. */
export function sheetFigures(set: ProductSet, sheet: ScoreSheet): SheetFigures | null {
  const known = remembered.get(sheet);
  if (known?.set === set) return known.figures;
  const figures = checkChoices(set, sheet.choices).ok
    ? figuresOf(set, sheet.choices, sheet.disqualifications.length > 0)
    : null;
  remembered.set(sheet, { set, figures });
  return figures;
}

/**
 * The figures of choices that passed `checkChoices`.
 * @throws RangeError for an option that does not exist.
 */
export function figuresOf(set: ProductSet, choices: ScoreSheet["choices"], knockedOut: boolean): SheetFigures {
  const standing = standingOf(rubricOf(set), choices);
  const { unscored, counted, closed } = standing;
  return {
    complete: unscored.length === 0,
    unscored,
    total: countedTotal(standing),
    points: counted,
    closed,
    knockedOut,
  };
}
