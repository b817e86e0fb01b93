import { makeStyles, tokens } from "@fluentui/react-components";

const MARKED = `2px solid ${tokens.colorNeutralStrokeAccessible}`;

/** Looks of the map; each state differs by symbol and border as well as by colour. */
export const useMapStyles = makeStyles({
  map: { padding: tokens.spacingHorizontalM },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  search: { width: "100%" },
  found: {
    margin: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  part: { marginBottom: tokens.spacingVerticalM },
  partTitle: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  partPoints: { flexShrink: 0 },
  cells: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(58px, 1fr))",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalSNudge,
  },
  cell: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    boxSizing: "border-box",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  here: {
    boxShadow: `0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightBold,
    "@media (forced-colors: active)": { outline: "3px solid Highlight" },
  },
  symbol: { fontWeight: tokens.fontWeightBold },
  scored: { border: `1px solid ${tokens.colorBrandStroke2}`, backgroundColor: tokens.colorBrandBackground2 },
  unscored: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  below: { border: MARKED, backgroundColor: tokens.colorNeutralBackground1 },
  unproved: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  closed: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  legendItem: { display: "flex", gap: tokens.spacingHorizontalXS },
  legendSymbol: { width: "12px", textAlign: "center" },
});
