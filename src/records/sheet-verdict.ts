import { FLOOR_LEVELS, type ProductSet } from "../catalogue/types";
import type { ProposedKnockOut } from "../scoring/proposed-knock-outs";
import type { Verdict } from "../scoring/types";
import type { RowBlueprint } from "./blueprint";
import { formulaCell, keyCell, valueCell } from "./cells";
import { floorKey, KNOCKED_OUT_TEXT, NONE_TEXT, VERDICT_COLUMN } from "./layout";
import {
  bandFormula,
  listFormula,
  MISSED_COLUMN,
  sentenceFormula,
  starFormula,
  totalFormula,
  type VerdictRows,
  type ZeroGround,
} from "./sheet-formulas";
import { verdictSentence } from "./verdict-text";

/** Rows from the total to the legend of the star marks; the first stands in worksheet row `firstRow`. */
export interface VerdictInput {
  readonly set: ProductSet;
  readonly verdict: Verdict;
  readonly unproved: readonly string[];
  readonly undecided: readonly ProposedKnockOut[];
  readonly zeroGrounds: readonly ZeroGround[];
  readonly firstRow: number;
  readonly partRows: readonly number[];
  readonly lastCriterion: number;
  readonly knockOuts: VerdictRows["knockOuts"];
}

const ORDER = [
  "total",
  "band",
  "unscored",
  "unproved",
  floorKey(3),
  floorKey(4),
  floorKey(5),
  "star",
  "verdict",
] as const;

export function verdictRows(input: VerdictInput): readonly RowBlueprint[] {
  const { set, verdict, unproved, undecided, zeroGrounds, firstRow, partRows, lastCriterion, knockOuts } = input;
  const rowOf = (key: (typeof ORDER)[number]): number => firstRow + ORDER.indexOf(key);
  const rows: VerdictRows = {
    total: rowOf("total"),
    band: rowOf("band"),
    star: rowOf("star"),
    lastCriterion,
    knockOuts,
  };
  const list = (codes: readonly string[]): string => codes.join(", ") || NONE_TEXT;
  const max = set.parts.reduce((sum, part) => sum + part.max, 0);
  return [
    {
      key: "total",
      keepWithNext: true,
      cells: [
        keyCell("total"),
        valueCell("content", "total", "TỔNG CỘNG"),
        valueCell("points", "total-number", max),
        valueCell("tick", "total-number", null),
        formulaCell("score", "total-number", totalFormula(partRows), verdict.total),
        valueCell("evidence", "total-number", null),
        valueCell("comment", "total-number", null),
      ],
    },
    labelled("band", "Dải điểm của tổng điểm", bandFormula(rows), verdict.band),
    labelled("unscored", "Tiêu chí chưa chấm", listFormula("open", lastCriterion), list(verdict.unscored)),
    labelled("unproved", "Mức chấm chưa đủ minh chứng", listFormula("unproved", lastCriterion), list(unproved)),
    ...FLOOR_LEVELS.map((level) =>
      labelled(
        floorKey(level),
        `Thiếu mức tối thiểu ${level} sao (${"*".repeat(level)})`,
        listFormula(MISSED_COLUMN[level], lastCriterion),
        list(verdict.floorsMissed[level]),
      ),
    ),
    labelled("star", "Xếp hạng theo phiếu", starFormula(rows), verdict.star ?? KNOCKED_OUT_TEXT),
    {
      key: "verdict",
      keepWithNext: true,
      cells: [
        keyCell("verdict"),
        formulaCell("content", "verdict", sentenceFormula(rows, zeroGrounds), verdictSentence(verdict, undecided), {
          span: 6,
        }),
      ],
    },
    {
      key: "legend",
      keepWithNext: true,
      cells: [
        keyCell("legend"),
        valueCell(
          "content",
          "legend",
          "Ghi chú: dấu sao đánh dấu mức tối thiểu của hạng sao (*** cho 3 sao, **** cho 4 sao, ***** cho 5 sao); " +
            "muốn đạt một hạng phải đạt cả mức tối thiểu của các hạng dưới.",
          { span: 6 },
        ),
      ],
    },
  ];
}

function labelled(key: string, label: string, formula: string, result: string | number): RowBlueprint {
  const style = key === "band" || key === "star" ? "verdict-star" : "verdict-value";
  return {
    key,
    keepWithNext: true,
    cells: [
      keyCell(key),
      valueCell("content", "verdict-label", label),
      formulaCell(VERDICT_COLUMN, style, formula, result, { span: 5 }),
    ],
  };
}
