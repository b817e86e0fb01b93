import { invalidArgument } from "../fault";
import type { Json } from "../json";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  yellow: "#FFFF00",
};

/** "#RRGGBB" in capitals, as Excel gives colours back; a few names are understood. */
export function asColor(value: Json): string {
  const text = typeof value === "string" ? value : "";
  const color = NAMED[text.toLowerCase()] ?? text.toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(color)) throw invalidArgument(`colour "${text}"`);
  return color;
}
