import { useId, useState } from "react";
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { DismissCircleRegular } from "@fluentui/react-icons";
import type { KnockOut } from "../../catalogue/types";
import type { Disqualification } from "../../council/types";
import { useText } from "../i18n";

/** Letters below which a reason says nothing. */
const SHORTEST_REASON = 5;

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { margin: 0 },
  ticked: { display: "flex", gap: tokens.spacingHorizontalXS, margin: 0, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorStatusDangerForeground1 },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly knockOut: KnockOut;
  /** As ticked on the sheet; null while it is not. */
  readonly ticked: Disqualification | null;
  readonly readOnly: boolean;
  /** Ticks with a reason, or takes it back with null; answers whether that was done. */
  readonly onKnockOut: (id: string, reason: string | null) => Promise<boolean>;
}

/** One ground for knocking the dossier out: its wording, and the reason that has to be given. */
export function KnockOutForm({ knockOut, ticked, readOnly, onKnockOut }: Props) {
  const styles = useStyles();
  const text = useText();
  const wording = useId();
  const [reason, setReason] = useState<string | null>(null);
  const [warned, setWarned] = useState(false);

  const confirm = async () => {
    const given = reason?.trim() ?? "";
    if (given.length < SHORTEST_REASON) {
      setWarned(true);
      return;
    }
    if (await onKnockOut(knockOut.id, given)) {
      setReason(null);
      setWarned(false);
    }
  };

  return (
    <div className={styles.item} role="group" aria-labelledby={wording}>
      <p id={wording} className={styles.line}>
        {knockOut.text}
      </p>
      {ticked ? (
        <>
          <p className={styles.ticked}>
            <DismissCircleRegular className={styles.icon} aria-hidden />
            <span>{text("scoring.knockOut.done", { reason: ticked.reason })}</span>
          </p>
          {!readOnly && (
            <Button onClick={() => void onKnockOut(knockOut.id, null)}>{text("scoring.knockOut.takeBack")}</Button>
          )}
        </>
      ) : reason === null ? (
        !readOnly && <Button onClick={() => setReason("")}>{text("scoring.knockOut.act")}</Button>
      ) : (
        <div className={styles.form}>
          <Field
            label={text("scoring.knockOut.reason")}
            required
            {...(warned ? { validationMessage: text("scoring.knockOut.tooShort") } : {})}
          >
            <Textarea
              autoFocus
              value={reason}
              placeholder={text("scoring.knockOut.reasonHint")}
              onChange={(_, { value }) => {
                setReason(value);
                if (value.trim().length >= SHORTEST_REASON) setWarned(false);
              }}
            />
          </Field>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void confirm()}>
              {text("scoring.knockOut.confirm")}
            </Button>
            <Button onClick={() => setReason(null)}>{text("scoring.cancel")}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
