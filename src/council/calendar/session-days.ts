import type { SessionSchedule } from "../types";
import { VIETNAM_DAYS, type DayTable } from "./working-days";

/** The country's table of days with those of the session laid over it: what the session says of a day goes first. */
export function daysFor(schedule: Pick<SessionSchedule, "days"> | undefined, base: DayTable = VIETNAM_DAYS): DayTable {
  const own = schedule?.days ?? [];
  if (own.length === 0) return base;
  const told = new Set(own.map(({ date }) => date));
  const days = [
    ...base.days.filter(({ date }) => !told.has(date)),
    ...own.map(({ date, name, day }) => ({ date, name, day, basis: "announced" as const })),
  ];
  return { source: base.source, days: days.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}
