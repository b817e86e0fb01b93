import { useState } from "react";
import { makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import type { ProductSet } from "../../../catalogue/types";
import { countedSheets } from "../../../council/agenda/counted-sheets";
import { exactMean, meanText } from "../../../council/result/mean";
import type { ProductResult } from "../../../council/result/product-result";
import { rubricOf } from "../../../scoring/rubric";
import { useText } from "../../i18n";
import { useWideStyles } from "../wide-styles";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  corner: { textAlign: "left", verticalAlign: "bottom", padding: tokens.spacingHorizontalXS },
  member: { verticalAlign: "bottom", padding: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
  upright: {
    writingMode: "vertical-rl",
    transform: "rotate(180deg)",
    maxHeight: "11rem",
    overflow: "hidden",
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
  },
  criterion: {
    minWidth: "9rem",
    maxWidth: "26rem",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media (max-width: 899px)": { maxWidth: "9rem" },
  },
  title: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  cell: {
    minWidth: "2.4rem",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "center",
    whiteSpace: "nowrap",
  },
  near: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  off: { fontWeight: tokens.fontWeightSemibold },
  far: {
    fontWeight: tokens.fontWeightBold,
    boxShadow: `inset 0 0 0 1.5px ${tokens.colorNeutralForeground1}`,
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  readonly set: ProductSet;
  readonly result: ProductResult;
  readonly nameOf: (member: string) => string;
}

/** Points from the criterion's mean from which on a score stands out, and from which on it stands far out. */
const OFF = 0.5;
const FAR = 1.5;

/** Criteria by members: the further a score is from the mean of its criterion, the heavier it is printed. */
export function MemberMatrix({ set, result, nameOf }: Props) {
  const styles = useStyles();
  const wide = useWideStyles();
  const text = useText();
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const sheets = countedSheets(result);
  const lines = rubricOf(set).entries.map(({ criterion: { code, title } }) => {
    const points = sheets.map(({ figures }) => figures.points.get(code) ?? null);
    const counted = points.map((each) => each ?? 0);
    const mean = exactMean(counted);
    return { code, title, points, mean, spread: Math.max(...counted) - Math.min(...counted) };
  });
  const shown = onlyDiffering ? lines.filter(({ spread }) => spread > 0) : lines;
  return (
    <>
      <Switch
        checked={onlyDiffering}
        label={text("meetingSummary.detail.onlyDiffering")}
        onChange={(_, { checked }) => setOnlyDiffering(checked)}
      />
      {shown.length === 0 ? (
        <p className={styles.quiet}>{text("meetingSummary.detail.allAgree")}</p>
      ) : (
        <div className={wide.scroll} role="group" aria-label={text("meetingSummary.detail.points")} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.corner}>
                  {text("meetingSummary.detail.criterion")}
                </th>
                {sheets.map(({ member }) => (
                  <th key={member} scope="col" className={styles.member}>
                    <span className={styles.upright} title={nameOf(member)}>
                      {nameOf(member)}
                    </span>
                  </th>
                ))}
                <th scope="col" className={styles.corner}>
                  {text("meetingSummary.detail.mean")}
                </th>
                <th scope="col" className={styles.corner}>
                  {text("meetingSummary.detail.spread")}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ code, title, points, mean, spread }) => (
                <tr key={code}>
                  <th scope="row" className={styles.criterion}>
                    <span className={styles.title} title={title} lang="vi">{`${code} ${title}`}</span>
                  </th>
                  {points.map((each, place) => {
                    const above = mean ? (each ?? 0) - mean.sum / mean.of : 0;
                    const size = Math.abs(above);
                    const weight = size >= FAR ? styles.far : size >= OFF ? styles.off : styles.near;
                    return (
                      <td key={sheets[place]?.member} className={mergeClasses(styles.cell, weight)}>
                        {each ?? <span title={text("meetingSummary.detail.closed")}>–</span>}
                        {size >= OFF && <span aria-hidden="true">{above > 0 ? "▲" : "▼"}</span>}
                      </td>
                    );
                  })}
                  <td className={styles.cell}>{mean ? meanText(mean, 1) : "–"}</td>
                  <td className={mergeClasses(styles.cell, spread > 0 && styles.total)}>{spread}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" className={mergeClasses(styles.criterion, styles.total)}>
                  {text("meetingSummary.detail.total")}
                </th>
                {sheets.map(({ member, figures }) => (
                  <td key={member} className={mergeClasses(styles.cell, styles.total)}>
                    {figures.total}
                  </td>
                ))}
                <td className={styles.cell} />
                <td className={mergeClasses(styles.cell, styles.total)}>{result.spread}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      <p className={styles.quiet}>{text("meetingSummary.detail.matrixLegend")}</p>
    </>
  );
}
