import { useId, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { KnockOut } from "../../catalogue/types";
import type { ScoreSheet } from "../../council/types";
import { useText } from "../i18n";
import { KnockOutForm } from "./KnockOutForm";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // Lines up with the text beside it: the button's own padding is taken back.
  toggle: { justifyContent: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface Props {
  readonly knockOuts: readonly KnockOut[];
  readonly sheet: ScoreSheet;
  readonly readOnly: boolean;
  readonly onKnockOut: (id: string, reason: string | null) => Promise<boolean>;
}

/** The set's own grounds for knocking a dossier out: rarely needed, so folded away until one is ticked or asked for. */
export function KnockOutList({ knockOuts, sheet, readOnly, onKnockOut }: Props) {
  const styles = useStyles();
  const text = useText();
  const list = useId();
  const tickOf = (id: string) => sheet.disqualifications.find((each) => each.knockOut === id) ?? null;
  const [asked, setAsked] = useState<boolean | null>(null);
  const open = asked ?? knockOuts.some(({ id }) => tickOf(id) !== null);
  return (
    <div className={styles.list}>
      <Button
        className={styles.toggle}
        appearance="transparent"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setAsked(!open)}
      >
        {text("scoring.knockOut.title", { count: knockOuts.length })}
      </Button>
      <div id={list} className={styles.list} hidden={!open}>
        {open &&
          knockOuts.map((knockOut) => (
            <KnockOutForm
              key={knockOut.id}
              knockOut={knockOut}
              ticked={tickOf(knockOut.id)}
              readOnly={readOnly}
              onKnockOut={onKnockOut}
            />
          ))}
      </div>
    </div>
  );
}
