import table from "./vietnam-days.json";
import { addDays, dayText } from "./iso-days";

/** A day that is not what its weekday says: a day off on a weekday, or a weekend day worked instead. */
export interface SpecialDay {
  /** ISO date. */
  readonly date: string;
  readonly name: string;
  readonly day: "off" | "working";
  /** `law`: follows from the labour code; `announced`: the year's official calendar; `expected`: not announced yet. */
  readonly basis: "law" | "announced" | "expected";
}

/** The special days of some years; people may edit them for their session. */
export interface DayTable {
  readonly source: string;
  readonly days: readonly SpecialDay[];
}

/** Vietnam's public holidays, days in lieu and worked weekends of 2025 to 2027, for offices of the state. */
export const VIETNAM_DAYS: DayTable = {
  source: table.source,
  days: table.days.map(({ date, name, day, basis }): SpecialDay => ({
    date,
    name,
    day: day === "working" ? "working" : "off",
    basis: basis === "law" || basis === "announced" ? basis : "expected",
  })),
};

/** Whether offices work on a day: Monday to Friday unless the table says otherwise. */
export function isWorkingDay(date: string, days: DayTable = VIETNAM_DAYS): boolean {
  const special = days.days.find((each) => each.date === date);
  if (special) return special.day === "working";
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day so many working days before a date: three working days before a Thursday is the Monday. */
export function workingDaysBefore(date: string, count: number, days: DayTable = VIETNAM_DAYS): string {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day, days)) left -= 1;
  }
  return day;
}

/** Working days from a day (included) up to a later one (not included); 0 when it is not later. */
export function workingDaysUntil(from: string, to: string, days: DayTable = VIETNAM_DAYS): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) if (isWorkingDay(day, days)) count += 1;
  return count;
}

/** Whether dossiers went out early enough. */
export interface LeadCheck {
  /** The last day on which they may go out. */
  readonly latest: string;
  /** Working days given. */
  readonly given: number;
  readonly enough: boolean;
  /** Days the answer counts as off or worked though they are not announced yet. */
  readonly uncertain: readonly SpecialDay[];
  /** The years of the span are in the table; else weekends alone are known. */
  readonly covered: boolean;
  /** One sentence for people. */
  readonly sentence: string;
}

/**
 * Checks that dossiers reach the members so many working days before the meeting (Quy chế of the council).
 * @param sentOn ISO date the dossiers went out.
 * @param meeting ISO date of the meeting.
 * @param leadDays Working days of the profile, 0–365.
 */
export function checkLeadDays(
  sentOn: string,
  meeting: string,
  leadDays: number,
  days: DayTable = VIETNAM_DAYS,
): LeadCheck {
  const latest = workingDaysBefore(meeting, leadDays, days);
  const given = workingDaysUntil(sentOn, meeting, days);
  const enough = sentOn <= latest;
  const first = sentOn < latest ? sentOn : latest;
  const years = new Set(days.days.map(({ date }) => date.slice(0, 4)));
  const sentence = enough
    ? `Hồ sơ gửi ngày ${dayText(sentOn)}, trước phiên họp ${given} ngày làm việc (cần ${leadDays}).`
    : `Hồ sơ gửi ngày ${dayText(sentOn)}, chỉ trước phiên họp ${given} ngày làm việc; cần ${leadDays}, muộn nhất ngày ${dayText(latest)}.`;
  return {
    latest,
    given,
    enough,
    uncertain: days.days.filter(({ date, basis }) => basis === "expected" && date >= first && date < meeting),
    covered: [first, meeting].every((date) => years.has(date.slice(0, 4))),
    sentence,
  };
}
