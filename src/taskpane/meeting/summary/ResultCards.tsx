import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { meanText } from "../../../council/result/mean";
import type { RuleProfile } from "../../../council/types";
import { councilSentence } from "../../../records/council-verdict-text";
import { useText } from "../../i18n";
import { DotPlot } from "./DotPlot";
import { FlagCount, Spread } from "./ResultFigures";
import { ResultStar } from "./ResultStar";
import type { SummaryRow } from "./summary-rows";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    listStyleType: "none",
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  sentence: { margin: 0, overflowWrap: "anywhere" },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  mean: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  more: { alignSelf: "start" },
});

interface Props {
  readonly rows: readonly SummaryRow[];
  readonly profile: RuleProfile;
  /** Code of the product that is open; "" for none. */
  readonly open: string;
  readonly onToggle: (code: string) => void;
  readonly detailOf: (row: SummaryRow) => ReactNode;
}

/** The results one under the other, for a narrow pane. */
export function ResultCards({ rows, profile, open, onToggle, detailOf }: Props) {
  const styles = useStyles();
  const text = useText();
  return (
    <ul className={styles.list} aria-label={text("meetingSummary.table")}>
      {rows.map((row) => {
        const { product, result, problem } = row.session;
        const isOpen = product.code === open;
        return (
          <li key={product.code} className={styles.card} id={`summary-${product.code}`}>
            <h3 className={styles.name}>{product.name}</h3>
            <p className={styles.quiet}>{`${product.code} · ${product.producer}`}</p>
            <div className={styles.figures}>
              <span className={styles.mean}>{result?.mean ? meanText(result.mean, profile.decimals) : "–"}</span>
              <ResultStar result={result} />
            </div>
            {result && <DotPlot result={result} profile={profile} />}
            <p className={styles.sentence} lang="vi">
              {result ? councilSentence(result, profile.decimals) : problem}
            </p>
            <div className={styles.figures}>
              <span>
                {text("meetingSummary.column.spread")}: <Spread result={result} allowed={profile.largestSpread} />
              </span>
              <span>
                {text("meetingSummary.column.flags")}: <FlagCount flags={row.flags} />
              </span>
            </div>
            <Button
              className={styles.more}
              icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={isOpen}
              aria-label={text("meetingSummary.open", { name: product.name })}
              onClick={() => onToggle(product.code)}
            >
              {text("meetingSummary.openShort")}
            </Button>
            {isOpen && detailOf(row)}
          </li>
        );
      })}
    </ul>
  );
}
