import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "../i18n";

const useStyles = makeStyles({
  notes: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flexGrow: 1, minWidth: 0, margin: 0, paddingTop: "6px", paddingBottom: "6px" },
  short: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  line: { display: "block" },
  more: { flexShrink: 0, minWidth: 0 },
});

/** Notes of the law in one line, the rest one tap away. */
export function NoteLines({ notes }: { readonly notes: readonly string[] }) {
  const styles = useStyles();
  const text = useText();
  const [open, setOpen] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  const [cut, setCut] = useState(false);

  useEffect(() => {
    const shown = line.current;
    if (!shown || open) return undefined;
    // Whether the first note fits depends on the width of the pane, which people drag.
    const observer = new ResizeObserver(() => setCut(shown.scrollWidth > shown.clientWidth));
    observer.observe(shown);
    return () => observer.disconnect();
  }, [open]);

  const [first] = notes;
  if (first === undefined) return null;
  const long = notes.length > 1 || cut || open;
  const shown = open ? notes : [first];
  return (
    <div className={styles.notes}>
      <p ref={line} className={mergeClasses(styles.text, !open && styles.short)}>
        {shown.map((note) => (
          <span key={note} className={mergeClasses(open && styles.line)}>
            {note}
          </span>
        ))}
      </p>
      {long && (
        <Button
          className={styles.more}
          appearance="transparent"
          size="medium"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {text(open ? "scoring.criterion.less" : "scoring.criterion.more")}
        </Button>
      )}
    </div>
  );
}
