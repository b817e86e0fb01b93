import { useState } from "react";
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { setDay } from "../../../app/meeting/edit-schedule";
import { parseDay } from "../../day";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import { DayInput } from "../../start/DayInput";
import type { MeetingScreenProps } from "../screen-props";
import { useSessionStyles } from "./session-styles";

/** A day that is off or worked for this session; of a day in the table it says otherwise. */
export function AddDay({ change }: Pick<MeetingScreenProps, "change">) {
  const section = useSectionStyles();
  const styles = useSessionStyles();
  const text = useText();
  const [typed, setTyped] = useState("");
  const [name, setName] = useState("");
  const [kind, setKind] = useState<"off" | "working">("off");
  const [asked, setAsked] = useState(false);
  const date = parseDay(typed);
  const add = async () => {
    setAsked(true);
    if (date === null) return;
    if (!(await change(text("meetingSession.days.label"), setDay({ date, name: name.trim(), day: kind })))) return;
    setTyped("");
    setName("");
    setAsked(false);
  };
  return (
    <div className={section.part}>
      <div className={styles.fields}>
        <Field
          label={text("meetingSession.days.date")}
          {...(asked && date === null
            ? { validationMessage: text("session.form.badDate"), validationState: "error" as const }
            : {})}
        >
          <DayInput id="own-day" label={text("meetingSession.days.date")} value={typed} onChange={setTyped} />
        </Field>
        <Field label={text("meetingSession.days.kind")}>
          <Select
            className={styles.select}
            value={kind}
            onChange={(_, { value }) => setKind(value === "working" ? "working" : "off")}
          >
            <option value="off">{text("meetingSession.days.off")}</option>
            <option value="working">{text("meetingSession.days.working")}</option>
          </Select>
        </Field>
        <Field label={text("meetingSession.days.name")}>
          <Input value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
      </div>
      <Button className={section.start} icon={<AddRegular />} onClick={() => void add()}>
        {text("meetingSession.days.add")}
      </Button>
    </div>
  );
}
