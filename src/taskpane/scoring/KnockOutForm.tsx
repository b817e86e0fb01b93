import { useId, useState } from "react";
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { DismissCircleRegular, WarningRegular } from "@fluentui/react-icons";
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
  raised: { display: "flex", gap: tokens.spacingHorizontalXS, margin: 0, fontWeight: tokens.fontWeightSemibold },
  wanting: { flexShrink: 0, marginTop: "2px", color: tokens.colorStatusWarningForeground3 },
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
  /** Present when the choices raise this very ground: where, what was decided, and how to decide that the dossier stays. */
  readonly raised?: {
    readonly zeroAt: readonly string[];
    /** Why the dossier stays; null while that is not decided. */
    readonly stays: string | null;
    readonly onStay: (reason: string) => Promise<boolean>;
  };
}

type Asking = { readonly what: "knock-out" | "stay"; readonly reason: string };

/** One ground for knocking the dossier out: its wording, and the reason that has to be given. */
export function KnockOutForm({ knockOut, ticked, readOnly, onKnockOut, raised }: Props) {
  const styles = useStyles();
  const text = useText();
  const wording = useId();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [warned, setWarned] = useState(false);
  const open = raised !== undefined && ticked === null && raised.stays === null;

  const confirm = async ({ what, reason }: Asking) => {
    const given = reason.trim();
    if (given.length < SHORTEST_REASON) {
      setWarned(true);
      return;
    }
    const done = what === "stay" ? raised?.onStay(given) : onKnockOut(knockOut.id, given);
    if (await done) {
      setAsking(null);
      setWarned(false);
    }
  };

  return (
    <div className={styles.item} role="group" aria-labelledby={wording}>
      <p id={wording} className={styles.line}>
        {knockOut.text}
      </p>
      {open && (
        <p className={styles.raised} role="status">
          <WarningRegular className={styles.wanting} aria-hidden />
          <span>{`${text("law.decide.raised", { codes: raised.zeroAt.join(", ") })} ${text("law.decide.effect")}`}</span>
        </p>
      )}
      {raised !== undefined && raised.stays !== null && ticked === null && (
        <p className={styles.line}>{text("law.decide.stays", { reason: raised.stays })}</p>
      )}
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
      ) : asking === null ? (
        !readOnly && (
          <div className={styles.buttons}>
            <Button onClick={() => setAsking({ what: "knock-out", reason: "" })}>{text("scoring.knockOut.act")}</Button>
            {open && <Button onClick={() => setAsking({ what: "stay", reason: "" })}>{text("law.decide.stay")}</Button>}
          </div>
        )
      ) : (
        <div className={styles.form}>
          <Field
            label={text(asking.what === "stay" ? "law.decide.stayReason" : "scoring.knockOut.reason")}
            required
            {...(warned ? { validationMessage: text("scoring.knockOut.tooShort") } : {})}
          >
            <Textarea
              autoFocus
              value={asking.reason}
              placeholder={text("scoring.knockOut.reasonHint")}
              onChange={(_, { value }) => {
                setAsking({ ...asking, reason: value });
                if (value.trim().length >= SHORTEST_REASON) setWarned(false);
              }}
            />
          </Field>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void confirm(asking)}>
              {text(asking.what === "stay" ? "law.decide.confirmStay" : "scoring.knockOut.confirm")}
            </Button>
            <Button onClick={() => setAsking(null)}>{text("scoring.cancel")}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
