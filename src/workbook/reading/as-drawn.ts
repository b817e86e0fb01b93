import { criterionByCode } from "../../catalogue/traverse";
import type { ProductSet } from "../../catalogue/types";
import { evidenceStates } from "../../council/evidence-states";
import { undecidedKnockOuts } from "../../council/knock-out-decisions";
import type { CouncilSession, ScoreSheet } from "../../council/types";
import { KNOCKED_OUT_TEXT, NONE_TEXT, STATUS_TEXT, VERDICT_COLUMN, type SheetColumn } from "../../records/layout";
import { unprovedCodes } from "../../records/sheet-table";
import { verdictSentence } from "../../records/verdict-text";
import type { ProposedKnockOut } from "../../scoring/proposed-knock-outs";
import { evidenceGaps } from "../../scoring/evidence-gaps";
import { worthOf, type Worth } from "../../scoring/verdict";
import { drawnPlan, type PlannedRow } from "./drawn-plan";
import type { GridCell } from "./grid-types";
import type { SheetRows } from "./sheet-rows";

/** What the figures of a sheet are worked out from. */
interface Figures {
  readonly set: ProductSet;
  readonly sheet: ScoreSheet;
  readonly worth: Worth;
  readonly unproved: readonly string[];
  readonly undecided: readonly ProposedKnockOut[];
}

/** Columns are few; the cells of a row by their column. */
const CELLS = new Array<GridCell | undefined>(64).fill(undefined);

/**
 * Whether a scoring sheet has every row, formula, word and figure of the one that would be drawn for what was read from it, so that
 * `checkSheet` has nothing to say. False also when it is merely unusual: then the sheet has to be drawn and compared.
 */
export function isAsDrawn(rows: SheetRows, session: CouncilSession, set: ProductSet, sheet: ScoreSheet): boolean {
  const { choices } = sheet;
  const figures: Figures = {
    set,
    sheet,
    worth: worthOf(
      set,
      choices,
      sheet.disqualifications.map(({ knockOut }) => knockOut),
    ),
    unproved: unprovedCodes(evidenceGaps(set, choices, evidenceStates(session, sheet.product))),
    undecided: undecidedKnockOuts(set, sheet),
  };
  for (const planned of drawnPlan(session, set, sheet)) {
    const row = rows.rows.get(planned.key);
    if (!row || !isRowAsDrawn(rows, row.cells, planned, figures)) return false;
  }
  return true;
}

function isRowAsDrawn(
  { columns }: SheetRows,
  cells: readonly GridCell[],
  planned: PlannedRow,
  figures: Figures,
): boolean {
  if (planned.formulas.length === 0 && planned.literals.length === 0) return true;
  CELLS.fill(undefined);
  // Of two cells in one place the first counts.
  for (let at = cells.length - 1; at >= 0; at--) {
    const cell = cells[at];
    if (cell && cell.column < CELLS.length) CELLS[cell.column] = cell;
  }
  for (const column of planned.formulas) {
    const found = CELLS[columns[column]];
    if (found?.formula === undefined) return false;
    if (found.value === null || !SHOWN.has(column)) continue;
    if (found.value !== figureOf(planned, column, figures)) return false;
  }
  return planned.literals.every(({ column, text }) => {
    const value = CELLS[columns[column]]?.value ?? "";
    return (typeof value === "string" ? value : String(value)) === text;
  });
}

/** Columns whose formulas show people a figure or a sentence; the others only help. */
const SHOWN: ReadonlySet<SheetColumn> = new Set(["score", VERDICT_COLUMN, "content", "status"]);

/** What a formula shows now, as the drawn sheet has it; undefined where it is not known here. */
function figureOf(
  { about }: PlannedRow,
  column: SheetColumn,
  { sheet, set, worth, unproved, undecided }: Figures,
): string | number | undefined {
  const list = (codes: readonly string[]): string => codes.join(", ") || NONE_TEXT;
  switch (about.kind) {
    case "part":
      return column === "score" ? worth.parts[about.part] : undefined;
    case "group":
      return column === "score" ? (worth.groups[about.code] ?? 0) : undefined;
    case "criterion": {
      const isClosed = worth.closed.includes(about.code);
      const points = isClosed ? 0 : pointsOf(set, sheet, about.code);
      if (column === "score") return points ?? "";
      if (column !== "status") return undefined;
      return isClosed ? STATUS_TEXT.closed : points === null ? STATUS_TEXT.unscored : "";
    }
    case "floor":
      return column === VERDICT_COLUMN ? list(worth.floorsMissed[about.level]) : undefined;
    case "fixed":
      if (about.row === "total") return column === "score" ? worth.total : undefined;
      if (about.row === "verdict") return column === "content" ? verdictSentence(worth, undecided) : undefined;
      if (column !== VERDICT_COLUMN) return undefined;
      if (about.row === "band") return worth.band;
      if (about.row === "star") return worth.star ?? KNOCKED_OUT_TEXT;
      if (about.row === "unscored") return list(worth.unscored);
      return about.row === "unproved" ? list(unproved) : undefined;
    default:
      return undefined;
  }
}

function pointsOf(set: ProductSet, { choices }: ScoreSheet, code: string): number | null {
  const number = choices[code];
  return criterionByCode(set, code)?.options.find((option) => option.number === number)?.points ?? null;
}
