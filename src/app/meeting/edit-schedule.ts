import { succeed } from "../../catalogue/outcome";
import type { SessionDay, SessionSchedule, WorkbookDocument } from "../../council/types";
import type { SessionChange } from "./types";

const BLANK: SessionSchedule = { dossiersSentOn: "", opinionsSentOn: "", days: [] };

/** The dates and days of a session; blank ones where nothing was told. */
export function scheduleOf({ schedule }: Pick<WorkbookDocument, "schedule">): SessionSchedule {
  return schedule ?? BLANK;
}

/** Sets dates of a session: when dossiers or opinion forms went out, "" for not told. */
export function setDates(dates: Partial<Omit<SessionSchedule, "days">>): SessionChange {
  return (document) => succeed({ ...document, schedule: { ...scheduleOf(document), ...dates } });
}

/** Says of a day that it is off or worked for this session; what was said of that day before is replaced. */
export function setDay(day: SessionDay): SessionChange {
  return (document) => {
    const schedule = scheduleOf(document);
    const days = [...schedule.days.filter(({ date }) => date !== day.date), day];
    days.sort((a, b) => (a.date < b.date ? -1 : 1));
    return succeed({ ...document, schedule: { ...schedule, days } });
  };
}

/** Takes back what the session says of a day; the country's table counts again. */
export function clearDay(date: string): SessionChange {
  return (document) => {
    const schedule = scheduleOf(document);
    const days = schedule.days.filter((each) => each.date !== date);
    return succeed(days.length === schedule.days.length ? document : { ...document, schedule: { ...schedule, days } });
  };
}
