import { succeed, type Outcome } from "../../catalogue/outcome";
import { parseAddress } from "../reading/grid-types";
import type { Package } from "./unpack";
import { scanXml } from "./xml";

/** Some letters of a text in place of others. */
export interface LetterSwap {
  /** Place in the whole text, UTF-16. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/**
 * The inner XML of the shared texts behind some cells that are formatted in parts (runs), by address; cells whose text is plain are not
 * in it. Such a text can stand in its cell itself, runs and all.
 */
export function richTexts(
  pkg: Package,
  sheetXml: string,
  stringsPart: string | null,
  addresses: ReadonlySet<string>,
): Outcome<ReadonlyMap<string, string>> {
  if (stringsPart === null || addresses.size === 0 || !pkg.has(stringsPart)) return succeed(new Map());
  const strings = pkg.text(stringsPart);
  if (!strings.ok) return strings;
  const wanted = sharedIndices(sheetXml, addresses);
  const numbers = new Set(wanted.values());
  const texts = new Map<number, string>();
  let index = -1;
  let start = 0;
  scanXml(strings.value, {
    open(name, _attributes, _tag, parser) {
      if (name !== "si") return;
      index += 1;
      start = parser.position;
    },
    close(name, tag, parser) {
      if (name !== "si" || tag.isSelfClosing || !numbers.has(index)) return;
      const inner = strings.value.slice(start, strings.value.lastIndexOf("<", parser.position - 1));
      // Parts written with a prefix of their own cannot be put into a worksheet without it.
      if (/<r[ >]/.test(inner)) texts.set(index, inner);
    },
  });
  const found = [...wanted].flatMap(([address, number]) => {
    const text = texts.get(number);
    return text === undefined ? [] : [[address, text] as const];
  });
  return succeed(new Map(found));
}

function sharedIndices(sheetXml: string, addresses: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let address: string | null = null;
  let inValue = false;
  scanXml(sheetXml, {
    open(name, attributes) {
      if (name === "c") {
        const own = attributes["r"] ?? "";
        address = attributes["t"] === "s" && parseAddress(own) && addresses.has(own) ? own : null;
      } else if (name === "v") inValue = true;
    },
    text(text) {
      if (inValue && address !== null) found.set(address, Number(text));
    },
    close(name) {
      if (name === "v") inValue = false;
    },
  });
  return found;
}

/** The inner XML of a text with some letters changed; null when they cannot be found in its runs one by one. */
export function withSwappedLetters(inner: string, text: string, swaps: readonly LetterSwap[]): string | null {
  let result = inner;
  // From the last to the first, so that earlier places stay where they are.
  for (const { at, from, to } of swaps.toSorted((a, b) => b.at - a.at)) {
    const before = text.slice(0, at).split(from).length - 1;
    const state = { seen: 0, done: false };
    result = result.replace(/(<t(?:\s[^>]*)?>)([^<]*)(<\/t>)/g, (whole, open: string, words: string, close: string) => {
      const parts = words.split(from);
      const count = parts.length - 1;
      if (state.done || before < state.seen || before >= state.seen + count) {
        state.seen += count;
        return whole;
      }
      const place = before - state.seen + 1;
      state.done = true;
      state.seen += count;
      return `${open}${parts.slice(0, place).join(from)}${to}${parts.slice(place).join(from)}${close}`;
    });
    if (!state.done) return null;
  }
  return result;
}
