import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Star } from "../../catalogue/types";
import { BAND_STARTS } from "../../scoring/band";
import { useText } from "../i18n";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "auto", overflow: "visible" },
  band: {
    fill: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  reached: { fill: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  place: { fill: tokens.colorNeutralForeground1 },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: "11px",
    textAnchor: "middle",
  },
  here: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightBold },
});

const UNIT = 3;
const STARS: readonly Star[] = [1, 2, 3, 4, 5];

interface Props {
  /** 0–100. */
  readonly total: number;
  readonly band: Star;
}

/** The way from 0 to 100 points with the bands of the stars and the place of the score. */
export function ScoreBar({ total, band }: Props) {
  const styles = useStyles();
  const text = useText();
  const at = Math.min(100, Math.max(0, total)) * UNIT;
  return (
    <svg
      className={styles.bar}
      viewBox="0 0 300 44"
      role="img"
      aria-label={text("scoring.verdict.bar", { total, band })}
    >
      {STARS.map((star) => {
        const from = BAND_STARTS[star];
        const to = star === 5 ? 100 : BAND_STARTS[(star + 1) as Star];
        const x = from * UNIT + 1;
        const width = (to - from) * UNIT - 2;
        const filled = Math.min(Math.max(at - x, 0), width);
        return (
          <g key={star}>
            <rect className={styles.band} x={x} y="12" width={width} height="12" rx="2" />
            <rect className={styles.reached} x={x} y="12" width={filled} height="12" rx="2" />
            <text className={mergeClasses(styles.label, star === band && styles.here)} x={x + width / 2} y="40">
              {`${star}★`}
            </text>
          </g>
        );
      })}
      <path className={styles.place} d={`M ${at} 11 l -5 -8 l 10 0 z`} />
    </svg>
  );
}
