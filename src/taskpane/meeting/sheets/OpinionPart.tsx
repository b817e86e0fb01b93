import { useState } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ClockRegular, PeopleRegular } from "@fluentui/react-icons";
import { scheduleOf, setDates } from "../../../app/meeting/edit-schedule";
import type { ProductSet } from "../../../catalogue/types";
import type { ProductResult } from "../../../council/result/product-result";
import { OPINION_DAYS, writtenOpinion } from "../../../council/rounds/written-opinion";
import { judge } from "../../../scoring/verdict";
import { formatDay, localMoment, parseDay } from "../../day";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import { DayField } from "../DayField";
import type { MeetingScreenProps } from "../screen-props";
import { useSheetsStyles } from "./sheets-styles";

/** Re-evaluations by written opinion (26/2026 Art. 7.6): the clock of 45 days, and whether the council has to meet. */
export function OpinionPart({ snapshot, change }: Pick<MeetingScreenProps, "snapshot" | "change">) {
  const section = useSectionStyles();
  const styles = useSheetsStyles();
  const text = useText();
  const [today] = useState(() => parseDay(localMoment(new Date().toISOString()).day) ?? "");
  const { document, results } = snapshot;
  const { opinionsSentOn } = scheduleOf(document);
  const again = results.filter(({ product }) => product.kind === "re-evaluation" && product.edition === "26-2026");
  if (again.length === 0) return null;
  const nameOf = new Map(document.session.members.map(({ id, name }) => [id, name]));
  return (
    <section className={section.part} aria-labelledby="opinion-heading">
      <h3 className={section.heading} id="opinion-heading">
        {text("meetingSheets.opinion.heading", { count: again.length })}
      </h3>
      <p className={section.quiet}>{text("meetingSheets.opinion.lead", { days: OPINION_DAYS })}</p>
      <DayField
        label={text("meetingSheets.opinion.sentOn")}
        hint={text("meetingSheets.opinion.sentOnHint")}
        day={opinionsSentOn}
        onDay={(day) => void change(text("meetingSheets.opinion.label"), setDates({ opinionsSentOn: day }))}
      />
      {opinionsSentOn !== "" && (
        <ul className={styles.list}>
          {again.map(({ product, set, result }) => {
            if (!set || !result) return null;
            const opinion = writtenOpinion(result, opinionsSentOn, today, ownStars(set, result));
            const { meetingNeeded, waitingFor, reasons, due, daysLeft, overdue } = opinion;
            const Icon = meetingNeeded === null ? ClockRegular : meetingNeeded ? PeopleRegular : CheckmarkCircleRegular;
            const answer = meetingNeeded === null ? "open" : meetingNeeded ? "meet" : "none";
            return (
              <li key={product.code} className={styles.row}>
                <Icon aria-hidden fontSize={20} />
                <span className={styles.grow}>
                  <span className={styles.name}>{product.name}</span>
                  <br />
                  {text(`meetingSheets.opinion.${answer}`)}
                  <br />
                  <span className={mergeClasses(styles.small)}>
                    {[
                      overdue
                        ? text("meetingSheets.opinion.overdue", { due: formatDay(due), days: -daysLeft })
                        : text("meetingSheets.opinion.due", { due: formatDay(due), days: daysLeft }),
                      ...(waitingFor.length > 0
                        ? [
                            text("meetingSheets.opinion.waiting", {
                              count: waitingFor.length,
                              names: waitingFor.map((id) => nameOf.get(id) ?? id).join("; "),
                            }),
                          ]
                        : []),
                      ...(meetingNeeded ? reasons : []),
                    ].join(" · ")}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** The star each counting member's own sheet comes to. */
function ownStars(set: ProductSet, { members }: ProductResult): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    members.flatMap(({ member, standing }) => {
      if (standing.kind !== "counted") return [];
      const { choices, disqualifications } = standing.sheet;
      return [
        [
          member,
          judge(
            set,
            choices,
            disqualifications.map(({ knockOut }) => knockOut),
          ).star,
        ] as const,
      ];
    }),
  );
}
