import { memo } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { deviationsOf } from "../../../council/agenda/members";
import { meanText } from "../../../council/result/mean";
import type { ProductResult } from "../../../council/result/product-result";
import type { RuleProfile } from "../../../council/types";
import { BAND_STARTS } from "../../../scoring/band";
import { useText } from "../../i18n";

const useStyles = makeStyles({
  plot: { display: "block", width: "100%", maxWidth: "320px", height: "auto", overflow: "visible" },
  axis: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  threshold: {
    stroke: tokens.colorNeutralStroke1,
    strokeDasharray: "2 2",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: "10px",
    textAnchor: "middle",
    fontVariantNumeric: "tabular-nums",
  },
  dot: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.3px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  far: { fill: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
  mean: {
    fill: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const LEFT = 8;
const SCALE = 2.24;
const AXIS = 36;
/** Room above the axis for totals that fall together. */
const ROOM = 28;
/** Points closer than this would cover one another. */
const TOUCHING = 3;
const THRESHOLDS = [BAND_STARTS[2], BAND_STARTS[3], BAND_STARTS[4], BAND_STARTS[5]];

const placeOf = (points: number): number => LEFT + SCALE * points;

interface Dot {
  readonly member: string;
  readonly total: number;
  readonly far: boolean;
  /** How many dots stand under this one. */
  readonly level: number;
}

interface Props {
  readonly result: ProductResult;
  readonly profile: Pick<RuleProfile, "decimals" | "largestSpread">;
}

/** The members' totals on the way from 0 to 100 points, with the thresholds of the stars and the mean. */
export const DotPlot = memo(function DotPlot({ result, profile }: Props) {
  const styles = useStyles();
  const text = useText();
  const { mean } = result;
  if (mean === null) return <p className={styles.none}>{text("meetingSummary.plotNone")}</p>;
  const dots = stacked(result, profile.largestSpread);
  const highest = Math.max(...dots.map(({ level }) => level));
  const step = Math.min(7.5, ROOM / Math.max(1, highest + 0.6));
  const at = placeOf(mean.sum / mean.of);
  const label = text("meetingSummary.plot", {
    count: dots.length,
    totals: dots.map(({ total }) => total).join(", "),
    mean: meanText(mean, profile.decimals),
  });
  return (
    <svg className={styles.plot} viewBox="0 0 240 58" role="img" aria-label={label}>
      <line className={styles.axis} x1={placeOf(0)} x2={placeOf(100)} y1={AXIS} y2={AXIS} />
      {THRESHOLDS.map((points) => (
        <g key={points}>
          <line className={styles.threshold} x1={placeOf(points)} x2={placeOf(points)} y1="2" y2={AXIS + 4} />
          <text className={styles.label} x={placeOf(points)} y="56">
            {points}
          </text>
        </g>
      ))}
      {dots.map(({ member, total, far, level }) => {
        const x = placeOf(total);
        const y = AXIS - 5 - level * step;
        return far ? (
          <rect key={member} className={styles.far} x={x - 3} y={y - 3} width="6" height="6" />
        ) : (
          <circle key={member} className={styles.dot} cx={x} cy={y} r="3" />
        );
      })}
      <path className={styles.mean} d={`M ${at} ${AXIS + 1} l 4.5 7.5 l -9 0 z`} />
    </svg>
  );
});

/** Totals from the lowest, each on the lowest level where it covers no other. */
function stacked(result: ProductResult, largestSpread: number): readonly Dot[] {
  const placed: Dot[] = [];
  const inOrder = deviationsOf(result, largestSpread).toSorted((a, b) => a.total - b.total);
  for (const { member, total, far } of inOrder) {
    const near = placed.filter((dot) => Math.abs(dot.total - total) < TOUCHING).map(({ level }) => level);
    let level = 0;
    while (near.includes(level)) level += 1;
    placed.push({ member, total, far, level });
  }
  return placed;
}
