import { isoOfSerial, parseDate } from "../../../workbook/reading/dates";

/** Days of spreadsheets between 1955 and 2064; other numbers are no dates here. */
const EARLIEST = 20_000;
const LATEST = 60_000;

/** The day in a cell as ISO date: as people write it, with a two-figure year, or a spreadsheet's day number; else null. */
export function cellDate(text: string): string | null {
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) {
    const serial = Number(text);
    return serial >= EARLIEST && serial <= LATEST ? isoOfSerial(serial, false) : null;
  }
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/u.exec(text);
  return parseDate(short ? `${short[1] ?? ""}/${short[2] ?? ""}/20${short[3] ?? ""}` : text);
}
