import { useState } from "react";
import { Button, Field, Input, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import type { PaperEntry } from "../../../app/meeting/edit-session";
import type { EvidenceRecord } from "../../../council/types";
import { formatDay, parseDay } from "../../day";
import { useText } from "../../i18n";
import { DayInput } from "../../start/DayInput";
import { EVIDENCE_STATES, isState } from "./states";

const useStyles = makeStyles({
  paper: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 9rem), 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: "start",
    "& > *": { minWidth: 0 },
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  wide: { gridColumn: "1 / -1" },
  input: { minWidth: 0, width: "100%" },
});

interface Props {
  /** Unique in the page. */
  readonly id: string;
  readonly number: number;
  readonly record: EvidenceRecord;
  /** Told when a field is left with something new in it. */
  readonly onChange: (entry: Partial<PaperEntry>) => void;
  readonly onRemove: () => void;
}

/** The details of one paper; each field is kept as soon as it is left. */
export function PaperFields({ id, number, record, onChange, onRemove }: Props) {
  const styles = useStyles();
  const text = useText();
  const keep = (entry: Partial<PaperEntry>) => onChange(entry);
  return (
    <fieldset className={styles.paper}>
      <legend>{text("meetingDossier.dossier.paper", { number })}</legend>
      <Field label={text("meetingDossier.dossier.state", { title: text("meetingDossier.dossier.paper", { number }) })}>
        <Select size="small" value={record.state} onChange={(_, { value }) => isState(value) && keep({ state: value })}>
          {EVIDENCE_STATES.map((state) => (
            <option key={state} value={state}>
              {text(`session.evidence.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      {(["number", "issuer", "pages"] as const).map((field) => (
        <KeptLine
          key={field}
          label={text(`session.evidence.${field}`)}
          value={record[field]}
          onKeep={(value) => keep({ [field]: value })}
        />
      ))}
      {(["issued", "expires"] as const).map((field) => (
        <KeptDay
          key={field}
          id={`${id}-${field}`}
          label={text(`session.evidence.${field}`)}
          value={record[field]}
          onKeep={(value) => keep({ [field]: value })}
        />
      ))}
      <KeptNote label={text("session.evidence.note")} value={record.note} onKeep={(note) => keep({ note })} />
      <Button className={styles.wide} size="small" appearance="subtle" icon={<DeleteRegular />} onClick={onRemove}>
        {text("meetingDossier.dossier.remove", { number })}
      </Button>
    </fieldset>
  );
}

interface KeptProps {
  readonly label: string;
  readonly value: string;
  readonly onKeep: (value: string) => void;
}

/** What is typed until the field is left, and what is kept otherwise. */
function useTyping(value: string, onKeep: (value: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? value,
    type: setTyped,
    leave: () => {
      if (typed !== null && typed.trim() !== value) onKeep(typed.trim());
      setTyped(null);
    },
  };
}

function KeptLine({ label, value, onKeep }: KeptProps) {
  const styles = useStyles();
  const typing = useTyping(value, onKeep);
  return (
    <Field label={label}>
      <Input
        className={styles.input}
        input={{ className: styles.input }}
        size="small"
        autoComplete="off"
        value={typing.value}
        maxLength={1_000}
        onChange={(_, data) => typing.type(data.value)}
        onBlur={typing.leave}
      />
    </Field>
  );
}

function KeptNote({ label, value, onKeep }: KeptProps) {
  const styles = useStyles();
  const typing = useTyping(value, onKeep);
  return (
    <Field label={label} className={styles.wide}>
      <Textarea
        size="small"
        resize="vertical"
        value={typing.value}
        onChange={(_, data) => typing.type(data.value)}
        onBlur={typing.leave}
      />
    </Field>
  );
}

/** A day stays as typed, with what is wrong beside it, until it is one. */
function KeptDay({ id, label, value, onKeep }: KeptProps & { readonly id: string }) {
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? formatDay(value);
  const isWrong = typed !== null && typed !== "" && parseDay(typed) === null && typed.length >= 8;
  const put = (next: string) => {
    const day = next.trim() === "" ? "" : parseDay(next);
    if (day === null) setTyped(next);
    else {
      setTyped(next.trim() === "" || formatDay(day) === next ? null : next);
      if (day !== value) onKeep(day);
    }
  };
  return (
    <Field
      label={label}
      {...(isWrong ? { validationMessage: text("session.form.badDate"), validationState: "error" as const } : {})}
    >
      <DayInput id={id} label={label} value={shown} onChange={put} />
    </Field>
  );
}
