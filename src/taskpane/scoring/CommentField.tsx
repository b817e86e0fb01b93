import { useCallback, useEffect, useId, useRef, useState } from "react";
import { Label, makeStyles, Textarea, tokens } from "@fluentui/react-components";

/** Milliseconds without typing after which the text is handed on. */
const PAUSE = 250;

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  area: { width: "100%" },
  text: {
    fieldSizing: "content",
    minHeight: "40px",
    maxHeight: "40vh",
    lineHeight: tokens.lineHeightBase300,
  },
});

/** Rows that show the text where the browser cannot grow the field by itself. */
function rowsFor(value: string): number {
  const lines = value.split("\n").reduce((rows, line) => rows + 1 + Math.floor(line.length / 48), 0);
  return Math.min(14, Math.max(1, lines));
}

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** The text as the session holds it. */
  readonly value: string;
  readonly readOnly: boolean;
  /** With every keystroke, where that costs next to nothing; otherwise after a pause. */
  readonly atOnce: boolean;
  /** Hands the text on: after a pause, on leaving the field, and when the field goes away. Answers whether it was kept. */
  readonly onSave: (text: string) => Promise<boolean>;
}

/**
 * A comment that grows with its text and is saved as it is typed. Give it a `key` of what it comments on: then going
 * elsewhere takes the field away and hands on what was typed last.
 */
export function CommentField({ label, placeholder, value, readOnly, atOnce, onSave }: Props) {
  const styles = useStyles();
  const id = useId();
  /** What was typed and the session may not hold yet; null while it follows the session. */
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<{ readonly text: string; readonly save: Props["onSave"] } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const waiting = pending.current;
    pending.current = null;
    if (!waiting) return;
    void waiting.save(waiting.text).then((kept) => {
      // What was refused is handed on again at the next occasion, unless something newer waits by then.
      if (!kept) pending.current ??= waiting;
    });
  }, []);

  useEffect(() => {
    // A pane may be closed or put to sleep without leaving the field first.
    const onHide = () => flush();
    window.addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      window.removeEventListener("pagehide", onHide);
      document.removeEventListener("visibilitychange", onHide);
      flush();
    };
  }, [flush]);

  const shown = typed ?? value;
  return (
    <div className={styles.field}>
      <Label htmlFor={id}>{label}</Label>
      <Textarea
        id={id}
        className={styles.area}
        textarea={{ className: styles.text }}
        rows={rowsFor(shown)}
        resize="none"
        placeholder={placeholder}
        readOnly={readOnly}
        value={shown}
        onChange={(_, { value: text }) => {
          setTyped(text);
          pending.current = { text, save: onSave };
          clearTimeout(timer.current);
          timer.current = setTimeout(flush, atOnce ? 0 : PAUSE);
        }}
        onBlur={flush}
      />
    </div>
  );
}
