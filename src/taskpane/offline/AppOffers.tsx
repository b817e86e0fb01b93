import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSnapshot } from "../product/use-snapshot";
import { appStatus } from "./app-status";

const useStyles = makeStyles({
  sentence: { margin: 0 },
  install: { alignSelf: "start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

/** On the start screen alone: a newer version that waits, and the offer to install. Never while someone is at work. */
export function AppOffers() {
  const styles = useStyles();
  const text = useText();
  const { update, install } = useSnapshot(appStatus);
  return (
    <>
      {update && (
        <Notice kind="note" title={text("session.app.updateTitle")} announce>
          <p className={styles.sentence}>{text("session.app.updateDetail")}</p>
          <Button onClick={update}>{text("session.app.update")}</Button>
        </Notice>
      )}
      {install && (
        <Button
          className={styles.install}
          appearance="subtle"
          icon={<ArrowDownloadRegular />}
          onClick={() => void install()}
        >
          {text("session.app.install")}
        </Button>
      )}
    </>
  );
}
