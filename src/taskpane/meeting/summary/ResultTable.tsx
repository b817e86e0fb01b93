import { Fragment, memo, type ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { meanText } from "../../../council/result/mean";
import type { RuleProfile } from "../../../council/types";
import { councilSentence } from "../../../records/council-verdict-text";
import { useText } from "../../i18n";
import { DotPlot } from "./DotPlot";
import { FlagCount, Spread } from "./ResultFigures";
import { ResultStar } from "./ResultStar";
import type { Sorting, SortKey, SummaryRow } from "./summary-rows";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "left",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  product: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  mean: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  detail: { padding: 0, backgroundColor: tokens.colorNeutralBackground2 },
  sort: {
    justifyContent: "flex-start",
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
  },
  plain: { paddingBottom: tokens.spacingVerticalS },
});

const COLUMNS = [
  { key: "product", width: "auto" },
  { key: "mean", width: "8.5rem" },
  { key: "plot", width: "17rem" },
  { key: "star", width: "7.5rem" },
  { key: "spread", width: "7.5rem" },
  { key: "flags", width: "6.5rem" },
] as const;

interface Props {
  readonly rows: readonly SummaryRow[];
  readonly profile: RuleProfile;
  readonly sorting: Sorting;
  /** Code of the product that is open; "" for none. */
  readonly open: string;
  readonly onSort: (by: SortKey) => void;
  readonly onToggle: (code: string) => void;
  readonly detailOf: (row: SummaryRow) => ReactNode;
}

/** The results as a table, each line to be opened. */
export function ResultTable({ rows, profile, sorting, open, onSort, onToggle, detailOf }: Props) {
  const styles = useStyles();
  const text = useText();
  return (
    <table className={styles.table} aria-label={text("meetingSummary.table")}>
      <colgroup>
        {COLUMNS.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map(({ key }) =>
            key === "plot" ? (
              <th key={key} scope="col" className={mergeClasses(styles.head, styles.plain)}>
                {text("meetingSummary.column.plot")}
              </th>
            ) : (
              <th
                key={key}
                scope="col"
                className={styles.head}
                aria-sort={sorting.by !== key ? "none" : sorting.descending ? "descending" : "ascending"}
              >
                <Button
                  className={styles.sort}
                  appearance="transparent"
                  iconPosition="after"
                  {...(sorting.by === key
                    ? { icon: sorting.descending ? <ArrowDownRegular /> : <ArrowUpRegular /> }
                    : {})}
                  onClick={() => onSort(key)}
                >
                  {text(`meetingSummary.column.${key}`)}
                </Button>
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { code } = row.session.product;
          return (
            <Fragment key={code}>
              <ResultLine row={row} profile={profile} isOpen={code === open} onToggle={onToggle} />
              {code === open && (
                <tr>
                  <td className={styles.detail} colSpan={COLUMNS.length}>
                    {detailOf(row)}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly row: SummaryRow;
  readonly profile: RuleProfile;
  readonly isOpen: boolean;
  readonly onToggle: (code: string) => void;
}

/** One line; drawn anew only when its own product changed. */
const ResultLine = memo(
  function ResultLine({ row, profile, isOpen, onToggle }: LineProps) {
    const styles = useStyles();
    const text = useText();
    const { product, result, problem } = row.session;
    return (
      <tr id={`summary-${product.code}`}>
        <th scope="row" className={styles.cell} style={{ textAlign: "left", fontWeight: "inherit" }}>
          <div className={styles.product}>
            <Button
              appearance="subtle"
              size="small"
              icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={isOpen}
              aria-label={text("meetingSummary.open", { name: product.name })}
              onClick={() => onToggle(product.code)}
            />
            <div>
              <p className={styles.name}>{product.name}</p>
              <p className={styles.quiet}>{`${product.code} · ${product.producer}`}</p>
              <p className={styles.sentence} lang="vi">
                {result ? councilSentence(result, profile.decimals) : problem}
              </p>
            </div>
          </div>
        </th>
        <td className={styles.cell}>
          <span className={styles.mean}>{result?.mean ? meanText(result.mean, profile.decimals) : "–"}</span>
        </td>
        <td className={styles.cell}>{result && <DotPlot result={result} profile={profile} />}</td>
        <td className={styles.cell}>
          <ResultStar result={result} />
        </td>
        <td className={styles.cell}>
          <Spread result={result} allowed={profile.largestSpread} />
        </td>
        <td className={styles.cell}>
          <FlagCount flags={row.flags} />
        </td>
      </tr>
    );
  },
  (before, after) =>
    before.row.session === after.row.session &&
    before.row.flags === after.row.flags &&
    before.profile === after.profile &&
    before.isOpen === after.isOpen &&
    before.onToggle === after.onToggle,
);
