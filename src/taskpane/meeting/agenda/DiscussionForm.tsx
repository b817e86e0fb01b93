import { useState } from "react";
import { Field, Textarea } from "@fluentui/react-components";
import { ButtonWithReason } from "../../ButtonWithReason";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";

interface Props {
  readonly recorded: string;
  readonly onSave: (words: string) => Promise<boolean>;
}

/** What was said about a product, for the minutes. */
export function DiscussionForm({ recorded, onSave }: Props) {
  const section = useSectionStyles();
  const text = useText();
  const [words, setWords] = useState(recorded);
  const isRecorded = words.trim() === recorded;
  return (
    <div className={section.part}>
      <Field label={text("meetingAgenda.discussion.label")}>
        <Textarea
          value={words}
          resize="vertical"
          rows={3}
          maxLength={20_000}
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <div className={section.actions}>
        <ButtonWithReason
          offBecause={isRecorded ? text(recorded === "" ? "why.nothingTyped" : "why.recorded") : null}
          onClick={() => void onSave(words)}
        >
          {text("meetingAgenda.discussion.save")}
        </ButtonWithReason>
        <p className={section.quiet} role="status">
          {isRecorded && recorded !== "" ? text("meetingAgenda.discussion.saved") : ""}
        </p>
      </div>
    </div>
  );
}
