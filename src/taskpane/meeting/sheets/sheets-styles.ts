import { makeStyles, tokens } from "@fluentui/react-components";
import { LINED_LIST } from "../../lined-list";

/** The common build of tables and lists of the sheets' screen. */
export const useSheetsStyles = makeStyles({
  page: { maxWidth: "64rem" },
  ...LINED_LIST,
  // Wide tables move sideways in a frame of their own, never the page.
  frame: {
    overflowX: "auto",
    maxWidth: "100%",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  head: {
    padding: tokens.spacingHorizontalS,
    textAlign: "start",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  column: { minWidth: "6rem", maxWidth: "9rem" },
  first: {
    position: "sticky",
    insetInlineStart: 0,
    minWidth: "11rem",
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "start",
    padding: tokens.spacingHorizontalS,
  },
  cell: {
    padding: tokens.spacingHorizontalS,
    verticalAlign: "top",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: "end", whiteSpace: "nowrap" },
  summary: { minHeight: "32px", lineHeight: "32px", cursor: "pointer" },
  plain: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
