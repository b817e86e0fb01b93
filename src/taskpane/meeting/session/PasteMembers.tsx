import { useState } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { ButtonWithReason } from "../../ButtonWithReason";
import { addMembers, readMembers } from "../../../app/meeting/import-members";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { useSessionStyles } from "./session-styles";

interface Props extends Pick<MeetingScreenProps, "change"> {
  readonly onClose: () => void;
}

/** A roster copied from Excel or Word: what was understood stands below while it is pasted, and is added when told to. */
export function PasteMembers({ change, onClose }: Props) {
  const section = useSectionStyles();
  const styles = useSessionStyles();
  const text = useText();
  const [pasted, setPasted] = useState("");
  const read = pasted.trim() === "" ? null : readMembers(pasted);
  const add = async () => {
    if (!read?.ok) return;
    const label = text("meetingSession.paste.label", { count: read.value.length });
    if (await change(label, (document) => addMembers(document, read.value))) onClose();
  };
  return (
    <div className={section.part}>
      <Field label={text("meetingSession.paste.field")} hint={text("meetingSession.paste.hint")}>
        <Textarea
          value={pasted}
          resize="vertical"
          rows={5}
          ref={takeFocus}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      {read && !read.ok && (
        <Notice kind="caution" announce>
          {read.message}
        </Notice>
      )}
      {read?.ok && (
        <ul className={styles.list} aria-label={text("meetingSession.paste.understood")}>
          {read.value.map(({ name, title, department, role, votes }, index) => (
            <li key={index} className={styles.row}>
              <span className={styles.grow}>
                <span className={styles.name}>{name}</span>
                <br />
                <span className={styles.small}>
                  {[
                    title,
                    department,
                    text(`meetingSession.role.${role}`),
                    text(votes ? "meetingSession.roster.scores" : "meetingSession.roster.scoresNot"),
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={section.actions}>
        <ButtonWithReason
          appearance="primary"
          offBecause={read === null ? text("why.pasteFirst") : read.ok ? null : text("why.pasteUnread")}
          onClick={() => void add()}
        >
          {read?.ok
            ? text("meetingSession.paste.add", { count: read.value.length })
            : text("meetingSession.paste.addNone")}
        </ButtonWithReason>
        <Button onClick={onClose}>{text("meetingSession.paste.cancel")}</Button>
      </div>
    </div>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
