import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";

export type NoticeKind = "done" | "note" | "caution" | "trouble";

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  icon: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase300,
    display: "flex",
    alignItems: "start",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "start", minWidth: 0 },
  text: { margin: 0 },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  note: {},
  noteIcon: { color: tokens.colorNeutralForeground2 },
  caution: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  cautionIcon: { color: tokens.colorStatusWarningForeground3 },
  trouble: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
  troubleIcon: { color: tokens.colorStatusDangerForeground1 },
});

const ICONS = {
  done: CheckmarkCircleRegular,
  note: InfoRegular,
  caution: WarningRegular,
  trouble: ErrorCircleRegular,
} as const;

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out when it appears: troubles at once, the rest when the reader pauses. */
  readonly announce?: boolean;
}

/** A sentence set apart from the flow, its kind shown by symbol and border as well as by colour. */
export function Notice({ kind, title, children, announce = false }: NoticeProps) {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <div
      className={mergeClasses(styles.notice, styles[kind])}
      role={announce ? (kind === "trouble" ? "alert" : "status") : undefined}
    >
      <span className={mergeClasses(styles.icon, styles[`${kind}Icon`])} aria-hidden="true">
        <Icon />
      </span>
      <div className={styles.body}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
