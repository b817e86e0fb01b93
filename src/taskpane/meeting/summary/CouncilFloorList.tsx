import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular, QuestionRegular } from "@fluentui/react-icons";
import { FLOOR_LEVELS } from "../../../catalogue/types";
import type { CouncilFloors } from "../../../council/result/council-floors";
import type { CouncilFloorRule } from "../../../council/types";
import { FLOOR_RULE_LABELS } from "../../../records/labels";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import { markOf } from "../../verdict/sentences";

const useStyles = makeStyles({
  level: { marginTop: tokens.spacingVerticalXS },
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: 0,
  },
  floor: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    listStyleType: "none",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  wanting: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly floors: CouncilFloors;
  readonly rule: CouncilFloorRule;
}

/** Every floor of every level with its count, and whether it holds by the council's rule. */
export function CouncilFloorList({ floors, rule }: Props) {
  const styles = useStyles();
  const section = useSectionStyles();
  const text = useText();
  return (
    <>
      <p className={section.quiet}>{text("meetingSummary.detail.floorRule", { rule: FLOOR_RULE_LABELS[rule] })}</p>
      {FLOOR_LEVELS.filter((level) => floors[level].length > 0).map((level) => (
        <div key={level} className={styles.level}>
          <p className={section.sentence}>
            {text("meetingSummary.detail.level", {
              mark: markOf(level),
              met: floors[level].filter(({ holds }) => holds === true).length,
              of: floors[level].length,
            })}
          </p>
          <ul className={styles.list}>
            {floors[level].map(({ code, met, of, holds }) => {
              const Icon = holds === true ? CheckmarkRegular : holds === null ? QuestionRegular : DismissRegular;
              const state = holds === true ? "holds" : holds === null ? "waits" : "misses";
              return (
                <li key={code} className={mergeClasses(styles.floor, holds !== true && styles.wanting)}>
                  <Icon aria-label={text(`meetingSummary.detail.${state}`)} />
                  {text("meetingSummary.detail.floor", { code, met, of })}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
}
