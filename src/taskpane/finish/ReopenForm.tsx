import { useState, type SyntheticEvent } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { LockOpenRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import type { ScoringStore } from "../../app/types";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";

const SHORTEST_REASON = 5;

interface ReopenFormProps {
  readonly store: ScoringStore;
  readonly productCode: string;
  readonly onDone: () => void;
}

/** Reopening a sealed sheet: nothing is cleared, the reason goes into the history, both versions are kept. */
export function ReopenForm({ store, productCode, onDone }: ReopenFormProps) {
  const section = useSectionStyles();
  const text = useText();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const tooShort = reason.trim().length < SHORTEST_REASON;

  const submit = async () => {
    setAsked(true);
    if (tooShort || busy) return;
    setBusy(true);
    const reopened = await store.reopen(productCode, reason.trim()).catch(() => null);
    setBusy(false);
    if (reopened?.ok) onDone();
    else setTrouble(reopened ? reopened.message : text("session.save.unexpected"));
  };

  return (
    <form
      className={section.part}
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className={section.sentence}>{text("session.finish.reopenKeeps")}</p>
      <Field
        label={text("session.finish.reopenReason")}
        hint={text("session.finish.reopenReasonHint")}
        required
        {...(asked && tooShort
          ? { validationMessage: text("session.finish.reopenReasonMissing"), validationState: "error" as const }
          : {})}
      >
        <Textarea value={reason} resize="vertical" ref={takeFocus} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {trouble === null ? null : (
        <Notice kind="trouble" title={text("session.finish.reopenFailed")} announce>
          <p className={section.sentence} lang="vi">
            {trouble}
          </p>
        </Notice>
      )}
      <div className={section.actions}>
        <ButtonWithReason
          type="submit"
          appearance="primary"
          icon={<LockOpenRegular />}
          offBecause={busy ? text("why.working") : null}
        >
          {text("session.finish.reopen")}
        </ButtonWithReason>
        <Button onClick={onDone}>{text("session.finish.reopenCancel")}</Button>
      </div>
    </form>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
