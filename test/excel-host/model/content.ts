import { invalidArgument } from "../fault";
import type { Json } from "../json";

/** What stands in a cell: nothing, a literal, or a formula with its "=". */
export type Content = null | string | number | boolean | { readonly formula: string };

export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;
export const TEXT_FORMAT = "@";

export interface Entry {
  readonly content: Content;
  /** The number format Excel gives the cell by itself when a date or percentage is typed into a General cell. */
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;
const PERCENT = /^([+-]?\d+(?:\.\d+)?)%$/;
const DAY = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/;
/** The year Excel adds to "1/3"; the emulated machine's clock stands in it. */
const THIS_YEAR = 2026;

/**
 * What Excel makes of something entered into a cell, by a person or through `values` and `formulas`: texts that look like numbers, dates or formulas
 * become such, unless the cell is formatted as text or the text begins with an apostrophe. Days are read as dd/mm/yyyy
 * (Vietnamese regional settings). Throws InvalidArgument beyond what a cell holds.
 */
export function entered(value: Json, numberFormat: string): Entry {
  if (value === null || typeof value === "number" || typeof value === "boolean") return { content: value };
  if (typeof value !== "string") throw invalidArgument("a cell holds text, a number or a boolean");
  if (value.length > LONGEST_TEXT) throw invalidArgument(`text of ${String(value.length)} characters in a cell`);
  if (value === "") return { content: null };
  // The apostrophe that says "text" is no part of the text, in cells formatted as text too.
  if (value.startsWith("'")) return { content: value.length > 1 ? value.slice(1) : null };
  if (numberFormat === TEXT_FORMAT) return { content: value };
  if (/^[=+-]/.test(value) && value.length > 1 && !NUMBER.test(value) && !PERCENT.test(value)) {
    return { content: { formula: asFormula(value) } };
  }
  return literal(value, numberFormat);
}

function asFormula(value: string): string {
  const formula = value.startsWith("=") ? value : `=${value}`;
  if (formula.length > LONGEST_FORMULA) throw invalidArgument("formula longer than 8192 characters");
  return formula;
}

function literal(value: string, numberFormat: string): Entry {
  const text = value.trim();
  const format = (wanted: string): object => (numberFormat === "General" ? { numberFormat: wanted } : {});
  if (NUMBER.test(text)) return { content: Number(text.replace(/,/g, "")) };
  const percent = PERCENT.exec(text);
  if (percent) return { content: Number(percent[1]) / 100, ...format("0%") };
  if (/^true$/i.test(text)) return { content: true };
  if (/^false$/i.test(text)) return { content: false };
  const day = DAY.exec(text);
  if (day) {
    const serial = daySerial(Number(day[3] ?? THIS_YEAR), Number(day[2]), Number(day[1]));
    if (serial !== null) return { content: serial, ...format(day[3] === undefined ? "dd-mmm" : "dd/mm/yyyy") };
  }
  return { content: value };
}

/** Days since 30 December 1899, or null when there is no such day. */
function daySerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round(date.getTime() / 86_400_000) + 25_569;
}

export function isFormula(content: Content): content is { readonly formula: string } {
  return typeof content === "object" && content !== null;
}
