import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly required?: boolean;
  /** What to say when it is left empty though it is required. */
  readonly missing?: string;
  /** Why what is typed cannot be kept, or null. */
  readonly check?: (typed: string) => string | null;
  readonly onCommit: (value: string) => void;
}

/** A line of the session, kept when it is left or Enter is pressed; Escape brings back what stands. */
export function LineField({ label, hint, value, required = false, missing, check, onCommit }: Props) {
  const [typing, setTyping] = useState<{ readonly over: string; readonly typed: string } | null>(null);
  const shown = typing?.over === value ? typing.typed : value;
  const empty = required && shown.trim() === "";
  const fault = empty ? (missing ?? null) : (check?.(shown) ?? null);
  const commit = () => {
    const typed = shown.trim().normalize("NFC");
    if (empty || fault !== null || typed === value) return;
    onCommit(typed);
  };
  return (
    <Field
      label={label}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...(fault === null ? {} : { validationMessage: fault, validationState: "error" as const })}
    >
      <Input
        value={shown}
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
