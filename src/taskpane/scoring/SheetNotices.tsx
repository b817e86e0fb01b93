import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import { formatSeal } from "../../council/seal";
import type { ProductView } from "../../app/types";
import { useText } from "../i18n";

/** Id of the notice that a sheet is sealed; what it closes is described by it. */
export const SHEET_SEALED = "sheet-sealed";

const useStyles = makeStyles({
  notice: { flexShrink: 0 },
});

interface Props {
  readonly view: ProductView;
  /** Where reopening asks for its reason. */
  readonly onReopen: () => void;
}

/** What stands above the work because it changes what can be done: sealed, unverified, not loaded. */
export function SheetNotices({ view, onReopen }: Props) {
  const styles = useStyles();
  const text = useText();
  const { scoring, problem, sheet } = view;
  return (
    <>
      {!scoring && (
        <MessageBar intent="error" layout="multiline" className={styles.notice}>
          <MessageBarBody>
            <MessageBarTitle>{text("scoring.product.unreadable")}</MessageBarTitle>
            {problem}
          </MessageBarBody>
        </MessageBar>
      )}
      {scoring?.set.status === "unverified" && (
        <MessageBar intent="warning" layout="multiline" className={styles.notice}>
          <MessageBarBody>
            {text("scoring.product.unverified")}
            {scoring.set.discrepancies.map(({ at, message }) => (
              <span key={at}>{` ${message}`}</span>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {sheet.seal && (
        <MessageBar intent="info" layout="multiline" className={styles.notice} icon={<LockClosedRegular />}>
          <MessageBarBody id={SHEET_SEALED}>
            <MessageBarTitle>{text("scoring.sealed.title")}</MessageBarTitle>
            {text("scoring.sealed.explain", { code: formatSeal(sheet.seal.code) })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={onReopen}>{text("scoring.sealed.reopen")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
