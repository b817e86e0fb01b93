import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of one item of the agenda, read from across a room. */
export const useAgendaStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: "anywhere",
  },
  product: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  figures: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  mean: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  sentence: { margin: 0, overflowWrap: "anywhere" },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  levels: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  level: {
    display: "grid",
    gridTemplateColumns: "4.8rem minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    listStyleType: "none",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  points: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  changing: { border: `2px solid ${tokens.colorNeutralForeground1}` },
  votes: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  dots: { letterSpacing: "0.15em" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});
