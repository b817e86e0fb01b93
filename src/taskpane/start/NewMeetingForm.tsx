import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import type { MeetingInput } from "../../app/meeting/meeting-input";
import type { MeetingStore } from "../../app/meeting/types";
import type { Outcome } from "../../catalogue/outcome";
import { parseDay } from "../day";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { DayInput } from "./DayInput";
import { useOpening, type WhenOpened } from "./use-opening";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  back: { alignSelf: "start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 15rem), 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    alignItems: "start",
    "& > *": { minWidth: 0 },
  },
  select: { minWidth: 0, width: "100%" },
  sentence: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

const LEVELS = ["commune", "province", "centre"] as const;
type Level = (typeof LEVELS)[number];

/** A meeting as it is being typed; the day as dd/mm/yyyy. */
export interface MeetingEntry {
  readonly title: string;
  readonly level: Level;
  readonly province: string;
  readonly date: string;
  readonly place: string;
  readonly secretary: string;
  readonly department: string;
}

const BLANK: MeetingEntry = {
  title: "",
  level: "province",
  province: "",
  date: "",
  place: "",
  secretary: "",
  department: "",
};

interface Props {
  readonly opener: { newMeeting(input: MeetingInput): Promise<Outcome<MeetingStore>> };
  readonly onOpened: WhenOpened<MeetingStore>;
  /** What was typed before; null for an empty form. */
  readonly initial?: MeetingEntry | null;
  /** Told what was typed so far. */
  readonly onBack: (entry: MeetingEntry) => void;
}

/** The beginning of a secretary's session: the meeting and who keeps it; council and products follow at its checklist. */
export function NewMeetingForm({ opener, onOpened, initial = null, onBack }: Props) {
  const styles = useStyles();
  const text = useText();
  const opening = useOpening(onOpened);
  const [entry, setEntry] = useState(() => initial ?? BLANK);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const day = parseDay(entry.date);
  const missing = (["title", "province", "place", "secretary"] as const).filter((key) => entry[key].trim() === "");
  const busy = opening.progress !== null;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    const wrong: readonly string[] = [...missing, ...(day === null ? ["date"] : [])];
    if (day === null || wrong.length > 0) {
      const inputs = [...(form.current?.querySelectorAll<HTMLElement>("input") ?? [])];
      inputs.find(({ id }) => wrong.some((key) => id === `meeting-${key}`))?.focus();
      return;
    }
    const { title, level, province, place, secretary, department } = entry;
    const members = [{ name: secretary, title: "", department, role: "secretary" as const }];
    opening.run(text("meetingNew.creating"), () =>
      opener.newMeeting({
        meeting: { title, level, province, place, date: day },
        profile: {},
        members,
        products: [],
        evidence: [],
      }),
    );
  };
  const fault = (wrong: boolean, message: string) =>
    asked && wrong ? { validationMessage: message, validationState: "error" as const } : {};
  const line = (key: "title" | "province" | "place" | "secretary" | "department", hint?: string) => (
    <Field
      label={text(`meetingNew.field.${key}`)}
      required={key !== "department"}
      {...(hint === undefined ? {} : { hint })}
      {...fault(key !== "department" && missing.includes(key), text("meetingNew.required"))}
    >
      <Input
        id={`meeting-${key}`}
        value={entry[key]}
        onChange={(_, { value }) => setEntry({ ...entry, [key]: value })}
      />
    </Field>
  );

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => onBack(entry)}>
        {text("session.form.cancel")}
      </Button>
      <h1 ref={heading} className={styles.title} tabIndex={-1}>
        {text("meetingNew.title")}
      </h1>
      <p className={styles.lead}>{text("meetingNew.lead")}</p>
      {line("title", text("session.form.meetingTitleHint"))}
      <div className={styles.pair}>
        <Field label={text("meetingNew.field.level")}>
          <Select
            className={styles.select}
            value={entry.level}
            onChange={(_, { value }) => {
              const level = LEVELS.find((each) => each === value);
              if (level) setEntry({ ...entry, level });
            }}
          >
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {text(`meetingSession.level.${level}`)}
              </option>
            ))}
          </Select>
        </Field>
        {line("province")}
        <Field
          label={text("meetingNew.field.date")}
          required
          {...fault(day === null, text(entry.date.trim() === "" ? "meetingNew.required" : "session.form.badDate"))}
        >
          <DayInput
            id="meeting-date"
            label={text("meetingNew.field.date")}
            value={entry.date}
            onChange={(date) => setEntry({ ...entry, date })}
          />
        </Field>
        {line("place")}
        {line("secretary", text("meetingNew.secretaryHint"))}
        {line("department")}
      </div>
      {opening.trouble && (
        <Notice kind="trouble" title={text("meetingNew.trouble")} announce>
          <p className={styles.sentence} lang="vi">
            {opening.trouble.message}
          </p>
        </Notice>
      )}
      <div className={styles.actions}>
        <ButtonWithReason
          appearance="primary"
          size="large"
          type="submit"
          offBecause={busy ? text("why.working") : null}
        >
          {text(busy ? "meetingNew.creating" : "meetingNew.create")}
        </ButtonWithReason>
      </div>
    </form>
  );
}
