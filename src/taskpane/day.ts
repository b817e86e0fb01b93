const TYPED = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A day typed as dd/mm/yyyy (also with dots, dashes or without leading zeros) as an ISO date; null when it is none. */
export function parseDay(typed: string): string | null {
  const [, day, month, year] = TYPED.exec(typed) ?? [];
  if (!day || !month || !year || !isRealDay(Number(year), Number(month), Number(day))) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** An ISO date as dd/mm/yyyy; any other text stays as it is, so that what was entered is not hidden. */
export function formatDay(iso: string): string {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  return year && month && day ? `${day}/${month}/${year}` : iso;
}

/** Local time of day ("21:14") and day ("05/11/2026") of an ISO date-time; empty texts when it is none. */
export function localMoment(isoDateTime: string): { readonly time: string; readonly day: string } {
  const moment = new Date(isoDateTime);
  if (Number.isNaN(moment.getTime())) return { time: "", day: "" };
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
    day: `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`,
  };
}
