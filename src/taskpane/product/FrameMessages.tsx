import { useState } from "react";
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useText } from "../i18n";
import type { SaveState } from "../start/use-save-file";

const useStyles = makeStyles({
  message: { flexShrink: 0, borderRadius: 0, "@media print": { display: "none" } },
});

interface MessageProps {
  readonly intent: "error" | "warning" | "success";
  readonly sentence: string;
  readonly onSave?: (() => void) | undefined;
  readonly onPutAway?: (() => void) | undefined;
}

function Message({ intent, sentence, onSave, onPutAway }: MessageProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      className={styles.message}
      role={intent === "error" ? "alert" : "status"}
    >
      <MessageBarBody>{sentence}</MessageBarBody>
      <MessageBarActions
        {...(onPutAway
          ? {
              containerAction: (
                <Button
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={text("scoring.close")}
                  onClick={onPutAway}
                />
              ),
            }
          : {})}
      >
        {onSave && <Button onClick={onSave}>{text("scoring.menu.save")}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

interface Props {
  /** Why the last job was refused; null when it was done. */
  readonly trouble: string | null;
  readonly saving: SaveState;
  /** The browser keeps nothing and no file has the work yet. */
  readonly atRisk: boolean;
  readonly onSave: () => void;
  readonly onPutAway: () => void;
}

/** What has to be said above the work: a refused job, how saving went, work that nothing keeps. */
export function FrameMessages({ trouble, saving, atRisk, onSave, onPutAway }: Props) {
  const text = useText();
  const [seen, setSeen] = useState<SaveState | null>(null);
  const told = saving !== seen && (saving.kind === "saved" || saving.kind === "failed") ? saving : null;
  return (
    <>
      {trouble !== null && <Message intent="error" sentence={trouble} onPutAway={onPutAway} />}
      {told && (
        <Message
          intent={told.kind === "saved" ? "success" : "error"}
          sentence={told.message}
          onPutAway={() => setSeen(saving)}
        />
      )}
      {atRisk && <Message intent="warning" sentence={text("session.save.blocked")} onSave={onSave} />}
    </>
  );
}
