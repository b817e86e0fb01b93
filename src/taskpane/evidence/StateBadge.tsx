import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ClockRegular, DocumentDismissRegular, WarningRegular } from "@fluentui/react-icons";
import type { EvidenceState } from "../../scoring/types";
import { useText } from "../i18n";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid currentcolor`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
  },
  present: { color: tokens.colorStatusSuccessForeground1 },
  wanting: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const ICONS: Readonly<Record<EvidenceState, typeof ClockRegular>> = {
  present: CheckmarkCircleRegular,
  missing: DocumentDismissRegular,
  expired: ClockRegular,
  contradiction: WarningRegular,
};

/** The state of a family of papers, by symbol, word and colour. */
export function StateBadge({ state }: { readonly state: EvidenceState }) {
  const styles = useStyles();
  const text = useText();
  const Icon = ICONS[state];
  return (
    <span className={mergeClasses(styles.badge, state === "present" ? styles.present : styles.wanting)}>
      <Icon aria-hidden />
      {text(`session.evidence.${state}`)}
    </span>
  );
}
