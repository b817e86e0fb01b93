import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import { criterionByCode } from "../../catalogue/traverse";
import type { Criterion, ProductSet } from "../../catalogue/types";
import { closingsOf } from "../../scoring/closed";
import type { Choices } from "../../scoring/types";
import { useText } from "../i18n";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: 0 },
});

interface Props {
  readonly criterion: Criterion;
  readonly set: ProductSet;
  readonly choices: Choices;
  readonly onGoTo: (criterion: string) => void;
}

/** Why a criterion takes no score now, and the way to what closes it. */
export function ClosedNotice({ criterion, set, choices, onGoTo }: Props) {
  const styles = useStyles();
  const text = useText();
  const closing = closingsOf(criterion).find(({ criterion: code, options }) => {
    const choice = choices[code];
    return choice !== undefined && options.includes(choice);
  });
  if (!closing) return null;
  const { criterion: code } = closing;
  const option = criterionByCode(set, code)?.options.find(({ number }) => number === choices[code]);
  return (
    <div className={styles.notice}>
      <p className={styles.title}>
        <LockClosedRegular aria-hidden />
        {text("scoring.criterion.closedTitle")}
      </p>
      <p className={styles.line}>{text("scoring.criterion.closed", { code, points: option?.points ?? 0 })}</p>
      {choices[criterion.code] !== undefined && <p className={styles.line}>{text("scoring.criterion.closedKept")}</p>}
      <Button onClick={() => onGoTo(code)}>{text("scoring.criterion.closedGoTo", { code })}</Button>
    </div>
  );
}
