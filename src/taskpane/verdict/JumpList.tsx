import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  link: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  sentence: { flexGrow: 1, minWidth: 0 },
  icon: { flexShrink: 0 },
});

export interface Jump {
  readonly key: string;
  readonly criterion: string;
  readonly sentence: string;
  /** A symbol before the sentence. */
  readonly icon?: ReactNode;
}

interface Props {
  readonly items: readonly Jump[];
  readonly onGoTo: (criterion: string) => void;
}

/** Sentences that each lead to the criterion they speak of. */
export function JumpList({ items, onGoTo }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map(({ key, criterion, sentence, icon }) => (
        <li key={key}>
          <button type="button" className={styles.link} onClick={() => onGoTo(criterion)}>
            {icon}
            <span className={styles.sentence}>{sentence}</span>
            <ChevronRightRegular className={styles.icon} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
