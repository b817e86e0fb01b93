import type { ProductSet } from "../../catalogue/types";
import { DEFAULT_PROFILE } from "../../council/default-profile";
import type { CouncilSession, ScoreSheet } from "../../council/types";
import { parseRowKey, SHEET_COLUMNS, VERDICT_COLUMN, type RowKey, type SheetColumn } from "../../records/layout";
import { scoringSheetRows } from "../../records/scoring-sheet";
import { judge } from "../../scoring/verdict";
import { lawText } from "./check-sheet";
import type { GridRow } from "./grid-types";
import type { SheetRows } from "./sheet-rows";

/** A row of a drawn sheet, as far as every sheet of its set has it. */
export interface PlannedRow {
  readonly key: string;
  readonly about: RowKey;
  readonly formulas: readonly SheetColumn[];
  /** Those of them that show people a figure or a sentence; the others only help. */
  readonly shown: readonly SheetColumn[];
  /** Words and figures of the law, "" where the cell is empty. */
  readonly literals: readonly { readonly column: SheetColumn; readonly text: string }[];
  readonly met: MetRows;
}

/** Rows that were found to be as drawn: the same row of the sheets of many members may be one object. */
class MetRows {
  #columns: SheetRows["columns"] | null = null;
  #last: GridRow | null = null;
  #before: GridRow | null = null;

  has(row: GridRow, columns: SheetRows["columns"]): boolean {
    return this.#columns === columns && (this.#last === row || this.#before === row);
  }

  add(row: GridRow, columns: SheetRows["columns"]): void {
    this.#before = this.#columns === columns ? this.#last : null;
    this.#last = row;
    this.#columns = columns;
  }
}

const COLUMNS: ReadonlyMap<string, SheetColumn> = new Map(SHEET_COLUMNS.map((column) => [column, column]));
const SHOWN: ReadonlySet<SheetColumn> = new Set(["score", VERDICT_COLUMN, "content", "status"]);
const plans = new WeakMap<ProductSet, readonly PlannedRow[]>();

/** A session of nobody and nothing: what a set's sheets have in common does not depend on whose they are. */
const NOBODYS: CouncilSession = {
  id: "",
  meeting: { title: "", level: "province", province: "", council: "", date: "2026-01-01", place: "" },
  profile: DEFAULT_PROFILE,
  members: [],
  products: [],
  evidence: [],
};
const EMPTY = {
  ...{ product: "", member: "", round: 1, choices: {}, comments: {}, opinion: "", disqualifications: [], seal: null },
} as const;

/** What all drawn sheets of a set have in common, from one that was drawn empty; worked out once for the same set. */
export function drawnPlan(set: ProductSet): readonly PlannedRow[] {
  const known = plans.get(set);
  if (known) return known;
  const sheet: ScoreSheet = { ...EMPTY, edition: set.edition, set: set.no };
  const drawn = scoringSheetRows({ session: NOBODYS, set, sheet, verdict: judge(set, {}), gaps: [], states: {} });
  const plan = drawn.flatMap(({ key, cells }): readonly PlannedRow[] => {
    const about = parseRowKey(key);
    if (!about) return [];
    const placed = cells.flatMap((cell) => {
      const column = COLUMNS.get(cell.column);
      return column ? [{ cell, column }] : [];
    });
    const formulas = placed.flatMap(({ cell, column }) => (cell.formula === undefined ? [] : [column]));
    return [
      {
        key,
        about,
        formulas,
        met: new MetRows(),
        shown: formulas.filter((column) => SHOWN.has(column)),
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
