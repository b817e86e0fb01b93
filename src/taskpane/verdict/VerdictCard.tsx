import { useId, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ClockRegular, DocumentDismissRegular, WarningRegular } from "@fluentui/react-icons";
import { criteriaOf } from "../../catalogue/traverse";
import type { EvidenceGap } from "../../scoring/types";
import type { ProductView } from "../../app/types";
import type { Meeting } from "../../council/types";
import { useText } from "../i18n";
import { KnockOutList } from "../scoring/KnockOutList";
import { nextUnscored } from "../scoring/neighbours";
import { useCardStyles } from "./card-styles";
import { JumpList } from "./JumpList";
import { LawNotes } from "./LawNotes";
import { Meter } from "./Meter";
import { missedSoFar } from "./reasons";
import { ScoreBar } from "./ScoreBar";
import { floorSentence, gapSentence, stepSentence, undecidedSentence, verdictSentence } from "./sentences";
import { Stars } from "./Stars";

const GAP_ICONS: Readonly<Record<EvidenceGap["state"], typeof ClockRegular>> = {
  missing: DocumentDismissRegular,
  expired: ClockRegular,
  contradiction: WarningRegular,
};

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useCardStyles();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}

interface Props {
  readonly view: ProductView;
  readonly meeting: Meeting;
  /** The criterion in the middle, from which "Chấm tiếp" goes on. */
  readonly current: string;
  readonly onGoTo: (criterion: string) => void;
  readonly onFinish: () => void;
  readonly onKnockOut: (id: string, reason: string | null) => Promise<boolean>;
}

/** What the sheet is worth and why: both keys, the missed floors, the way to the next star, the missing evidence. */
export function VerdictCard({ view, meeting, current, onGoTo, onFinish, onKnockOut }: Props) {
  const styles = useCardStyles();
  const text = useText();
  const { scoring, sheet } = view;
  if (!scoring) return <p className={styles.card}>{text("scoring.verdict.unknown")}</p>;
  const { set, verdict, gaps, undecided } = scoring;
  const { total, band, star, complete, nextStar } = verdict;
  const codes = criteriaOf(set).map(({ code }) => code);
  const following = nextUnscored(codes, verdict.unscored, current) ?? verdict.unscored[0] ?? null;
  const floors = missedSoFar(verdict).flatMap(({ level, codes: missed }) =>
    missed.map((code) => ({ key: code, criterion: code, sentence: floorSentence(set, code, level, text) })),
  );
  const ownKnockOuts = set.knockOuts.filter(({ criterion }) => criterion === null);
  const sealed = sheet.seal !== null;

  return (
    <div className={styles.card}>
      <h2 className={styles.title}>{text("scoring.verdict.title")}</h2>
      <div className={styles.figures}>
        <span className={styles.total}>{text("scoring.verdict.total", { total })}</span>
        <Stars star={star} size="large" />
        {!complete && star !== null && <span className={styles.quiet}>{text("scoring.verdict.provisional")}</span>}
      </div>
      <p className={styles.sentence} role="status">
        {verdictSentence(verdict, text)}
      </p>
      <ScoreBar total={total} band={band} />
      {undecided.length > 0 && (
        <Section title={text("law.decide.heading", { count: undecided.length })}>
          <JumpList
            items={undecided.map((each) => {
              const at = each.knockOut.criterion ?? "";
              const icon = <WarningRegular className={styles.wanting} aria-hidden />;
              return { key: each.knockOut.id, criterion: at, sentence: undecidedSentence(each, text), icon };
            })}
            onGoTo={onGoTo}
          />
        </Section>
      )}
      {floors.length > 0 && (
        <Section title={text("scoring.verdict.floors")}>
          <JumpList items={floors} onGoTo={onGoTo} />
        </Section>
      )}
      {complete && nextStar && (
        <Section title={text("scoring.verdict.next", { star: nextStar.star })}>
          <p className={styles.quiet}>
            {text("scoring.verdict.nextTotal", { points: nextStar.points, count: nextStar.steps.length })}
          </p>
          <JumpList
            items={nextStar.steps.map((step) => ({
              key: step.code,
              criterion: step.code,
              sentence: stepSentence(step, set, sheet.choices, text),
            }))}
            onGoTo={onGoTo}
          />
        </Section>
      )}
      {gaps.length > 0 && (
        <Section title={text("scoring.verdict.gaps")}>
          <JumpList
            items={gaps.map((gap) => {
              const Icon = GAP_ICONS[gap.state];
              return {
                key: `${gap.code}:${gap.families.join("|")}`,
                criterion: gap.code,
                sentence: gapSentence(gap, text),
                icon: <Icon className={styles.wanting} aria-hidden />,
              };
            })}
            onGoTo={onGoTo}
          />
        </Section>
      )}
      <Section title={text("law.recognise.heading")}>
        <LawNotes view={view} meeting={meeting} />
      </Section>
      <Section title={text("scoring.verdict.parts")}>
        <ul className={styles.parts}>
          {set.parts.map((part) => (
            <li key={part.code} className={styles.part}>
              <span className={styles.partLine}>
                <span>{text("scoring.map.part", { code: part.code, title: part.title })}</span>
                <span className={styles.figure}>
                  {text("scoring.map.partPoints", { points: verdict.parts[part.code], max: part.max })}
                </span>
              </span>
              <Meter value={verdict.parts[part.code]} max={part.max} />
            </li>
          ))}
        </ul>
      </Section>
      <div className={styles.actions}>
        {following !== null && !sealed && (
          <Button onClick={() => onGoTo(following)}>{text("scoring.verdict.goOn")}</Button>
        )}
        <Button appearance={complete ? "primary" : "secondary"} onClick={onFinish}>
          {text(sealed ? "scoring.verdict.sealedSee" : "scoring.verdict.finish")}
        </Button>
      </div>
      {ownKnockOuts.length > 0 && (
        <KnockOutList knockOuts={ownKnockOuts} sheet={sheet} readOnly={sealed} onKnockOut={onKnockOut} />
      )}
    </div>
  );
}
