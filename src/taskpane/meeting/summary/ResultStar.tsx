import { makeStyles, tokens } from "@fluentui/react-components";
import type { ProductResult } from "../../../council/result/product-result";
import { useText } from "../../i18n";
import { Stars } from "../../verdict/Stars";

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The star of a product, or why there is none yet. */
export function ResultStar({ result }: { readonly result: ProductResult | null }) {
  const styles = useStyles();
  const text = useText();
  if (result?.star) return <Stars star={result.star} />;
  const why = result?.knockOuts.knockedOut
    ? text("meetingSummary.stars.knockedOut")
    : result?.mean
      ? text("meetingSummary.awaited")
      : text("meetingSummary.stars.open");
  return <span className={styles.none}>{why}</span>;
}
