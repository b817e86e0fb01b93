import type { SessionResult } from "../council/result/session-results";
import type { ChartBlueprint, RowBlueprint } from "./blueprint";
import { literal, living, type PlainFoot } from "./plain-table";

/** Names of the two charts, as Excel lists them among what is drawn on the sheet. */
export const SUMMARY_CHARTS = { stars: "OCOP hạng sao", spread: "OCOP chênh lệch" } as const;

/** Headings of the little table under `Tổng hợp`, and its last line: knocked out, awaited, or not yet scored. */
const HEADINGS = ["Hạng sao", "Số sản phẩm"] as const;
const WITHOUT_STAR = "Không có sao";
const STARS = [1, 2, 3, 4, 5] as const;
/** Points; rows without text are as high as a usual one. */
const CHART_HEIGHT = 252;
const USUAL_ROW = 15;
/** Points: the first chart fits over the columns of code and name, so that the second never lies on it. */
const STARS_WIDTH = 252;
const SPREAD = { least: 480, most: 1_200, eachProduct: 26 } as const;

interface SummaryFoot {
  readonly results: readonly SessionResult[];
  readonly letter: (key: string) => string;
  /** Last row of the summary. */
  readonly lastRow: number;
  /** Row of the little table's headings. */
  readonly row: number;
  readonly largestSpread: number;
}

/**
 * What stands under `Tổng hợp`: how many products reach each star, counted by plain formulas, and the session's two charts. The formulas
 * count whole columns, so that they hold whatever rows come or go above.
 */
export function summaryFoot({ results, letter, lastRow, row, largestSpread }: SummaryFoot): PlainFoot {
  const stars = results.map(({ result }) => (result && !result.knockOuts.knockedOut ? result.star : null));
  const whole = (key: string): string => `$${letter(key)}:$${letter(key)}`;
  const [first, end] = [row + 1, row + STARS.length];
  const line = (label: string, formula: string, result: number): RowBlueprint => ({
    key: `foot:${label}`,
    height: 17,
    cells: [literal("code", "table-text", label), living("name", "table-number", formula, result)],
  });
  const rows: readonly RowBlueprint[] = [
    {
      key: "foot:heading",
      height: 20,
      cells: [literal("code", "table-heading", HEADINGS[0]), literal("name", "table-heading", HEADINGS[1])],
    },
    ...STARS.map((star) =>
      line(`${star} sao`, `COUNTIF(${whole("star")},${star})`, stars.filter((each) => each === star).length),
    ),
    line(
      WITHOUT_STAR,
      `COUNT(${whole("counted")})-SUM(B${first}:B${end})`,
      stars.filter((each) => each === null).length,
    ),
  ];
  const chartRow = end + 3;
  const charts: readonly ChartBlueprint[] = [
    {
      key: SUMMARY_CHARTS.stars,
      kind: "column",
      title: "Số sản phẩm theo hạng sao",
      categories: `A${first}:A${end + 1}`,
      series: [{ name: HEADINGS[1], values: `B${first}:B${end + 1}`, tone: "star", plainPoints: [STARS.length] }],
      linesEvery: null,
      column: "code",
      row: chartRow,
      width: STARS_WIDTH,
      height: CHART_HEIGHT,
      description: "Biểu đồ cột: số sản phẩm đạt từng hạng sao và số sản phẩm không có sao.",
    },
    {
      key: SUMMARY_CHARTS.spread,
      kind: "column",
      title: `Chênh lệch điểm giữa các thành viên (giới hạn ${largestSpread} điểm)`,
      categories: `${letter("name")}2:${letter("name")}${lastRow}`,
      series: [{ name: "Chênh lệch", values: `${letter("spread")}2:${letter("spread")}${lastRow}`, tone: "plain" }],
      // The first line across is the limit.
      linesEvery: Math.max(1, largestSpread),
      column: "set",
      row: chartRow,
      width: Math.min(SPREAD.most, Math.max(SPREAD.least, SPREAD.eachProduct * results.length)),
      height: CHART_HEIGHT,
      description: `Biểu đồ cột: chênh lệch giữa tổng điểm cao nhất và thấp nhất của từng sản phẩm; vạch ngang đầu tiên là giới hạn ${largestSpread} điểm.`,
    },
  ];
  return { rows, charts, last: chartRow + Math.ceil(CHART_HEIGHT / USUAL_ROW) };
}
