import type { ProductSet } from "../catalogue/types";
import { undecidedKnockOuts } from "../council/knock-out-decisions";
import type { CouncilSession, ScoreSheet } from "../council/types";
import type { EvidenceGap, EvidenceStates, Verdict } from "../scoring/types";
import type { ColumnBlueprint, PrintSetup, RowBlueprint, SheetBlueprint } from "./blueprint";
import { columnLetter, SHEET_COLUMNS, sheetKey, worksheetName, type SheetColumn } from "./layout";
import { tableOutline } from "./outline";
import { planBreaks } from "./page-breaks";
import { withHeights } from "./row-heights";
import { sealPicture } from "./seal-picture";
import { footRows, sealFooter } from "./sheet-foot";
import { headRows } from "./sheet-head";
import type { CriterionRows, ZeroGround } from "./sheet-formulas";
import { conditionalFormats, tickValidations } from "./sheet-marks";
import { criterionRows, headingRow, tableRows, unprovedCodes } from "./sheet-table";
import { verdictRows } from "./sheet-verdict";

export interface ScoringSheetInput {
  readonly session: CouncilSession;
  readonly set: ProductSet;
  readonly sheet: ScoreSheet;
  /** The verdict of this very sheet: the cached figures of the formulas. */
  readonly verdict: Verdict;
  readonly gaps: readonly EvidenceGap[];
  readonly states: EvidenceStates;
  /** Worksheet name; by default built from the product's code and name. */
  readonly name?: string;
}

/** Widths in eighths: whole pixels, together 619 of the 623 that fit between the margins of A4. */
const WIDTHS: Readonly<Record<SheetColumn, number>> = {
  key: 18,
  content: 277 / 8,
  points: 49 / 8,
  tick: 49 / 8,
  score: 49 / 8,
  evidence: 76 / 8,
  comment: 119 / 8,
  status: 12,
  sheet: 10,
  ticks: 6,
  star: 6,
  floor3: 6,
  floor4: 6,
  floor5: 6,
  missed3: 10,
  missed4: 10,
  missed5: 10,
  open: 10,
  unproved: 10,
};

const COLUMNS: readonly ColumnBlueprint[] = SHEET_COLUMNS.map((key, index) => ({
  key,
  width: WIDTHS[key],
  hidden: key === "key" || index > SHEET_COLUMNS.indexOf("status"),
}));

/** The printed columns alone: only their texts make a row high. */
const PRINTED: readonly ColumnBlueprint[] = COLUMNS.map((column) => ({
  ...column,
  hidden: column.hidden === true || column.key === "status",
}));

/** Decree 30/2020: A4 portrait, top and bottom 20–25, left 30–35, right 15–20 mm, page number at top. */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 } as const;

/**
 * A member's scores of one product as the annex's form: letterhead, product, knock-outs, the scoring table with live
 * formulas, total and verdict, opinion, signature block and seal (26/2026 Annex II; Decree 30/2020/NĐ-CP).
 */
export function scoringSheetBlueprint(input: ScoringSheetInput): SheetBlueprint {
  const { session, set, sheet } = input;
  const bare = scoringSheetRows(input);
  const headingNumber = bare.findIndex(({ key }) => key === "heading") + 1;
  const firstRow = headingNumber + 1;
  const outline = tableOutline(set);
  const rows = withHeights(bare, PRINTED);
  const print = printSetup(rows, headingNumber, sealFooter(session, sheet));
  const product = session.products.find(({ code }) => code === sheet.product);
  const picture = sealPicture(session, sheet, set, rows);
  return {
    key: sheetKey(sheet.product, sheet.member),
    name: input.name ?? worksheetName(`${sheet.product} ${product?.name ?? ""}`, new Set()),
    visibility: "visible",
    columns: COLUMNS,
    rows,
    validations: tickValidations(rows),
    conditionalFormats: conditionalFormats(set, rows, criterionRows(outline, firstRow), firstRow, outline.length),
    tables: [],
    ...(picture ? { pictures: [picture] } : {}),
    protect: true,
    frozenRows: 0,
    print,
  };
}

/** The rows of the form with their cells; those without a given height are still to be made as high as their text. */
export function scoringSheetRows({
  session,
  set,
  sheet,
  verdict,
  gaps,
  states,
}: Omit<ScoringSheetInput, "name">): readonly RowBlueprint[] {
  const head = headRows(session, set, sheet, PRINTED);
  const outline = tableOutline(set);
  const firstRow = head.length + 2;
  const table = tableRows({ set, sheet, verdict, gaps, states, outline, firstRow });
  const rowsOfCriteria = criterionRows(outline, firstRow);
  const closing = verdictRows({
    set,
    verdict,
    unproved: unprovedCodes(gaps),
    firstRow: firstRow + outline.length,
    partRows: outline.flatMap(({ kind }, index) => (kind === "part" ? [firstRow + index] : [])),
    lastCriterion: Math.max(...[...rowsOfCriteria.values()].map(({ row }) => row)),
    knockOuts: knockOutRange(head),
    undecided: undecidedKnockOuts(set, sheet),
    zeroGrounds: zeroGrounds(set, rowsOfCriteria),
  });
  const foot = footRows(session, sheet, PRINTED);
  return [...head, headingRow(), ...table, ...closing, ...foot];
}

function knockOutRange(head: readonly RowBlueprint[]): { first: number; last: number } | null {
  const numbers = head.flatMap(({ key }, index) => (key.startsWith("knock-out:") ? [index + 1] : []));
  const first = numbers[0];
  const last = numbers.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** Where the sheet finds the grounds that 0 points raise. */
function zeroGrounds(set: ProductSet, rows: ReadonlyMap<string, CriterionRows>): readonly ZeroGround[] {
  return set.knockOuts.flatMap(({ criterion, zeroAt }): readonly ZeroGround[] => {
    const note = criterion === null ? undefined : rows.get(criterion);
    if (!note || criterion === null || zeroAt === undefined) return [];
    const criteria = zeroAt.flatMap((code) => {
      const found = rows.get(code);
      return found ? [{ code, row: found.row }] : [];
    });
    return [{ noteAt: criterion, answerRow: note.row, criteria }];
  });
}

function printSetup(rows: readonly RowBlueprint[], heading: number, footer: string): PrintSetup {
  const setup = { orientation: "portrait", margins: MARGINS, titleRows: [heading, heading] } as const;
  return {
    ...setup,
    area: `${columnLetter("content")}1:${columnLetter("comment")}${rows.length}`,
    fitToWidth: true,
    pageNumbers: true,
    footer,
    breaksAfter: planBreaks(rows, setup),
  };
}
