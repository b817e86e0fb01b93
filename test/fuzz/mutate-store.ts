import type { Chance } from "./chance";
import { mutateJson } from "./mutate-json";
import { escaped } from "./mutate-xml";

const TEXT = /<t(?: [^>]*)?>([^<]*)<\/t>/g;

/** What somebody does who unhides the hidden sheet: the JSON in one of its cells is changed. */
export function mutateStore(xml: string, chance: Chance): string {
  const stored = [...xml.matchAll(TEXT)].filter(([, text = ""]) => /^[[{]/.test(text));
  if (stored.length === 0) return xml;
  const found = chance.pick(stored);
  const [whole, text = ""] = found;
  const json = plain(text);
  const start = found.index + whole.indexOf(">") + 1;
  return xml.slice(0, start) + escaped(changed(json, chance)) + xml.slice(start + text.length);
}

/** Half of the time a single figure, as somebody would who wants another score. */
function changed(json: string, chance: Chance): string {
  const figures = [...json.matchAll(/(?<=":)\d+/g)];
  if (chance.odds(0.5) && figures.length > 0) {
    const figure = chance.pick(figures);
    const other = String((Number(figure[0]) % 4) + 1);
    return json.slice(0, figure.index) + other + json.slice(figure.index + figure[0].length);
  }
  try {
    return mutateJson(json, chance);
  } catch {
    // A value that is cut over several cells is no JSON by itself.
    return json.slice(0, chance.below(json.length + 1));
  }
}

function plain(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
