import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    "@media (max-width: 439px)": { columnGap: 0 },
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  tab: {
    flexShrink: 0,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    "@media (max-width: 439px)": { padding: `0 ${tokens.spacingHorizontalXS}` },
    border: "none",
    borderBottom: "3px solid transparent",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    // As wide as when it is chosen, so that no choice moves the others or adds a row.
    "::after": {
      content: "attr(data-title) / ''",
      display: "block",
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
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

interface Props<K extends string> {
  /** What the tabs are the parts of, for those who hear it. */
  readonly label: string;
  readonly tabs: readonly { readonly key: K; readonly title: string }[];
  readonly here: string;
  readonly onOpen: (key: K) => void;
}

/** The parts of a face, always in the same order. */
export function Tabs<K extends string>({ label, tabs, here, onOpen }: Props<K>) {
  const styles = useStyles();
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ key, title }) => (
        <button
          key={key}
          type="button"
          className={mergeClasses(styles.tab, key === here && styles.here)}
          data-title={title}
          aria-current={key === here ? "page" : undefined}
          onClick={() => onOpen(key)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}
