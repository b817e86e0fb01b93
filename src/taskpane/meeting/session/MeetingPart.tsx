import { Field, Select } from "@fluentui/react-components";
import { changeMeeting } from "../../../app/meeting/edit-session";
import type { Meeting } from "../../../council/types";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import { DayField } from "../DayField";
import type { MeetingScreenProps } from "../screen-props";
import { LineField } from "./LineField";
import { useSessionStyles } from "./session-styles";

export const LEVELS = ["commune", "province", "centre"] as const;

/** The level behind a choice, or null. */
export function levelOf(value: string): Meeting["level"] | null {
  return LEVELS.find((level) => level === value) ?? null;
}

/** What is said of the meeting; each field is kept when it is left. */
export function MeetingPart({ snapshot, change }: Pick<MeetingScreenProps, "snapshot" | "change">) {
  const section = useSectionStyles();
  const styles = useSessionStyles();
  const text = useText();
  const { meeting } = snapshot.document.session;
  const set = (changes: Partial<Meeting>) =>
    void change(text("meetingSession.meeting.label"), (document) => changeMeeting(document, changes));
  const missing = text("meetingSession.required");
  return (
    <section className={section.part} aria-labelledby="meeting-part">
      <h3 className={section.heading} id="meeting-part">
        {text("meetingSession.meeting.heading")}
      </h3>
      <div className={styles.fields}>
        <div className={styles.wide}>
          <LineField
            label={text("meetingSession.meeting.title")}
            value={meeting.title}
            required
            missing={missing}
            onCommit={(title) => set({ title })}
          />
        </div>
        <div className={styles.wide}>
          <LineField
            label={text("meetingSession.meeting.council")}
            hint={text("meetingSession.meeting.councilHint")}
            value={meeting.council}
            onCommit={(council) => set({ council })}
          />
        </div>
        <Field label={text("meetingSession.meeting.level")}>
          <Select
            className={styles.select}
            value={meeting.level}
            onChange={(_, { value }) => {
              const level = levelOf(value);
              if (level) set({ level });
            }}
          >
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {text(`meetingSession.level.${level}`)}
              </option>
            ))}
          </Select>
        </Field>
        <LineField
          label={text("meetingSession.meeting.province")}
          value={meeting.province}
          onCommit={(province) => set({ province })}
        />
        <DayField
          label={text("meetingSession.meeting.date")}
          day={meeting.date}
          onDay={(date) => {
            if (date !== "") set({ date });
          }}
        />
        <div className={styles.wide}>
          <LineField
            label={text("meetingSession.meeting.place")}
            value={meeting.place}
            onCommit={(place) => set({ place })}
          />
        </div>
      </div>
    </section>
  );
}
