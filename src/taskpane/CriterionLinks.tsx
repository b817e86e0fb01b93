import { useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useText } from "./i18n";
import { LINED_LIST } from "./lined-list";

const useStyles = makeStyles({
  list: { ...LINED_LIST.list, overflow: "hidden" },
  item: { ":not(:first-child)": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` } },
  link: {
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "40px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorBrandForegroundLinkHover,
      textDecorationLine: "underline",
    },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** A long list would push what follows out of sight. */
const AT_ONCE = 6;

interface CriterionLinksProps {
  readonly links: readonly { readonly code: string; readonly label: string }[];
  readonly onGoTo: (criterion: string) => void;
}

/** Ways to criteria, one a line, each wide enough for a finger. */
export function CriterionLinks({ links, onGoTo }: CriterionLinksProps) {
  const styles = useStyles();
  const text = useText();
  const [all, setAll] = useState(false);
  const shown = all || links.length <= AT_ONCE + 1 ? links : links.slice(0, AT_ONCE);
  return (
    <ul className={styles.list}>
      {shown.map(({ code, label }, index) => (
        <li key={`${code} ${index}`} className={styles.item}>
          <button type="button" className={styles.link} onClick={() => onGoTo(code)}>
            <span>{label}</span>
            <ChevronRightRegular className={styles.arrow} aria-hidden />
          </button>
        </li>
      ))}
      {shown.length < links.length ? (
        <li className={styles.item}>
          <button type="button" className={styles.link} onClick={() => setAll(true)}>
            <span>{text("session.finish.showAll", { count: links.length })}</span>
            <ChevronDownRegular className={styles.arrow} aria-hidden />
          </button>
        </li>
      ) : null}
    </ul>
  );
}
