import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { EraserRegular } from "@fluentui/react-icons";
import { pathTo } from "../../catalogue/traverse";
import type { Criterion, ProductSet } from "../../catalogue/types";
import { reasonToStay, withReasonToStay } from "../../council/knock-out-decisions";
import type { ScoreSheet } from "../../council/types";
import { floorOf } from "../../scoring/floors";
import { proposedKnockOuts } from "../../scoring/proposed-knock-outs";
import type { EvidenceStates, Verdict } from "../../scoring/types";
import { useText } from "../i18n";
import { aimedStar } from "../verdict/reasons";
import { CaseChoice } from "./CaseChoice";
import { casesOf, optionsOfCase } from "./cases";
import { ClosedNotice } from "./ClosedNotice";
import { CommentField } from "./CommentField";
import { HelpToggle } from "./HelpToggle";
import { KnockOutForm } from "./KnockOutForm";
import { NoteLines } from "./NoteLines";
import { OfficialWords } from "./OfficialWords";
import { useOfficialShown } from "./official-shown";
import { OptionCards } from "./OptionCards";

const CriterionHelp = lazy(() => import("./CriterionHelp"));

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  path: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  top: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  under: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "32px",
    columnGap: tokens.spacingHorizontalS,
  },
  below: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  about: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly set: ProductSet;
  readonly criterion: Criterion;
  /** "Tiêu chí 4/32" */
  readonly position: string;
  readonly sheet: ScoreSheet;
  readonly verdict: Verdict;
  readonly states: EvidenceStates;
  /** The person has just come here: the focus follows. */
  readonly takesFocus: boolean;
  /** The case taken on the card; the chosen option's own case where none was taken yet. */
  readonly taken: string | null;
  readonly onTake: (name: string) => void;
  readonly onChoose: (option: number | null) => void;
  readonly onComment: (text: string) => Promise<boolean>;
  /** See `CommentField`. */
  readonly commentsAtOnce: boolean;
  readonly onKnockOut: (id: string, reason: string | null) => Promise<boolean>;
  readonly onGoTo: (criterion: string) => void;
}

/** One criterion: where it stands, what it asks, its options, their proofs, a comment. Give it a `key` of its criterion. */
export function CriterionCard(props: Props) {
  const {
    set,
    criterion,
    sheet,
    verdict,
    states,
    takesFocus,
    taken,
    onTake,
    onChoose,
    onComment,
    commentsAtOnce,
    onGoTo,
  } = props;
  const styles = useStyles();
  const text = useText();
  const [official, showOfficial] = useOfficialShown();
  const card = useRef<HTMLElement>(null);
  const heading = useId();
  const helpId = useId();
  const [helped, setHelped] = useState(false);
  const [decisions, setDecisions] = useState(0);
  const { code } = criterion;
  const chosen = sheet.choices[code] ?? null;
  const chosenOption = criterion.options.find(({ number }) => number === chosen);
  const closed = verdict.closed.includes(code);
  const readOnly = sheet.seal !== null;
  const cases = casesOf(criterion);
  const options = optionsOfCase(criterion, taken);
  const aim = aimedStar(verdict);
  const floor = floorOf(criterion, aim);
  const plainNotes = criterion.notes.filter(({ effect }) => effect === undefined || effect.kind === "closed-when");
  const knockOuts = set.knockOuts.filter((knockOut) => knockOut.criterion === code);

  const comment = sheet.comments[code] ?? null;
  const proposed = proposedKnockOuts(set, sheet.choices);
  const raisedBy = (id: string) => {
    const zeroAt = proposed.find(({ knockOut }) => knockOut.id === id)?.zeroAt;
    if (zeroAt === undefined) return {};
    const onStay = async (reason: string) => {
      const kept = await onComment(withReasonToStay(comment ?? "", reason));
      if (kept) setDecisions((count) => count + 1);
      return kept;
    };
    return { raised: { zeroAt, stays: reasonToStay(comment ?? ""), onStay } };
  };

  useEffect(() => {
    if (takesFocus && closed) card.current?.querySelector("h2")?.focus({ preventScroll: true });
  }, [takesFocus, closed]);

  return (
    <article ref={card} className={styles.card} aria-labelledby={heading}>
      <div className={styles.top}>
        <p className={styles.path}>
          {pathTo(set, code)
            .map((step) => `${step.code}. ${step.title}`)
            .join(" › ")}
        </p>
        <h2 id={heading} className={styles.heading} tabIndex={-1}>
          {`${code} ${criterion.title}`}
        </h2>
        <div className={styles.about}>
          <p className={styles.quiet}>
            {`${props.position} · ${text("scoring.criterion.max", { max: criterion.max })}`}
            {criterion.criterionStar !== undefined &&
              ` · ${text("scoring.criterion.criterionFloor", { star: criterion.criterionStar })}`}
          </p>
          <HelpToggle open={helped} controls={helpId} onOpen={setHelped} />
        </div>
        {helped && (
          <Suspense>
            <CriterionHelp id={helpId} set={set} criterion={criterion} />
          </Suspense>
        )}
        <NoteLines notes={plainNotes.map((note) => note.text)} />
        {criterion.official && (
          <OfficialWords
            wording={criterion.official}
            fileName={set.official?.fileName ?? ""}
            open={official}
            onOpen={showOfficial}
          />
        )}
      </div>
      {closed && <ClosedNotice criterion={criterion} set={set} choices={sheet.choices} onGoTo={onGoTo} />}
      {!closed && cases.length > 0 && <CaseChoice cases={cases} taken={taken} readOnly={readOnly} onTake={onTake} />}
      {!closed && cases.length > 0 && taken === null && (
        <p className={styles.quiet}>{text("scoring.criterion.chooseCase")}</p>
      )}
      {!closed && chosenOption?.case !== undefined && taken !== chosenOption.case && (
        <p className={styles.quiet}>
          {text("scoring.criterion.otherCase", { points: chosenOption.points, name: chosenOption.case })}
        </p>
      )}
      {!closed && (
        <OptionCards
          label={`${text("scoring.criterion.options", { code })}: ${criterion.title}`}
          options={options}
          chosen={chosen}
          states={states}
          readOnly={readOnly}
          official={official}
          takesFocus={takesFocus}
          onChoose={onChoose}
        />
      )}
      {chosenOption && !closed && (
        <div className={styles.under}>
          <span className={styles.below}>
            {floor !== null && chosenOption.points < floor
              ? text("scoring.criterion.belowFloor", { star: aim, points: floor })
              : null}
          </span>
          {!readOnly && (
            <Button appearance="transparent" icon={<EraserRegular />} onClick={() => onChoose(null)}>
              {text("scoring.criterion.clear")}
            </Button>
          )}
        </div>
      )}
      {knockOuts.map((knockOut) => (
        <KnockOutForm
          key={knockOut.id}
          knockOut={knockOut}
          ticked={sheet.disqualifications.find((each) => each.knockOut === knockOut.id) ?? null}
          readOnly={readOnly}
          onKnockOut={props.onKnockOut}
          {...raisedBy(knockOut.id)}
        />
      ))}
      <CommentField
        // A decision that goes into the comment is not hidden by what was typed before.
        key={decisions}
        label={text("scoring.criterion.comment", { code })}
        placeholder={readOnly ? "" : text("scoring.criterion.commentHint")}
        value={comment ?? ""}
        readOnly={readOnly}
        atOnce={commentsAtOnce}
        onSave={onComment}
      />
    </article>
  );
}
