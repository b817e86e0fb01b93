import { makeStyles, tokens } from "@fluentui/react-components";
import { periodReport } from "../../../council/after/period-report";
import type { SessionResult } from "../../../council/result/session-results";
import { useText } from "../../i18n";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, maxWidth: "30rem" },
  line: {
    display: "grid",
    gridTemplateColumns: "8rem 1.5rem minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    listStyleType: "none",
  },
  count: { textAlign: "right", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  bar: { display: "block", width: "100%", height: "10px" },
  star: { fill: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  plain: { fill: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { fill: "GrayText" } },
});

/** How many products got how many stars, as figures with bars beside them. */
export function StarCounts({ results }: { readonly results: readonly SessionResult[] }) {
  const styles = useStyles();
  const text = useText();
  const { byStar, knockedOut, open, products } = periodReport(results);
  const lines = [
    ...([5, 4, 3, 2, 1] as const).map((star) => ({
      key: `${star}`,
      name: text("meetingSummary.stars.star", { star }),
      count: byStar[star],
      bar: star >= 3 ? styles.star : styles.plain,
    })),
    { key: "out", name: text("meetingSummary.stars.knockedOut"), count: knockedOut, bar: styles.plain },
    { key: "open", name: text("meetingSummary.stars.open"), count: open, bar: styles.plain },
  ].filter(({ key, count }) => count > 0 || ["5", "4", "3"].includes(key));
  return (
    <ul className={styles.list} aria-label={text("meetingSummary.stars.heading")}>
      {lines.map(({ key, name, count, bar }) => (
        <li key={key} className={styles.line}>
          <span>{name}</span>
          <span className={styles.count}>{count}</span>
          <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className={bar} width={products === 0 ? 0 : (100 * count) / products} height="10" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
