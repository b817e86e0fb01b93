import { useState } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { EditRegular, FlagCheckeredRegular } from "@fluentui/react-icons";
import { endRound } from "../../../app/meeting/rounds";
import { changesSinceFirstRound } from "../../../council/rounds/changes";
import { currentRound, isFrozen } from "../../../council/rounds/next-sheet";
import { sheetStates } from "../../../council/rounds/sheet-states";
import { localMoment } from "../../day";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { ChangedSheets } from "./ChangedSheets";
import { ReviseDialog } from "./ReviseDialog";

/** The round members score in: ending it, revisions after the discussion, and old and new side by side. */
export function RoundPart({ snapshot, change }: Pick<MeetingScreenProps, "snapshot" | "change">) {
  const section = useSectionStyles();
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [revising, setRevising] = useState(false);
  // Each revision begins empty.
  const [revisions, setRevisions] = useState(0);
  const revise = () => {
    setRevisions(revisions + 1);
    setRevising(true);
  };
  const opener = useRestoreFocusTarget();
  const { document, results } = snapshot;
  const round = currentRound(document);
  const open = document.sheets.filter((sheet) => !isFrozen(document, sheet)).length;
  const { counts } = sheetStates(document);
  const absent = counts.waiting + counts.issued;
  const frozen = document.history.findLast(({ action }) => action === "frozen");
  const changes = results.flatMap(({ product, set }) =>
    set ? changesSinceFirstRound(document, product.code, set).map((changed) => ({ product, set, changed })) : [],
  );
  const { time, day } = localMoment(frozen?.at ?? "");
  // What is still open is of the round before when it came late, so the round to end is the sheets' own.
  const ending = document.sheets.reduce(
    (least, sheet) => (isFrozen(document, sheet) ? least : Math.min(least, sheet.round)),
    round,
  );

  return (
    <section className={section.part} aria-labelledby="round-heading">
      <h3 className={section.heading} id="round-heading">
        {text("meetingSheets.round.heading")}
      </h3>
      {frozen ? (
        <p className={section.sentence}>{text("meetingSheets.round.ended", { round: round - 1, time, day })}</p>
      ) : (
        <p className={section.quiet}>{text("meetingSheets.round.lead")}</p>
      )}
      <div className={section.actions}>
        {(open > 0 || !frozen) && (
          <Button
            icon={<FlagCheckeredRegular />}
            disabledFocusable={open === 0}
            {...(open === 0 ? { "aria-describedby": "round-waits" } : {})}
            {...opener}
            onClick={() => setAsking(true)}
          >
            {text("meetingSheets.round.end", { round: ending })}
          </Button>
        )}
        {frozen && (
          <Button icon={<EditRegular />} {...opener} onClick={revise}>
            {text("meetingSheets.round.revise")}
          </Button>
        )}
        {open === 0 && !frozen && <span id="round-waits">{text("meetingSheets.round.nothing")}</span>}
      </div>
      {frozen && <ChangedSheets changes={changes} session={document.session} />}
      <Dialog open={asking} onOpenChange={(_, { open: stays }) => setAsking(stays)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{text("meetingSheets.round.askTitle", { round: ending })}</DialogTitle>
            <DialogContent>
              <p>{text("meetingSheets.round.askBody", { count: open })}</p>
              {absent > 0 && <p>{text("meetingSheets.round.askAbsent", { count: absent })}</p>}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>{text("meetingSheets.round.later")}</Button>
              </DialogTrigger>
              <Button
                appearance="primary"
                onClick={() => {
                  setAsking(false);
                  void change(text("meetingSheets.round.end", { round: ending }), endRound);
                }}
              >
                {text("meetingSheets.round.end", { round: ending })}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
      <ReviseDialog
        key={revisions}
        open={revising}
        snapshot={snapshot}
        change={change}
        onClose={() => setRevising(false)}
      />
    </section>
  );
}
