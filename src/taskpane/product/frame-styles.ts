import { makeStyles, tokens } from "@fluentui/react-components";

/** Where the parts of an open session stand; on paper only the middle is left. */
export const useFrameStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100dvh",
    minWidth: 0,
    "@media print": { display: "block", height: "auto" },
  },
  plain: { padding: tokens.spacingHorizontalL },
  header: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media print": { display: "none" },
  },
  columns: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    "@media print": { display: "block" },
  },
  left: {
    boxSizing: "border-box",
    width: "272px",
    flexShrink: 0,
    // Panes hide the bars of "auto": what scrolls has to say so.
    overflowY: "scroll",
    scrollbarGutter: "stable",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media print": { display: "none" },
  },
  main: {
    boxSizing: "border-box",
    flexGrow: 1,
    minWidth: 0,
    overflowY: "scroll",
    "@media print": { overflowY: "visible" },
  },
  right: {
    boxSizing: "border-box",
    width: "336px",
    flexShrink: 0,
    overflowY: "scroll",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media print": { display: "none" },
  },
});
