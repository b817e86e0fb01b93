import { useState } from "react";
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useText } from "../i18n";
import type { SaveState } from "../start/use-save-file";

const useStyles = makeStyles({
  message: { flexShrink: 0, borderRadius: 0, "@media print": { display: "none" } },
  undone: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    ":empty": { padding: 0 },
    "@media print": { display: "none" },
  },
});

interface MessageProps {
  readonly intent: "error" | "warning" | "success";
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
  readonly onPutAway?: (() => void) | undefined;
}

function Message({ intent, sentence, action, onPutAway }: MessageProps) {
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
        {action && <Button onClick={action.onClick}>{action.label}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

interface Props {
  /** Why the last job was refused; null when it was done. */
  readonly trouble: string | null;
  /** The step that was just taken back, in words; null when that is told elsewhere or was not the last thing done. */
  readonly undone: string | null;
  readonly saving: SaveState;
  /** The browser keeps nothing and no file has the work yet. */
  readonly atRisk: boolean;
  /** Another tab works on the session now. */
  readonly elsewhere: boolean;
  readonly onSave: () => void;
  readonly onPutAway: () => void;
}

/** What has to be said above the work: a refused job, how saving went, work that nothing keeps. */
export function FrameMessages({ trouble, undone, saving, atRisk, elsewhere, onSave, onPutAway }: Props) {
  const styles = useStyles();
  const text = useText();
  const [seen, setSeen] = useState<SaveState | null>(null);
  const told = saving !== seen && (saving.kind === "saved" || saving.kind === "failed") ? saving : null;
  return (
    <>
      {trouble !== null && <Message intent="error" sentence={trouble} onPutAway={onPutAway} />}
      <div role="status" className={styles.undone}>
        {undone === null ? null : text("scoring.step.undone", { step: undone })}
      </div>
      {told && (
        <Message
          intent={told.kind === "saved" ? "success" : "error"}
          sentence={told.message}
          onPutAway={() => setSeen(saving)}
        />
      )}
      {elsewhere && (
        <Message
          intent="error"
          sentence={text("session.save.elsewhere")}
          // A fresh page offers the session first, as the other tab has left it.
          action={{ label: text("session.save.workHere"), onClick: () => window.location.reload() }}
        />
      )}
      {atRisk && (
        <Message
          intent="warning"
          sentence={text("session.save.blocked")}
          action={{ label: text("scoring.menu.save"), onClick: onSave }}
        />
      )}
    </>
  );
}
