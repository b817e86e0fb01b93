import { useRef } from "react";
import { Button, Input, makeStyles } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons";
import { formatDay, parseDay } from "../day";
import { useText } from "../i18n";

const useStyles = makeStyles({
  place: { position: "relative", display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  input: { minWidth: 0 },
  text: { minWidth: 0 },
  // Kept in the page, under the field, since a browser opens its calendar only beside an input that is laid out.
  native: {
    position: "absolute",
    insetInlineEnd: 0,
    bottom: 0,
    width: "32px",
    height: "1px",
    padding: 0,
    border: "none",
    opacity: 0,
    pointerEvents: "none",
  },
});

interface DayInputProps {
  readonly id: string;
  readonly label: string;
  /** As typed: dd/mm/yyyy when it is complete. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day typed as dd/mm/yyyy, or picked from the browser's own calendar. */
export function DayInput({ id, label, value, onChange }: DayInputProps) {
  const styles = useStyles();
  const text = useText();
  const native = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.place}>
      <Input
        className={styles.input}
        input={{ className: styles.text }}
        id={id}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        placeholder={text("session.form.dateHint")}
        onChange={(_, data) => onChange(data.value)}
        onBlur={() => onChange(tidyDay(value))}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={<CalendarRegular />}
            aria-label={text("session.form.pickDate", { field: label })}
            onClick={() => openCalendar(native.current)}
          />
        }
      />
      <input
        ref={native}
        className={styles.native}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={parseDay(value) ?? ""}
        onChange={({ target }) => {
          if (target.value !== "") onChange(formatDay(target.value));
        }}
      />
    </div>
  );
}

/** "5.2.2026" becomes "05/02/2026"; what is no day stays as typed. */
function tidyDay(typed: string): string {
  const day = parseDay(typed);
  return day === null ? typed : formatDay(day);
}

function openCalendar(input: HTMLInputElement | null): void {
  try {
    input?.showPicker();
  } catch {
    // A browser without its own calendar: the day is typed.
  }
}
