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
    display: "flex",
    flexDirection: "column",
    width: "272px",
    flexShrink: 0,
    "@media (max-width: 1099px)": { width: "236px" },
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media print": { display: "none" },
  },
  // Panes hide the bars of "auto": what scrolls has to say so. On a ground of its own it scrolls without being painted anew.
  products: {
    flexShrink: 0,
    maxHeight: "44%",
    overflowY: "scroll",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  map: { flexGrow: 1, minHeight: 0, overflowY: "scroll", backgroundColor: tokens.colorNeutralBackground2 },
  main: {
    boxSizing: "border-box",
    flexGrow: 1,
    minWidth: 0,
    overflowY: "scroll",
    // What takes the focus must not end up under the step buttons.
    scrollPaddingBottom: "64px",
    // Nor may a field stand in sight without its label.
    scrollPaddingTop: "48px",
    backgroundColor: tokens.colorNeutralBackground1,
    "@media print": { overflowY: "visible", backgroundColor: "transparent" },
  },
  right: {
    boxSizing: "border-box",
    width: "336px",
    flexShrink: 0,
    "@media (max-width: 1099px)": { width: "292px" },
    overflowY: "scroll",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media print": { display: "none" },
  },
});
