import { useState } from "react";
import { Button, Checkbox, Field, Input, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { EyeRegular, SaveRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../../ButtonWithReason";
import { BLANK_MINUTES, tidyMinutes } from "../../../council/minutes";
import type { MeetingMinutes, WorkbookDocument } from "../../../council/types";
import { formatDay, parseDay } from "../../day";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { DayInput } from "../../start/DayInput";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 11rem), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  field: { minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  typed: { minWidth: 0 },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 16rem), 1fr))",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
});

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** "8:5" and "8h05" become "08:05"; what is no time stays as typed. */
export function tidyTime(typed: string): string {
  const [, hours, minutes = "0"] = /^\s*(\d{1,2})\s*(?:[:hg.]\s*(\d{1,2})?)?\s*$/iu.exec(typed) ?? [];
  if (hours === undefined) return typed;
  const time = `${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`;
  return TIME.test(time) ? time : typed;
}

interface Props {
  readonly document: WorkbookDocument;
  readonly onSave: (minutes: MeetingMinutes) => Promise<boolean>;
  readonly onPreview: () => void;
}

/** What the secretary writes of the meeting, before the minutes are printed. */
export function MinutesForm({ document, onSave, onPreview }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const { members, products } = document.session;
  const kept = document.minutes ?? BLANK_MINUTES;
  const [entry, setEntry] = useState(() => ({
    ...kept,
    closedOn: kept.closedOn === "" ? "" : formatDay(kept.closedOn),
    supplementBy: kept.supplementBy === "" ? "" : formatDay(kept.supplementBy),
  }));
  const [saved, setSaved] = useState(false);
  const set = (change: Partial<MeetingMinutes>) => {
    setSaved(false);
    setEntry((before) => ({ ...before, ...change }));
  };
  const isTime = (value: string) => value === "" || TIME.test(tidyTime(value));
  const isDay = (value: string) => value === "" || parseDay(value) !== null;
  const sound = isTime(entry.openedAt) && isTime(entry.closedAt) && isDay(entry.closedOn) && isDay(entry.supplementBy);

  const attended = (member: string): boolean =>
    entry.attendance.find((each) => each.member === member)?.present ??
    document.sheets.some((sheet) => sheet.member === member);
  const attend = (member: string, present: boolean, reason: string) =>
    set({ attendance: [...entry.attendance.filter((each) => each.member !== member), { member, present, reason }] });
  const discussed = (product: string): string => entry.discussion.find((each) => each.product === product)?.text ?? "";

  const save = async () => {
    const minutes = tidyMinutes({
      ...entry,
      openedAt: tidyTime(entry.openedAt),
      closedAt: tidyTime(entry.closedAt),
      closedOn: parseDay(entry.closedOn) ?? "",
      supplementBy: parseDay(entry.supplementBy) ?? "",
    });
    setSaved(await onSave(minutes));
  };

  const time = (key: "openedAt" | "closedAt") => (
    <Field
      className={styles.field}
      label={text(`meetingRecords.minutes.${key}`)}
      hint={text("meetingRecords.minutes.timeHint")}
      {...(isTime(entry[key]) ? {} : { validationMessage: text("meetingRecords.minutes.timeFault") })}
    >
      <Input
        className={styles.input}
        input={{ className: styles.typed }}
        value={entry[key]}
        inputMode="numeric"
        onChange={(_, { value }) => set({ [key]: value })}
        onBlur={() => set({ [key]: tidyTime(entry[key]) })}
      />
    </Field>
  );
  const day = (key: "closedOn" | "supplementBy", hint: string | null) => (
    <Field
      className={styles.field}
      label={{ children: text(`meetingRecords.minutes.${key}`), htmlFor: `minutes-${key}` }}
      {...(hint === null ? {} : { hint })}
      {...(isDay(entry[key]) ? {} : { validationMessage: text("meetingRecords.minutes.dayFault") })}
    >
      <DayInput
        id={`minutes-${key}`}
        label={text(`meetingRecords.minutes.${key}`)}
        value={entry[key]}
        onChange={(value) => set({ [key]: value })}
      />
    </Field>
  );
  const person = (key: "chair" | "secretary") => (
    <Field className={styles.field} label={text(`meetingRecords.minutes.${key}`)}>
      <Select
        className={styles.input}
        select={{ className: styles.input }}
        value={entry[key]}
        onChange={(_, { value }) => set({ [key]: value })}
      >
        <option value="">{text("meetingRecords.minutes.unset")}</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  const words = (key: "guests" | "opening" | "closing", hint: string | null) => (
    <Field label={text(`meetingRecords.minutes.${key}`)} {...(hint === null ? {} : { hint })}>
      <Textarea resize="vertical" value={entry[key]} onChange={(_, { value }) => set({ [key]: value })} />
    </Field>
  );

  return (
    <form
      className={section.part}
      aria-label={text("meetingRecords.views.minutes")}
      onSubmit={(event) => {
        event.preventDefault();
        if (sound) void save();
      }}
    >
      <p className={section.quiet}>{text("meetingRecords.minutes.lead")}</p>
      <div className={styles.pair}>
        <Field
          className={styles.field}
          label={text("meetingRecords.minutes.number")}
          hint={text("meetingRecords.minutes.numberHint")}
        >
          <Input
            className={styles.input}
            input={{ className: styles.typed }}
            value={entry.number}
            onChange={(_, { value }) => set({ number: value })}
          />
        </Field>
        {time("openedAt")}
        {time("closedAt")}
        {day("closedOn", text("meetingRecords.minutes.closedOnHint"))}
        {person("chair")}
        {person("secretary")}
      </div>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{text("meetingRecords.minutes.attendance")}</legend>
        {members.map(({ id, name }) => {
          const present = attended(id);
          const reason = entry.attendance.find((each) => each.member === id)?.reason ?? "";
          return (
            <div key={id} className={styles.line}>
              <Checkbox
                label={name}
                checked={present}
                onChange={(_, { checked }) => attend(id, checked === true, reason)}
              />
              {!present && (
                <Input
                  className={styles.input}
                  input={{ className: styles.typed }}
                  aria-label={`${text("meetingRecords.minutes.absentReason")}: ${name}`}
                  placeholder={text("meetingRecords.minutes.absentReason")}
                  value={reason}
                  onChange={(_, { value }) => attend(id, false, value)}
                />
              )}
            </div>
          );
        })}
      </fieldset>
      {words("guests", text("meetingRecords.minutes.guestsHint"))}
      {words("opening", null)}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{text("meetingRecords.minutes.discussion")}</legend>
        {products.map(({ code, name }) => (
          <Field key={code} label={`${code} ${name}`}>
            <Textarea
              resize="vertical"
              value={discussed(code)}
              onChange={(_, { value }) =>
                set({
                  discussion: [
                    ...entry.discussion.filter((each) => each.product !== code),
                    { product: code, text: value },
                  ],
                })
              }
            />
          </Field>
        ))}
      </fieldset>
      {words("closing", null)}
      {day("supplementBy", null)}
      <div className={section.actions}>
        <ButtonWithReason
          type="submit"
          appearance="primary"
          icon={<SaveRegular />}
          offBecause={sound ? null : text("why.minutesUnsound")}
        >
          {text("meetingRecords.minutes.save")}
        </ButtonWithReason>
        <Button icon={<EyeRegular />} onClick={onPreview}>
          {text("meetingRecords.minutes.preview")}
        </Button>
      </div>
      <div role="status">{saved && <Notice kind="done">{text("meetingRecords.minutes.saved")}</Notice>}</div>
    </form>
  );
}
