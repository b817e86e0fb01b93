import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  meter: { display: "block", width: "100%", height: "4px", borderRadius: "2px", overflow: "hidden" },
  ground: { fill: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { fill: "GrayText" } },
  reached: { fill: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
});

/** A thin bar beside figures that say the same in text; not read out. */
export function Meter({ value, max }: { readonly value: number; readonly max: number }) {
  const styles = useStyles();
  const reached = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <svg className={styles.meter} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} width="100" height="4" />
      <rect className={styles.reached} width={reached} height="4" />
    </svg>
  );
}
