import { useId, useState } from "react";
import { Field, makeStyles } from "@fluentui/react-components";
import { formatDay, parseDay } from "../day";
import { useText } from "../i18n";
import { DayInput } from "../start/DayInput";

const useStyles = makeStyles({ field: { maxWidth: "22rem" } });

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** ISO date, or "" for none. */
  readonly day: string;
  /** Told only of whole days and of "". */
  readonly onDay: (day: string) => void;
}

/** A day of the session, kept as soon as it is complete; what is no day stays typed and says so. */
export function DayField({ label, hint, day, onDay }: Props) {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [typing, setTyping] = useState<{ readonly over: string; readonly typed: string } | null>(null);
  // What is typed stands until the session itself says another day.
  const value = typing?.over === day ? typing.typed : formatDay(day);
  const wrong = value.trim() !== "" && parseDay(value) === null;
  return (
    <Field
      className={styles.field}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong ? { validationMessage: text("session.form.badDate"), validationState: "error" as const } : {})}
    >
      <DayInput
        id={id}
        label={label}
        value={value}
        onChange={(typed) => {
          const told = typed.trim() === "" ? "" : parseDay(typed);
          setTyping({ over: told ?? day, typed });
          if (told !== null && told !== day) onDay(told);
        }}
      />
    </Field>
  );
}
