import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import type { ProductView } from "../../app/types";
import { useText } from "../i18n";
import { stripRemarks, verdictSentence } from "./sentences";
import { Stars } from "./Stars";

const useStyles = makeStyles({
  strip: {
    position: "relative",
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: tokens.shadow8,
    "@media print": { display: "none" },
  },
  open: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "48px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  figures: {
    display: "flex",
    flexGrow: 1,
    flexWrap: "wrap",
    alignItems: "center",
    minWidth: 0,
    columnGap: tokens.spacingHorizontalS,
  },
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  remarks: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0 },
  // Read out after each choice, not shown: the strip says it in figures.
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface Props {
  readonly view: ProductView;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The state of the whole sheet, always in sight: total, stars, what holds them back. Opens into the verdict card. */
export function VerdictStrip({ view, open, onToggle }: Props) {
  const styles = useStyles();
  const text = useText();
  const { scoring } = view;
  if (!scoring) return null;
  const { verdict } = scoring;
  const { total, star, complete } = verdict;
  const Chevron = open ? ChevronDownRegular : ChevronUpRegular;
  return (
    <section className={styles.strip} aria-label={text("scoring.verdict.title")}>
      <button type="button" className={styles.open} aria-expanded={open} onClick={onToggle}>
        <span className={styles.figures}>
          <span className={styles.total}>{text("scoring.verdict.total", { total })}</span>
          <Stars star={star} />
          {!complete && star !== null && <span className={styles.remarks}>{text("scoring.verdict.provisional")}</span>}
          <span className={styles.remarks}>{stripRemarks(scoring, text).join(" · ")}</span>
        </span>
        <Chevron className={styles.icon} aria-hidden />
      </button>
      {!open && (
        <p className={styles.heard} role="status">
          {verdictSentence(verdict, text)}
        </p>
      )}
    </section>
  );
}
