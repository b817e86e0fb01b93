import { mergeClasses } from "@fluentui/react-components";
import { criterionByCode } from "../../../catalogue/traverse";
import type { ProductSet, Star } from "../../../catalogue/types";
import type { DisagreedCriterion } from "../../../council/agenda/criteria";
import { useText } from "../../i18n";
import { useAgendaStyles } from "./agenda-styles";

interface Props {
  readonly set: ProductSet;
  readonly criterion: DisagreedCriterion;
  /** The star as it stands; while there is none, because conclusions are waited for, what agreeing would bring is not told. */
  readonly star: Star | null;
  /** null keeps the names to themselves. */
  readonly nameOf: ((member: string) => string) | null;
}

/** The levels members took, with a dot for each sheet, and the star if everyone agreed on one of them. */
export function LevelList({ set, criterion: { code, levels, closed }, star, nameOf }: Props) {
  const styles = useAgendaStyles();
  const text = useText();
  const options = criterionByCode(set, code)?.options ?? [];
  const votes = (members: readonly string[]) => (
    <>
      <p className={mergeClasses(styles.sentence, styles.votes)}>
        <span className={styles.dots} aria-hidden="true">
          {"●".repeat(members.length)}
        </span>
        <span>{text("meetingAgenda.votes", { count: members.length })}</span>
      </p>
      {nameOf && (
        <ul className={styles.list}>
          {members.map((member) => (
            <li key={member}>{nameOf(member)}</li>
          ))}
        </ul>
      )}
    </>
  );
  return (
    <ul className={styles.levels}>
      {levels.map(({ option, points, members, star: agreed }) => {
        const changes = star !== null && agreed !== star;
        return (
          <li key={option} className={mergeClasses(styles.level, changes && styles.changing)}>
            <span className={styles.points}>{text("meetingAgenda.level", { points })}</span>
            <div>
              <p className={styles.sentence} lang="vi">
                {options.find(({ number }) => number === option)?.text}
              </p>
              {votes(members)}
              {star !== null && (
                <p className={mergeClasses(styles.sentence, changes && styles.strong)}>
                  {text(changes ? "meetingAgenda.wouldBe" : "meetingAgenda.unchanged", { star: agreed })}
                </p>
              )}
            </div>
          </li>
        );
      })}
      {closed.length > 0 && (
        <li className={styles.level}>
          <span className={styles.points}>{text("meetingAgenda.level", { points: 0 })}</span>
          <div>
            <p className={styles.sentence}>{text("meetingAgenda.closed")}</p>
            {votes(closed)}
          </div>
        </li>
      )}
    </ul>
  );
}
