import { useRef, useState, type ReactNode } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { ButtonWithReason } from "../../ButtonWithReason";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  /** Other ways in, beside the file. */
  readonly children?: ReactNode;
}

/** Where a list comes from: pasted, or a file. */
export function ImportSource({ label, accept, onText, onFile, children }: Props) {
  const section = useSectionStyles();
  const text = useText();
  const [pasted, setPasted] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Field label={label}>
        <Textarea rows={6} resize="vertical" value={pasted} onChange={(_, data) => setPasted(data.value)} />
      </Field>
      <div className={section.actions}>
        <ButtonWithReason
          appearance="primary"
          offBecause={pasted.trim() === "" ? text("why.pasteFirst") : null}
          onClick={() => onText(pasted)}
        >
          {text("meetingDossier.import.read")}
        </ButtonWithReason>
        <Button onClick={() => picker.current?.click()}>{text("meetingDossier.import.file")}</Button>
        <input
          ref={picker}
          type="file"
          accept={accept}
          hidden
          aria-label={text("meetingDossier.import.file")}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = "";
            if (file) onFile(file);
          }}
        />
        {children}
      </div>
    </>
  );
}
