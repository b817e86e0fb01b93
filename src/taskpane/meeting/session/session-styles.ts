import { makeStyles, tokens } from "@fluentui/react-components";
import { LINED_LIST } from "../../lined-list";

/** The build of the session's parts: fields side by side where there is room, lists with lines between. */
export const useSessionStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 16rem), 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    alignItems: "start",
    "& > *": { minWidth: 0 },
  },
  wide: { gridColumn: "1 / -1" },
  select: { minWidth: 0, width: "100%" },
  ...LINED_LIST,
  // The way to what a line speaks of is the whole line.
  way: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: {
    padding: 0,
    ":not(:last-child)": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  mark: { fontSize: tokens.fontSizeBase500, display: "flex" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
  care: { color: tokens.colorStatusWarningForeground3 },
  summary: { minHeight: "32px", lineHeight: "32px", cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    flexBasis: "100%",
    minWidth: 0,
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXL,
    "@media (min-width: 1100px)": { gridTemplateColumns: "minmax(0, 22rem) minmax(0, 1fr)", columnGap: "40px" },
  },
  page: { maxWidth: "80rem" },
  aside: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    "@media (min-width: 1100px)": { position: "sticky", top: tokens.spacingVerticalL, alignSelf: "start" },
  },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL, minWidth: 0 },
});
