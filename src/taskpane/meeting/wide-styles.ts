import { makeStyles, tokens } from "@fluentui/react-components";

/** The build of sections that hold tables: as wide as the window is of use. */
export const useWideStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    width: "100%",
    maxWidth: "84rem",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
    "@media (max-width: 359px)": { paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
  },
  /** What is wider than the window scrolls by itself, and can be scrolled with the arrow keys. */
  scroll: {
    overflowX: "auto",
    maxWidth: "100%",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  figure: { fontVariantNumeric: "tabular-nums" },
});
