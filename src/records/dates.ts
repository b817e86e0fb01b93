/** Dates as Excel numbers and as office Vietnamese. Dates without time are ISO "2026-02-05"; nothing here asks a clock. */

const DAY = 86_400_000;
/** Day 0 of Excel's 1900 calendar, as everyone counts since its leap-year slip of 1900. */
const EXCEL_ZERO = Date.UTC(1899, 11, 30);
/** Vietnam keeps UTC+7 all year. */
const VIETNAM = 7 * 3_600_000;

/** Excel day number of an ISO date, or null when the text is no date. */
export function dateSerial(iso: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (!year || !month || !day) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const back = new Date(time).toISOString().slice(0, 10);
  // Excel's calendar and ours agree from March 1900 on.
  return back === iso && Number(year) > 1900 ? (time - EXCEL_ZERO) / DAY : null;
}

/** Excel number of an ISO date-time, as Vietnamese clocks showed it, to the second; null when the text is none. */
export function momentSerial(iso: string): number | null {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return null;
  return Math.floor((time + VIETNAM - EXCEL_ZERO) / 1000) / (DAY / 1000);
}

/** "05", but "3" for the months that Decree 30/2020 prints without a zero. */
function dayText(day: number): string {
  return String(day).padStart(2, "0");
}

function monthText(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** "ngày 05 tháng 02 năm 2026" (Decree 30/2020: a zero before days under 10 and months 1, 2); blanks for no date. */
export function longDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (!year || !month || !day) return "ngày …… tháng …… năm ………";
  return `ngày ${dayText(Number(day))} tháng ${monthText(Number(month))} năm ${year}`;
}

/** "14:05 ngày 05/02/2026" on Vietnamese clocks; the text itself when it is no date-time. */
export function momentText(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const [date = "", clock = ""] = new Date(time + VIETNAM).toISOString().split("T");
  return `${clock.slice(0, 5)} ngày ${date.split("-").reverse().join("/")}`;
}
