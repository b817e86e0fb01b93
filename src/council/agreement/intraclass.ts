import { completeRows, meanOf, squaresAbout, type Ratings } from "./ratings";

export const ICC_FORMS = ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"] as const;
export type IccForm = (typeof ICC_FORMS)[number];

/** The six coefficients; null where the data define none. */
export type Intraclass = Readonly<Record<IccForm, number | null>>;

export interface IntraclassResult {
  /** Rows rated by everyone; the coefficients rest on these alone. */
  readonly rows: number;
  readonly icc: Intraclass;
}

/** A share of the variation this small is rounding, not variation. */
const ROUNDING = 1e-12;

/**
 * Intraclass correlations of Shrout & Fleiss (Psychological Bulletin 86, 1979): raters drawn anew for each item (1),
 * raters as a sample (2), these very raters (3); of one rating (1) and of the mean of all k (k). All are null with
 * fewer than two complete rows, fewer than two raters or no variation at all; a single one is null where its
 * denominator vanishes. Never NaN.
 */
export function intraclass(ratings: Ratings): IntraclassResult {
  const rows = completeRows(ratings);
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const squares = n < 2 || k < 2 ? null : meanSquares(rows, n, k);
  if (squares === null) return { rows: n, icc: sameForAll(null) };
  const { between, within, raters, rest } = squares;
  return {
    rows: n,
    icc: {
      "ICC(1,1)": ratio(between - within, between + (k - 1) * within),
      "ICC(2,1)": ratio(between - rest, between + (k - 1) * rest + (k * (raters - rest)) / n),
      "ICC(3,1)": ratio(between - rest, between + (k - 1) * rest),
      "ICC(1,k)": ratio(between - within, between),
      "ICC(2,k)": ratio(between - rest, between + (raters - rest) / n),
      "ICC(3,k)": ratio(between - rest, between),
    },
  };
}

interface MeanSquares {
  /** Between items (BMS). */
  readonly between: number;
  /** Within items (WMS). */
  readonly within: number;
  /** Between raters (JMS). */
  readonly raters: number;
  /** What neither explains (EMS). */
  readonly rest: number;
}

/** The two-way table of variance, in units of the total variation; null when there is none. */
function meanSquares(rows: readonly (readonly number[])[], n: number, k: number): MeanSquares | null {
  const grand = meanOf(rows.map(meanOf));
  const total = rows.reduce((sum, row) => sum + squaresAbout(row, grand), 0);
  const size = rows.reduce((most, row) => Math.max(most, ...row.map(Math.abs)), 0);
  if (!(total > ROUNDING * size * size)) return null;
  const columns = Array.from({ length: k }, (_, column) => rows.map((row) => row[column] ?? 0));
  const share = (squares: number): number => (Math.abs(squares) < ROUNDING * total ? 0 : squares / total);
  const between = share(k * squaresAbout(rows.map(meanOf), grand));
  const raters = share(n * squaresAbout(columns.map(meanOf), grand));
  const within = share(rows.reduce((sum, row) => sum + squaresAbout(row, meanOf(row)), 0));
  const left = within - raters;
  const rest = left < ROUNDING ? 0 : left;
  return {
    between: between / (n - 1),
    within: within / (n * (k - 1)),
    raters: raters / (k - 1),
    rest: rest / ((n - 1) * (k - 1)),
  };
}

function ratio(above: number, below: number): number | null {
  return Math.abs(below) < ROUNDING ? null : above / below;
}

function sameForAll(value: null): Intraclass {
  return {
    "ICC(1,1)": value,
    "ICC(2,1)": value,
    "ICC(3,1)": value,
    "ICC(1,k)": value,
    "ICC(2,k)": value,
    "ICC(3,k)": value,
  };
}
