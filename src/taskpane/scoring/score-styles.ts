import { makeStyles, tokens } from "@fluentui/react-components";

/** The column in which one criterion is scored. */
export const useScoreStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    boxSizing: "border-box",
    minHeight: "100%",
    maxWidth: "760px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  panel: {
    boxSizing: "border-box",
    maxWidth: "760px",
    minHeight: "100%",
    margin: "0 auto",
    outlineStyle: "none",
  },
  top: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "32px",
  },
  map: {
    flexShrink: 0,
    minWidth: 0,
    marginLeft: "auto",
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  card: { flexGrow: 1, paddingBottom: tokens.spacingVerticalM },
});
