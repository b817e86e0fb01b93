import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecognisedProduct } from "../../../council/after/recognitions";
import { Stars } from "../../verdict/Stars";

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A recognised product with its stars. */
export function ResultStarLine({ product: { code, name, producer, star } }: { readonly product: RecognisedProduct }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        {name} <Stars star={star} />
      </span>
      <span className={styles.quiet}>{`${code} · ${producer}`}</span>
    </div>
  );
}
