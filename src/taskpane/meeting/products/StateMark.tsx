import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ClockRegular, DocumentDismissRegular, WarningRegular } from "@fluentui/react-icons";
import type { EvidenceState } from "../../../scoring/types";
import { useText } from "../../i18n";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  present: { color: tokens.colorStatusSuccessForeground1 },
  wanting: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

const ICONS: Readonly<Record<EvidenceState, typeof ClockRegular>> = {
  present: CheckmarkCircleRegular,
  missing: DocumentDismissRegular,
  expired: ClockRegular,
  contradiction: WarningRegular,
};

/** In signs that every font has: thousands of drawn icons cost a browser a tenth of a second whenever a grid begins to scroll. */
const SIGNS: Readonly<Record<EvidenceState, string>> = {
  present: "✓",
  missing: "×",
  expired: "!",
  contradiction: "≠",
};

interface StateMarkProps {
  readonly state: EvidenceState;
  /** A cell of a large grid: the symbol is a sign of the font. */
  readonly inGrid?: boolean;
}

/** A state by symbol and word, small enough for a cell. */
export function StateMark({ state, inGrid = false }: StateMarkProps) {
  const styles = useStyles();
  const text = useText();
  const Icon = ICONS[state];
  return (
    <span className={mergeClasses(styles.mark, state === "present" ? styles.present : styles.wanting)}>
      {inGrid ? <span aria-hidden>{SIGNS[state]}</span> : <Icon aria-hidden />}
      {text(`session.evidence.${state}`)}
    </span>
  );
}
