import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "../i18n";
import type { Section } from "./place";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  tab: {
    flexShrink: 0,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    "@media (max-width: 359px)": { padding: `0 ${tokens.spacingHorizontalXS}` },
    border: "none",
    borderBottom: "3px solid transparent",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Loading an official sheet is a job of the menu, not a part of the sheet. */
type Tab = Exclude<Section, "official">;

const ALWAYS: readonly Tab[] = ["score", "evidence", "finish", "print"];

interface Props {
  readonly section: Section;
  /** How much was wrong with the opened file; without anything there is no such part. */
  readonly findings: number;
  readonly onOpen: (section: Section) => void;
}

/** The parts of a member's face, always in the same order. */
export function SectionTabs({ section, findings, onOpen }: Props) {
  const styles = useStyles();
  const text = useText();
  const sections: readonly Tab[] = findings > 0 ? [...ALWAYS, "findings"] : ALWAYS;
  return (
    <nav className={styles.tabs} aria-label={text("scoring.nav.label")}>
      {sections.map((each) => (
        <button
          key={each}
          type="button"
          className={mergeClasses(styles.tab, each === section && styles.here)}
          aria-current={each === section ? "page" : undefined}
          onClick={() => onOpen(each)}
        >
          {text(`scoring.nav.${each}`)}
        </button>
      ))}
    </nav>
  );
}
