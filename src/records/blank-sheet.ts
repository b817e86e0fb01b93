import type { ProductSet } from "../catalogue/types";
import type { CouncilSession, ScoreSheet } from "../council/types";
import { judge } from "../scoring/verdict";
import type { EvidenceStates } from "../scoring/types";
import type { CellBlueprint, RowBlueprint, SheetBlueprint } from "./blueprint";
import { columnLetter, floorKey, worksheetName } from "./layout";
import { planBreaks } from "./page-breaks";
import { scoringSheetBlueprint } from "./scoring-sheet";

export interface BlankSheetInput {
  readonly session: CouncilSession;
  readonly set: ProductSet;
  readonly product: string;
  readonly member: string;
  readonly states: EvidenceStates;
}

/** What only a computed sheet has: a hand adds up the total and writes the star. */
const COMPUTED = new Set(["band", "unscored", "unproved", "verdict", floorKey(3), floorKey(4), floorKey(5)]);
/** Points; room for a line of handwriting. */
const WRITING_HEIGHT = 120;

/** The scoring sheet as a form to be filled by hand: no formulas, empty boxes, room to write. */
export function blankScoringSheet({ session, set, product, member, states }: BlankSheetInput): SheetBlueprint {
  const sheet: ScoreSheet = {
    product,
    member,
    round: 1,
    edition: set.edition,
    set: set.no,
    choices: {},
    comments: {},
    opinion: "",
    disqualifications: [],
    seal: null,
  };
  const verdict = judge(set, sheet.choices);
  const drawn = scoringSheetBlueprint({ session, set, sheet, verdict, gaps: [], states });
  const rows = drawn.rows.filter(({ key }) => !COMPUTED.has(key)).map(asForm);
  const print = drawn.print && {
    ...drawn.print,
    area: `${columnLetter("content")}1:${columnLetter("comment")}${rows.length}`,
    footer: product,
    breaksAfter: planBreaks(rows, drawn.print),
  };
  return {
    ...drawn,
    key: `blank:${product}:${member}`,
    name: worksheetName(`${product} ${member} trống`, new Set()),
    rows,
    validations: [],
    conditionalFormats: [],
    protect: false,
    print,
  };
}

function asForm(row: RowBlueprint): RowBlueprint {
  return {
    ...row,
    ...(row.key === "opinion" ? { height: WRITING_HEIGHT } : {}),
    cells: row.cells.map((cell) => (row.key === "star" ? starCell(cell) : emptied(cell))),
  };
}

function emptied({ formula, result: _result, ...cell }: CellBlueprint): CellBlueprint {
  return formula === undefined ? cell : { ...cell, value: null };
}

/** Dots to write the star on instead of the figure's own format. */
function starCell(cell: CellBlueprint): CellBlueprint {
  return cell.formula === undefined ? cell : { ...emptied(cell), value: "……… sao", style: "verdict-value" };
}
