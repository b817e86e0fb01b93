import type { Chance } from "./chance";
import { HOSTILE_TEXTS } from "./hostile";

const MARKS = [",", ";", "\t", '"', '""', "\r", "\n", "\r\n", "\u0000", "\ufeff", "=", "'"];

/** Separated values, seal codes and other plain text as bad exports and bad scanners give them. */
export function mutateText(text: string, chance: Chance): string {
  let result = text;
  for (let left = 1 + chance.below(4); left > 0; left--) {
    const at = chance.below(result.length + 1);
    const put = chance.odds(0.5) ? chance.pick(MARKS) : chance.pick(HOSTILE_TEXTS);
    switch (chance.below(6)) {
      case 0:
        result = result.slice(0, at) + put + result.slice(at);
        break;
      case 1:
        result = result.slice(0, at) + result.slice(at + 1 + chance.below(30));
        break;
      case 2:
        result = result.slice(0, at) + result.slice(at, at + 300) + result.slice(at);
        break;
      case 3:
        result = result.replaceAll(chance.pick(MARKS), put.slice(0, 40));
        break;
      case 4: {
        const lines = result.split("\n");
        const line = chance.below(lines.length);
        lines[line] = (lines[line] ?? "")
          .split(/[,;\t:]/)
          .map((field) => (chance.odds(0.3) ? put.slice(0, 2_000) : field))
          .join(";");
        result = lines.join("\n");
        break;
      }
      default:
        result = result.slice(0, at) + String(chance.below(100)) + result.slice(at + 1);
    }
    if (result.length > 400_000) break;
  }
  return result;
}
