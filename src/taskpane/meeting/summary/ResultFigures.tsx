import { makeStyles, tokens } from "@fluentui/react-components";
import { FlagRegular, WarningRegular } from "@fluentui/react-icons";
import type { ProductResult } from "../../../council/result/product-result";
import { useText } from "../../i18n";

const useStyles = makeStyles({
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  warning: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  flags: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, whiteSpace: "nowrap" },
  none: { color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
});

interface SpreadProps {
  readonly result: ProductResult | null;
  /** Points the profile allows. */
  readonly allowed: number;
}

/** Highest total less the lowest, and whether the profile sends the product back for it. */
export function Spread({ result, allowed }: SpreadProps) {
  const styles = useStyles();
  const text = useText();
  if (!result || result.spread === null) return <span className={styles.none}>–</span>;
  return (
    <span>
      <span className={styles.figure}>{text("meetingSummary.spread", { points: result.spread })}</span>
      {result.tooFarApart && (
        <span className={styles.warning}>
          <WarningRegular aria-hidden />
          {text("meetingSummary.tooFar", { points: allowed })}
        </span>
      )}
    </span>
  );
}

/** How many things people have to know beside the figures. */
export function FlagCount({ flags }: { readonly flags: number }) {
  const styles = useStyles();
  const text = useText();
  if (flags === 0) return <span className={styles.none}>{text("meetingSummary.flagNone")}</span>;
  return (
    <span className={styles.flags}>
      <FlagRegular className={styles.icon} aria-hidden />
      {text("meetingSummary.flagCount", { count: flags })}
    </span>
  );
}
