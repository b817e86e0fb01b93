import { useRef, useState } from "react";
import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import { ButtonWithReason } from "../../ButtonWithReason";
import { useText } from "../../i18n";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  /** Words of the answers yes and no. */
  readonly yes: string;
  readonly no: string;
  /** What was recorded; null while nothing is. */
  readonly recorded: { readonly answer: boolean; readonly note: string } | null;
  readonly onSave: (answer: boolean, note: string) => Promise<boolean>;
  readonly onTakeBack: () => Promise<boolean>;
}

/** One question the council concludes on: yes or no, and why. */
export function ConclusionForm({ title, yes, no, recorded, onSave, onTakeBack }: Props) {
  const styles = useStyles();
  const text = useText();
  const [answer, setAnswer] = useState<boolean | null>(recorded?.answer ?? null);
  const [note, setNote] = useState(recorded?.note ?? "");
  // Undone or recorded elsewhere: the form says what stands. It stays the same form, so that the focus stays in it.
  const standing = recorded === null ? "" : `${String(recorded.answer)}:${recorded.note}`;
  const [seen, setSeen] = useState(standing);
  if (standing !== seen) {
    setSeen(standing);
    setAnswer(recorded?.answer ?? null);
    setNote(recorded?.note ?? "");
  }
  const acts = useRef<HTMLDivElement>(null);
  const isRecorded = recorded !== null && recorded.answer === answer && recorded.note === note.trim();
  return (
    <div className={styles.form}>
      <Field label={title}>
        <RadioGroup
          layout="horizontal"
          value={answer === null ? "" : answer ? "yes" : "no"}
          onChange={(_, { value }) => setAnswer(value === "yes")}
        >
          <Radio value="yes" label={yes} />
          <Radio value="no" label={no} />
        </RadioGroup>
      </Field>
      <Field label={text("meetingAgenda.conclude.note")}>
        <Textarea value={note} resize="vertical" maxLength={4_000} onChange={(_, data) => setNote(data.value)} />
      </Field>
      <div ref={acts} className={styles.actions}>
        <ButtonWithReason
          appearance="primary"
          offBecause={answer === null ? text("why.noAnswer") : isRecorded ? text("why.recorded") : null}
          onClick={() => {
            if (answer !== null) void onSave(answer, note);
          }}
        >
          {text("meetingAgenda.conclude.save")}
        </ButtonWithReason>
        {recorded && (
          <Button
            onClick={() => {
              // The button goes away with what it takes back.
              acts.current?.querySelector("button")?.focus();
              void onTakeBack();
            }}
          >
            {text("meetingAgenda.conclude.takeBack")}
          </Button>
        )}
        <p className={styles.quiet} role="status">
          {isRecorded ? text("meetingAgenda.conclude.saved") : ""}
        </p>
      </div>
    </div>
  );
}
