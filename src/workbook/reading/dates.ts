import { remembering } from "../remembering";

const DAY = 86_400_000;
/** Serial 0 of the 1900 system as counted after its non-existent 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** ISO date of an Excel date serial, or null outside 1900–9999. The time of day is dropped. */
export function isoOfSerial(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 0 || day > 2_958_465) return null;
  return isoDay((date1904 ? EPOCH_1904 : EPOCH_1900) + day * DAY);
}

/** The papers of a session bear the same few days over and over. */
const isoDay = remembering((time: number) => new Date(time).toISOString().slice(0, 10), 4_000);

/** Excel serial of an ISO date in the 1900 system, or null when it is no date. */
export function serialOfIso(iso: string): number | null {
  const date = parseDate(iso);
  return date === null ? null : Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH_1900) / DAY);
}

/**
 * ISO date of a date written as people here write it (5/2/2026, 05-02-2026, 05.02.2026, “ngày 05 tháng 02 năm 2026”) or as
 * ISO 2026-02-05; null when it names no day of the calendar, such as 31/02/2026.
 */
export function parseDate(text: string): string | null {
  const clean = text.normalize("NFC").trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(clean);
  if (iso) return calendarDay(iso[1], iso[2], iso[3]);
  const local =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(clean) ??
    /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(clean);
  return local ? calendarDay(local[3], local[2], local[1]) : null;
}

function calendarDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const iso = `${year ?? ""}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
