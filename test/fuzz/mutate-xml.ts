import type { Chance } from "./chance";
import { HOSTILE_TEXTS } from "./hostile";

const TAG = /<[^>]+>/g;

/** What a hostile writer, another program or a bad merge does to the XML of one part. */
export function mutateXml(xml: string, chance: Chance): string {
  const tags = [...xml.matchAll(TAG)];
  const tag = tags.length === 0 ? null : chance.pick(tags);
  const at = tag?.index ?? 0;
  const whole = tag?.[0] ?? "";
  const before = xml.slice(0, at);
  const after = xml.slice(at + whole.length);
  const text = escaped(chance.pick(HOSTILE_TEXTS));
  switch (chance.below(15)) {
    case 0:
      return `<!DOCTYPE x [<!ENTITY a "${"a".repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]>${xml.replace(/^<\?xml[^>]*\?>/, "")}`;
    case 1:
      return `${before}${whole}&${chance.pick(["a", "xxe", "#0", "#xD800", "#99999999", "amp"])};${after}`;
    case 2: {
      const depth = chance.pick([60, 300, 20_000]);
      return `${before}${whole}${"<d>".repeat(depth)}${"</d>".repeat(depth)}${after}`;
    }
    case 3:
      return `${before}${whole.replace(/(\/?>)$/, ` big="${"x".repeat(200_000)}"$1`)}${after}`;
    case 4:
      return `${before}${whole.replace(/(\/?>)$/, ` ${Array.from({ length: 3_000 }, (_, n) => `a${String(n)}="1"`).join(" ")}$1`)}${after}`;
    case 5:
      return `${before}${whole.replace(/(\/?>)$/, ` __proto__="1" constructor="2" xmlns:__proto__="urn:x"$1`)}${after}`;
    case 6:
      return xml.replaceAll(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, "<$1q:$2");
    case 7:
      return before + after;
    case 8:
      return before + whole + whole + after;
    case 9: {
      const other = tags.length === 0 ? "" : chance.pick(tags)[0];
      return before + other + after;
    }
    case 10: {
      const attributes = [...whole.matchAll(/"[^"]*"/g)];
      if (attributes.length === 0) return before + whole + text + after;
      const value = chance.pick(attributes);
      const put = chance.pick([text.slice(0, 400), "-1", "0", "99999999", "A1", "XFD1048576", "", "1e9", "__proto__"]);
      const start = value.index;
      return `${before}${whole.slice(0, start)}"${put}"${whole.slice(start + value[0].length)}${after}`;
    }
    case 11:
      return before + whole + text + after;
    case 12: {
      const cut = chance.below(xml.length + 1);
      return xml.slice(0, cut) + xml.slice(Math.min(xml.length, cut + 1 + chance.below(200)));
    }
    case 13: {
      const piece = xml.slice(at, at + 200 + chance.below(4_000));
      return before + piece + xml.slice(at);
    }
    default: {
      const rows = [...xml.matchAll(/<row .*?(?:<\/row>|\/>)/gs)];
      if (rows.length === 0) return before + whole.toUpperCase() + after;
      const row = chance.pick(rows);
      const head = xml.slice(0, row.index);
      const tail = xml.slice(row.index + row[0].length);
      return chance.odds(0.5) ? head + tail : head + row[0] + chance.pick(rows)[0] + tail;
    }
  }
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
