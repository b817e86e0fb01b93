import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { LastChange } from "../../app/types";
import { useText } from "../i18n";
import { doneWords, stepWords } from "./change-words";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexGrow: 1,
    minWidth: 0,
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  undo: {
    flexShrink: 0,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
  },
});

interface Props {
  /** Null when nothing was changed yet, or nothing of this product. */
  readonly change: LastChange | null;
  /** The change that was just taken back, or null. */
  readonly undone: LastChange | null;
  readonly onUndo: () => void;
}

/** "Đã chọn 2 điểm ở 1.5 · Hoàn tác": what was done last stays in sight after moving on, and is read out. */
export function LastChangeLine({ change, undone, onUndo }: Props) {
  const styles = useStyles();
  const text = useText();
  const sentence = () => {
    if (undone) return text("scoring.step.undone", { step: stepWords(undone, text) });
    return change && doneWords(change, text);
  };
  const said = sentence();
  return (
    <div className={said === null ? undefined : styles.line}>
      <span role="status">{said}</span>
      {change && undone === null && (
        <Button appearance="transparent" className={styles.undo} onClick={onUndo}>
          {text("scoring.criterion.undo")}
        </Button>
      )}
    </div>
  );
}
