import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import { useText } from "../i18n";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-height: 520px)": { position: "static" },
  },
  unscored: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
  },
  step: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

interface Props {
  readonly previous: string | null;
  readonly next: string | null;
  readonly nextUnscored: string | null;
  readonly complete: boolean;
  readonly onGoTo: (criterion: string) => void;
  readonly onFinish: () => void;
}

/** Previous, next unscored, next; once nothing is left to score the way to the result. */
export function StepButtons({ previous, next, nextUnscored, complete, onGoTo, onFinish }: Props) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.bar}>
      <ButtonWithReason
        className={styles.step}
        icon={<ChevronLeftRegular />}
        aria-label={text("scoring.criterion.previousLong")}
        offBecause={previous === null ? text("why.firstCriterion") : null}
        onClick={() => previous !== null && onGoTo(previous)}
      >
        {text("scoring.criterion.previous")}
      </ButtonWithReason>
      {complete ? (
        <Button appearance="primary" onClick={onFinish}>
          {text("scoring.criterion.seeVerdict")}
        </Button>
      ) : (
        <ButtonWithReason
          className={styles.unscored}
          appearance="primary"
          offBecause={nextUnscored === null ? text("why.noOtherUnscored") : null}
          aria-label={text("scoring.criterion.nextUnscoredLong")}
          onClick={() => nextUnscored !== null && onGoTo(nextUnscored)}
        >
          {text("scoring.criterion.nextUnscored")}
        </ButtonWithReason>
      )}
      <ButtonWithReason
        className={styles.step}
        icon={<ChevronRightRegular />}
        iconPosition="after"
        aria-label={text("scoring.criterion.nextLong")}
        offBecause={next === null ? text("why.lastCriterion") : null}
        onClick={() => next !== null && onGoTo(next)}
      >
        {text("scoring.criterion.next")}
      </ButtonWithReason>
    </div>
  );
}
