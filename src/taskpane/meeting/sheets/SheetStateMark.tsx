import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkRegular,
  CircleRegular,
  LockClosedRegular,
  SendRegular,
  SubtractRegular,
} from "@fluentui/react-icons";
import type { SheetState } from "../../../council/rounds/sheet-states";
import { useText } from "../../i18n";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  recused: { color: tokens.colorNeutralForeground3 },
  waiting: { color: tokens.colorNeutralForeground2 },
  issued: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  collected: { color: tokens.colorNeutralForeground1 },
  sealed: { color: tokens.colorStatusSuccessForeground1 },
});

const ICONS: Readonly<Record<SheetState, typeof CircleRegular>> = {
  recused: SubtractRegular,
  waiting: CircleRegular,
  issued: SendRegular,
  collected: CheckmarkRegular,
  sealed: LockClosedRegular,
};

/** Where a sheet is, by symbol and word. */
export function SheetStateMark({ state }: { readonly state: SheetState }) {
  const styles = useStyles();
  const text = useText();
  const Icon = ICONS[state];
  return (
    <span className={mergeClasses(styles.mark, styles[state])}>
      <Icon aria-hidden />
      {text(`meetingSheets.state.${state}`)}
    </span>
  );
}
