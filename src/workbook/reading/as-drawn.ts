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
import { cellAt, type GridRow } from "./grid-types";
import type { SheetRows } from "./sheet-rows";

/** What the figures of a sheet are worked out from. */
interface Figures {
  readonly set: ProductSet;
  readonly sheet: ScoreSheet;
  readonly worth: Worth;
  readonly unproved: readonly string[];
  readonly undecided: readonly ProposedKnockOut[];
}

/**
 * Whether a scoring sheet has every row, formula, word and figure of the one that would be drawn for what was read from it, so that
 * `checkSheet` has nothing to say. False also when it is merely unusual: then the sheet has to be drawn and compared. Of columns that were
 * not read (`columnsRead`) nothing is asked.
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
  for (const planned of drawnPlan(set)) {
    const row = rows.rows.get(planned.key);
    if (!row || !isRowAsDrawn(rows, row, planned, figures)) return false;
  }
  return true;
}

function isRowAsDrawn({ columns, sheet }: SheetRows, row: GridRow, planned: PlannedRow, figures: Figures): boolean {
  if (!hasDrawnCells(row, columns, planned, sheet.columnsRead)) return false;
  for (const column of planned.shown) {
    const value = cellAt(row, columns[column])?.value ?? null;
    if (value !== null && value !== figureOf(planned, column, figures)) return false;
  }
  return true;
}

/** Whether the words and figures of the law stand in a row, and its formulas are formulas, whatever they show. */
function hasDrawnCells(
  row: GridRow,
  columns: SheetRows["columns"],
  planned: PlannedRow,
  columnsRead = Number.POSITIVE_INFINITY,
): boolean {
  if (planned.formulas.length === 0 && planned.literals.length === 0) return true;
  if (planned.met.has(row, columns)) return true;
  const isDrawn =
    planned.formulas.every(
      (column) => columns[column] > columnsRead || cellAt(row, columns[column])?.formula !== undefined,
    ) && planned.literals.every(({ column, text }) => String(cellAt(row, columns[column])?.value ?? "") === text);
  if (isDrawn) planned.met.add(row, columns);
  return isDrawn;
}

/** What a formula shows now, as the drawn sheet has it; undefined where it is not known here. */
function figureOf(
  { about }: PlannedRow,
  column: SheetColumn,
  { sheet, set, worth, unproved, undecided }: Figures,
): string | number | undefined {
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
      return column === VERDICT_COLUMN ? listOf(worth.floorsMissed[about.level]) : undefined;
    case "fixed":
      if (about.row === "total") return column === "score" ? worth.total : undefined;
      if (about.row === "verdict") return column === "content" ? verdictSentence(worth, undecided) : undefined;
      if (column !== VERDICT_COLUMN) return undefined;
      if (about.row === "band") return worth.band;
      if (about.row === "star") return worth.star ?? KNOCKED_OUT_TEXT;
      if (about.row === "unscored") return listOf(worth.unscored);
      return about.row === "unproved" ? listOf(unproved) : undefined;
    default:
      return undefined;
  }
}

function listOf(codes: readonly string[]): string {
  return codes.join(", ") || NONE_TEXT;
}

function pointsOf(set: ProductSet, { choices }: ScoreSheet, code: string): number | null {
  const number = choices[code];
  return criterionByCode(set, code)?.options.find((option) => option.number === number)?.points ?? null;
}
