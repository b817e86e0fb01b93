import { clearDay, scheduleOf, setDates } from "../../../app/meeting/edit-schedule";
import { dateFindings } from "../../../app/meeting/product-dates";
import { roundsOf } from "../../../council/after/rounds-calendar";
import { daysFor } from "../../../council/calendar/session-days";
import { checkLeadDays, workingDaysBefore } from "../../../council/calendar/working-days";
import { Button } from "@fluentui/react-components";
import { formatDay } from "../../day";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { DayField } from "../DayField";
import type { MeetingScreenProps } from "../screen-props";
import { AddDay } from "./AddDay";
import { useSessionStyles } from "./session-styles";

/** The dates of dossiers against the meeting: lead days in working days, rounds, and the days off that are reckoned with. */
export function DatesPart({ snapshot, change, go }: Pick<MeetingScreenProps, "snapshot" | "change" | "go">) {
  const section = useSectionStyles();
  const styles = useSessionStyles();
  const text = useText();
  const { document } = snapshot;
  const { session } = document;
  const { meeting, profile } = session;
  const schedule = scheduleOf(document);
  const days = daysFor(schedule);
  const latest = workingDaysBefore(meeting.date, profile.leadDays, days);
  const lead =
    schedule.dossiersSentOn === ""
      ? null
      : checkLeadDays(schedule.dossiersSentOn, meeting.date, profile.leadDays, days);
  const late = session.products.flatMap((product) =>
    dateFindings(session, product, days)
      .findings.filter(({ severity }) => severity !== "note")
      .map(({ message }) => ({ product, message })),
  );
  const year = meeting.date.slice(0, 4);
  const rounds = meeting.level === "commune" ? [] : roundsOf(meeting.level, Number(year));
  const own = new Set(schedule.days.map(({ date }) => date));
  const listed = days.days.filter(({ date }) => date.startsWith(year) || own.has(date));
  return (
    <section className={section.part} aria-labelledby="dates-part">
      <h3 className={section.heading} id="dates-part" tabIndex={-1}>
        {text("meetingSession.dates.heading")}
      </h3>
      <DayField
        label={text("meetingSession.dates.sentOn")}
        hint={text("meetingSession.dates.sentOnHint", { days: profile.leadDays, latest: formatDay(latest) })}
        day={schedule.dossiersSentOn}
        onDay={(day) => void change(text("meetingSession.dates.label"), setDates({ dossiersSentOn: day }))}
      />
      {lead && (
        <Notice kind={lead.enough ? "done" : "caution"} announce>
          <p className={section.sentence} lang="vi">
            {lead.sentence}
          </p>
          {lead.uncertain.length > 0 && (
            <p className={section.sentence}>
              {text("meetingSession.dates.uncertain", {
                days: lead.uncertain.map(({ date, name }) => `${formatDay(date)} (${name})`).join("; "),
              })}
            </p>
          )}
          {!lead.covered && <p className={section.sentence}>{text("meetingSession.dates.uncovered")}</p>}
        </Notice>
      )}
      {late.length > 0 && (
        <Notice kind="caution" title={text("meetingSession.dates.late", { count: late.length })}>
          {late.map(({ product, message }) => (
            <p key={`${product.code} ${message}`} className={section.sentence} lang="vi">
              {`${product.name}: ${message}`}
            </p>
          ))}
          <Button onClick={() => go({ section: "products" })}>{text("meetingSession.dates.toProducts")}</Button>
        </Notice>
      )}
      {rounds.map(({ round, dossiersBefore, evaluateBefore }) => (
        <p key={round} className={section.quiet}>
          {text("meetingSession.dates.round", {
            round,
            year,
            dossiers: formatDay(dossiersBefore),
            evaluate: formatDay(evaluateBefore),
          })}
        </p>
      ))}
      <details>
        <summary className={styles.summary}>
          {text("meetingSession.days.heading", { year, count: listed.length })}
        </summary>
        <div className={section.part}>
          <p className={section.quiet}>{text("meetingSession.days.lead")}</p>
          <ul className={styles.list}>
            {listed.map(({ date, name, day, basis }) => (
              <li key={date} className={styles.row}>
                <span className={styles.grow}>
                  <span className={styles.name}>{formatDay(date)}</span>
                  {` · ${text(`meetingSession.days.${day}`)}`}
                  <br />
                  <span className={styles.small}>
                    {[name, own.has(date) ? text("meetingSession.days.own") : text(`meetingSession.basis.${basis}`)]
                      .filter((part) => part !== "")
                      .join(" · ")}
                  </span>
                </span>
                {own.has(date) && (
                  <Button
                    aria-label={text("meetingSession.days.clearOf", { day: formatDay(date) })}
                    onClick={() => void change(text("meetingSession.days.label"), clearDay(date))}
                  >
                    {text("meetingSession.days.clear")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <AddDay change={change} />
        </div>
      </details>
    </section>
  );
}
