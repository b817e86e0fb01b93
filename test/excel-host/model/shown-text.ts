import { notModelled } from "../fault";
import { plainValue } from "./edit";
import type { CellValue } from "./calculation";

/** What the cell shows, in Vietnamese regional settings. Knows the number formats of our sheets; others are refused by name. */
export function shownText(value: CellValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return String(plainValue(value));
  switch (format) {
    case "General":
    case "@":
      return String(value).replace(".", ",");
    case "0":
      return String(Math.round(value));
    case "0%":
      return `${String(Math.round(value * 100))}%`;
    case "0.00":
      return value.toFixed(2).replace(".", ",");
    case '0" sao"':
      return `${String(Math.round(value))} sao`;
    case "dd/mm/yyyy":
      return day(value);
    case "dd/mm/yyyy hh:mm:ss":
      return `${day(value)} ${moment(value)}`;
    default:
      throw notModelled(`text in the number format ${format}`);
  }
}

const DAY = 86_400;

function dateOf(serial: number): Date {
  return new Date((Math.round(serial * DAY) - 25_569 * DAY) * 1000);
}

function day(serial: number): string {
  const [year = "", month = "", date = ""] = dateOf(serial).toISOString().slice(0, 10).split("-");
  return `${date}/${month}/${year}`;
}

function moment(serial: number): string {
  return dateOf(serial).toISOString().slice(11, 19);
}
