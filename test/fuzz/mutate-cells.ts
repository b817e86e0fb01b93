import type { Chance } from "./chance";
import { HOSTILE_TEXTS } from "./hostile";
import { escaped } from "./mutate-xml";

const CELL = /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

/** What a person who opens the file in Excel does to its cells: ticks moved, figures typed over, words changed. */
export function mutateCells(xml: string, chance: Chance): string {
  let result = xml;
  for (let left = 1 + chance.below(3); left > 0; left--) result = changeOne(result, chance);
  return result;
}

function changeOne(xml: string, chance: Chance): string {
  const cells = [...xml.matchAll(CELL)];
  if (cells.length === 0) return xml;
  const cell = chance.pick(cells);
  const [whole, letters = "", row = "", attributes = "", inside = ""] = cell;
  const kept = attributes.replace(/ t="[^"]*"/, "");
  const head = xml.slice(0, cell.index);
  const tail = xml.slice(cell.index + whole.length);
  const put = (type: string, content: string): string =>
    `${head}<c r="${letters}${row}"${kept}${type === "" ? "" : ` t="${type}"`}>${content}</c>${tail}`;
  const text = escaped(chance.pick(HOSTILE_TEXTS).slice(0, 32_000));
  switch (chance.below(9)) {
    case 0:
      return put("inlineStr", "<is><t>x</t></is>");
    case 1:
      return `${head}${tail}`;
    case 2:
      return put("", `<v>${String(chance.pick([0, 1, 2, 5, 99, -3, 46_000, 1e300]))}</v>`);
    case 3:
      return put("inlineStr", `<is><t xml:space="preserve">${text}</t></is>`);
    case 4:
      return put("str", `<f>${chance.pick(["1+1", "NOW()", "WEBSERVICE(&quot;http://x&quot;)", "A1"])}</f><v>x</v>`);
    case 5:
      return put("e", "<v>#REF!</v>");
    case 6:
      return put("b", "<v>1</v>");
    case 7: {
      const other = chance.pick(cells);
      const content = other[4] ?? "";
      const type = /( t="[^"]*")/.exec(other[3] ?? "")?.[1] ?? "";
      return `${head}<c r="${letters}${row}"${kept}${type}>${content}</c>${tail}`;
    }
    default:
      return `${head}<c r="${letters}${String(chance.below(400) + 1)}"${attributes}>${inside}</c>${tail}`;
  }
}
