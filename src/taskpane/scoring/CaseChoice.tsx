import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useText } from "../i18n";
import { SHEET_SEALED } from "./SheetNotices";

const useStyles = makeStyles({
  cases: { margin: 0, padding: 0, border: "none" },
  legend: {
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: "pointer",
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  taken: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
  radio: { flexShrink: 0, width: "18px", height: "18px", margin: 0, accentColor: tokens.colorCompoundBrandBackground },
});

interface Props {
  readonly cases: readonly string[];
  readonly taken: string | null;
  readonly readOnly: boolean;
  readonly onTake: (name: string) => void;
}

/** "Trường hợp 1/2": taken first, then an option of that case. */
export function CaseChoice({ cases, taken, readOnly, onTake }: Props) {
  const styles = useStyles();
  const text = useText();
  const group = useId();
  return (
    <fieldset className={styles.cases} disabled={readOnly} aria-describedby={readOnly ? SHEET_SEALED : undefined}>
      <legend className={styles.legend}>{text("scoring.criterion.cases")}</legend>
      <div className={styles.list}>
        {cases.map((name) => (
          <label key={name} className={mergeClasses(styles.item, name === taken && styles.taken)}>
            <input
              type="radio"
              className={styles.radio}
              name={group}
              checked={name === taken}
              onChange={() => onTake(name)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
