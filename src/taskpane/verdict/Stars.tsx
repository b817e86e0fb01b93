import { makeStyles, tokens } from "@fluentui/react-components";
import { Star16Filled, Star16Regular, Star20Filled, Star20Regular } from "@fluentui/react-icons";
import type { Star } from "../../catalogue/types";
import { useText } from "../i18n";
import { starColour } from "../theme";

const useStyles = makeStyles({
  stars: { display: "inline-flex", verticalAlign: "middle", whiteSpace: "nowrap" },
  reached: { color: starColour, "@media (forced-colors: active)": { color: "Highlight" } },
  open: { color: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { color: "CanvasText" } },
  none: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const PLACES = [1, 2, 3, 4, 5] as const;

interface Props {
  /** null: knocked out. */
  readonly star: Star | null;
  readonly size?: "small" | "large";
}

/** Reached stars filled, the others as outlines, with the number as their text. */
export function Stars({ star, size = "small" }: Props) {
  const styles = useStyles();
  const text = useText();
  if (star === null) return <span className={styles.none}>{text("scoring.verdict.noStar")}</span>;
  const Filled = size === "large" ? Star20Filled : Star16Filled;
  const Outline = size === "large" ? Star20Regular : Star16Regular;
  return (
    <span role="img" className={styles.stars} aria-label={text("scoring.verdict.starsLong", { star })}>
      {PLACES.map((place) =>
        place <= star ? (
          <Filled key={place} className={styles.reached} />
        ) : (
          <Outline key={place} className={styles.open} />
        ),
      )}
    </span>
  );
}
