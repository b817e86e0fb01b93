import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What to say of anything that is no whole number between the two. */
  readonly wrong: string;
  readonly onCommit: (value: number) => void;
}

/** A whole number of the session, kept when it is left or Enter is pressed. */
export function CountField({ label, hint, value, min, max, wrong, onCommit }: Props) {
  const [typing, setTyping] = useState<{ readonly over: number; readonly typed: string } | null>(null);
  const shown = typing?.over === value ? typing.typed : String(value);
  const number = /^\s*\d{1,4}\s*$/u.test(shown) ? Number(shown) : Number.NaN;
  const sound = number >= min && number <= max;
  const commit = () => {
    if (sound && number !== value) onCommit(number);
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(sound ? {} : { validationMessage: wrong, validationState: "error" as const })}
    >
      <Input
        value={shown}
        inputMode="numeric"
        onChange={(_, data) => setTyping({ over: value, typed: data.value })}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
          if (key === "Escape") setTyping(null);
        }}
      />
    </Field>
  );
}
