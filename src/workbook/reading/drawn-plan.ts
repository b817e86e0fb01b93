import type { ProductSet } from "../../catalogue/types";
import type { CouncilSession, ScoreSheet } from "../../council/types";
import { parseRowKey, SHEET_COLUMNS, type RowKey, type SheetColumn } from "../../records/layout";
import { scoringSheetRows } from "../../records/scoring-sheet";
import { judge } from "../../scoring/verdict";
import { lawText } from "./check-sheet";

/** A row of a drawn sheet, as far as every sheet of its set has it. */
export interface PlannedRow {
  readonly key: string;
  readonly about: RowKey;
  readonly formulas: readonly SheetColumn[];
  /** Words and figures of the law, "" where the cell is empty. */
  readonly literals: readonly { readonly column: SheetColumn; readonly text: string }[];
}

const plans = new WeakMap<ProductSet, readonly PlannedRow[]>();

/** What all drawn sheets of a set have in common, from one that was drawn empty; worked out once for the same set. */
export function drawnPlan(session: CouncilSession, set: ProductSet, sheet: ScoreSheet): readonly PlannedRow[] {
  const known = plans.get(set);
  if (known) return known;
  const empty: ScoreSheet = { ...sheet, choices: {}, comments: {}, opinion: "", disqualifications: [], seal: null };
  const drawn = scoringSheetRows({ session, set, sheet: empty, verdict: judge(set, {}), gaps: [], states: {} });
  const plan = drawn.flatMap(({ key, cells }): readonly PlannedRow[] => {
    const about = parseRowKey(key);
    if (!about) return [];
    const placed = cells.flatMap((cell) => {
      const column = SHEET_COLUMNS.find((each) => each === cell.column);
      return column ? [{ cell, column }] : [];
    });
    return [
      {
        key,
        about,
        formulas: placed.flatMap(({ cell, column }) => (cell.formula === undefined ? [] : [column])),
        literals: placed.flatMap(({ cell, column }) => {
          const text = lawText(column, about, cell);
          return text === null ? [] : [{ column, text }];
        }),
      },
    ];
  });
  plans.set(set, plan);
  return plan;
}
