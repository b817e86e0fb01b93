import { useState } from "react";
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

/** Letters that surely fit on one line of the narrowest pane. */
const ONE_LINE = 42;

/** Notes of the law in one line, the rest one tap away. */
export function NoteLines({ notes }: { readonly notes: readonly string[] }) {
  const styles = useStyles();
  const text = useText();
  const [open, setOpen] = useState(false);
  const [first] = notes;
  if (first === undefined) return null;
  const long = notes.length > 1 || first.length > ONE_LINE;
  const shown = open ? notes : [first];
  return (
    <div className={styles.notes}>
      <p className={mergeClasses(styles.text, long && !open && styles.short)}>
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
