import type { Flip } from "../../../council/agenda/flips";
import type { CriterionTalk, FloorQuestion, ProductTalk } from "../../../council/agenda/talk";
import { withConclusion, withoutConclusion } from "../../../council/conclude";
import type { RuleProfile } from "../../../council/types";
import { FLOOR_RULE_LABELS } from "../../../records/labels";
import { useText, type Text } from "../../i18n";
import { markOf } from "../../verdict/sentences";
import type { MeetingScreenProps } from "../screen-props";
import { useAgendaStyles } from "./agenda-styles";
import { ConclusionForm } from "./ConclusionForm";
import { LevelList } from "./LevelList";

interface Props {
  readonly talk: ProductTalk;
  readonly criterion: CriterionTalk;
  readonly profile: RuleProfile;
  /** null keeps the names to themselves. */
  readonly nameOf: ((member: string) => string) | null;
  readonly change: MeetingScreenProps["change"];
}

/** A criterion members differ in: the levels taken, what each would change, the floors, and the council's conclusion. */
export function CriterionItem({ talk, criterion, profile, nameOf, change }: Props) {
  const styles = useAgendaStyles();
  const text = useText();
  const { set, result, product } = talk.session;
  if (!set || !result) return null;
  const { code, disagreed, flips, floors } = criterion;
  const isConcluded = profile.councilFloors === "conclusion";
  return (
    <>
      <section>
        <h4 className={styles.heading}>{text("meetingAgenda.levels")}</h4>
        {disagreed ? (
          <LevelList set={set} criterion={disagreed} star={result.star} nameOf={nameOf} />
        ) : (
          <p className={styles.sentence}>{text("meetingAgenda.same")}</p>
        )}
      </section>
      {flips.length > 0 && (
        <section>
          <h4 className={styles.heading}>{text("meetingAgenda.flips")}</h4>
          <ul className={styles.list}>
            {flipGroups(flips).map((group) => (
              <li key={`${group.points}:${group.star}`}>
                {flipSentence(group, text)}
                {nameOf && `: ${group.members.map(nameOf).join("; ")}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {floors.length > 0 && (
        <section>
          <h4 className={styles.heading}>{text("meetingAgenda.floors")}</h4>
          <ul className={styles.list}>
            {floors.map((floor) => (
              <li key={floor.level}>{floorSentence(floor, text)}</li>
            ))}
          </ul>
          <p className={styles.quiet}>
            {text("meetingSummary.detail.floorRule", { rule: FLOOR_RULE_LABELS[profile.councilFloors] })}
          </p>
        </section>
      )}
      {isConcluded &&
        floors.map(({ level, concluded }) => {
          const question = { kind: "floor", product: product.code, criterion: code, level } as const;
          const mark = markOf(level);
          return (
            <ConclusionForm
              key={level}
              title={`${text("meetingAgenda.conclude.heading")}: ${text("meetingAgenda.conclude.floor", { mark, code })}`}
              yes={text("meetingAgenda.conclude.met")}
              no={text("meetingAgenda.conclude.missed")}
              recorded={concluded && { answer: concluded.met, note: concluded.note }}
              onSave={(met, note) =>
                change(text("meetingAgenda.conclude.stepFloor", { mark, code }), (before) =>
                  withConclusion(before, { ...question, met, note }),
                )
              }
              onTakeBack={() =>
                change(text("meetingAgenda.conclude.stepTakeBack", { product: product.name }), (before) =>
                  withoutConclusion(before, question),
                )
              }
            />
          );
        })}
    </>
  );
}

interface FlipGroup extends Pick<Flip, "points" | "star"> {
  readonly members: readonly string[];
}

/** Answers whose change is the same: without names it does not matter whose they are. */
function flipGroups(flips: readonly Flip[]): readonly FlipGroup[] {
  const groups = new Map<string, FlipGroup>();
  for (const { points, star, member } of flips) {
    const key = `${points}:${star}`;
    groups.set(key, { points, star, members: [...(groups.get(key)?.members ?? []), member] });
  }
  return [...groups.values()];
}

function flipSentence({ points, star, members }: FlipGroup, text: Text): string {
  const kind = points > 0 ? "up" : points < 0 ? "down" : "even";
  return text(`meetingAgenda.flip.${kind}`, { count: members.length, points: Math.abs(points), star });
}

function floorSentence({ level, floor, met, of, holds }: FloorQuestion, text: Text): string {
  const state =
    holds === true ? "meetingAgenda.holds" : holds === null ? "meetingAgenda.waits" : "meetingAgenda.misses";
  const count = text("meetingAgenda.floor", { mark: markOf(level), points: floor, met, of });
  return `${count} (${text(state)})`;
}
