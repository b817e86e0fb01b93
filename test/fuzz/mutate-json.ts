import type { Chance } from "./chance";
import { HOSTILE_TEXTS, HOSTILE_VALUES } from "./hostile";

const KIN = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "then", "1.1", "", "x"];

/** A JSON text with one to three things in it changed, or no longer JSON at all. */
export function mutateJson(text: string, chance: Chance): string {
  if (chance.odds(0.12)) return brokenText(text, chance);
  let value: unknown = JSON.parse(text);
  for (let left = 1 + chance.below(3); left > 0; left--) value = changed(value, chance, 0);
  return JSON.stringify(value);
}

function brokenText(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  switch (chance.below(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + chance.pick(["{", "]", '"', ",", "\u0000", "\ufeff", "\ud800", "//"]) + text.slice(at);
    case 2:
      return "[".repeat(chance.pick([50, 5_000, 200_000]));
    case 3:
      return `{"__proto__":${text}}`;
    case 4:
      return `${'{"a":'.repeat(3_000)}1${"}".repeat(3_000)}`;
    default:
      return text.replace(/"([^"]+)":/, '"$1":1,"$1":');
  }
}

/** Own keys of these names are made here with the one spelling that JSON.stringify writes back as a key of that name. */
function withKey(target: object, key: string, value: unknown): object {
  return Object.fromEntries([...Object.entries(target), [key, value]]);
}

function changed(value: unknown, chance: Chance, depth: number): unknown {
  const deeper = depth < 12 && chance.odds(0.85);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (deeper && list.length > 0) {
      const at = chance.below(list.length);
      return list.map((each, index) => (index === at ? changed(each, chance, depth + 1) : each));
    }
    switch (chance.below(4)) {
      case 0:
        return [...list, ...list];
      case 1:
        return list.slice(0, chance.below(list.length + 1));
      case 2:
        return [...list, hostile(chance)];
      default:
        return hostile(chance);
    }
  }
  if (typeof value === "object" && value !== null) {
    const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
    if (deeper && entries.length > 0) {
      const at = chance.below(entries.length);
      return Object.fromEntries(
        entries.map(([key, each], index) => [key, index === at ? changed(each, chance, depth + 1) : each]),
      );
    }
    const at = chance.below(entries.length + 1);
    switch (chance.below(4)) {
      case 0:
        return Object.fromEntries(entries.filter((_, index) => index !== at));
      case 1:
        return withKey(value, chance.pick(KIN), hostile(chance));
      case 2:
        return Object.fromEntries(
          entries.map(([key, each], index) => [index === at ? chance.pick(KIN) : key, each] as const),
        );
      default:
        return hostile(chance);
    }
  }
  if (typeof value === "number" && chance.odds(0.5)) return value + chance.pick([-1, 1, 0.5, 100]);
  return hostile(chance);
}

function hostile(chance: Chance): unknown {
  return chance.odds(0.5) ? chance.pick(HOSTILE_TEXTS) : chance.pick(HOSTILE_VALUES);
}
