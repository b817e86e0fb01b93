import { strToU8 } from "fflate";
import type { Chance } from "./chance";
import { contentOf, partOf, zipOf, type ZipPart } from "./zip";

const PATHS = [
  "../../evil.xml",
  "/xl/workbook.xml",
  "xl\\workbook.xml",
  "XL/WORKBOOK.XML",
  "xl/../xl/workbook.xml",
  "__proto__",
  "constructor",
  "C:/x.xml",
  "word/document.xml",
  "xl/vbaProject.bin",
  "a".repeat(5_000),
  "",
  "xl/worksheets/",
  "\u0000.xml",
];

/** What a hostile or careless zip program does: entries doubled, renamed, missing, lying about their sizes, bombs. */
export function mutateZip(parts: readonly ZipPart[], chance: Chance): Uint8Array {
  const at = chance.below(parts.length);
  const part = chance.pick(parts);
  const changed = (change: Partial<ZipPart>): readonly ZipPart[] =>
    parts.map((each, index) => (index === at ? { ...each, ...change } : each));
  switch (chance.below(14)) {
    case 0:
      return zipOf(parts.filter((_, index) => index !== at));
    case 1:
      return zipOf([...parts, part]);
    case 2:
      return zipOf(changed({ name: chance.pick(PATHS) }));
    case 3:
      return zipOf([...parts, partOf(chance.pick(PATHS), strToU8("<x/>"))]);
    case 4:
      return zipOf(changed({ statedInflated: chance.pick([0, 1, 0x7fffffff, 0xffffffff, 70_000_000]) }));
    case 5:
      return zipOf(changed({ statedPacked: chance.pick([0, 1, 0x7fffffff, 0xffffffff]) }));
    case 6:
      return zipOf(changed({ crc: chance.below(0x7fffffff) }));
    case 7:
      return zipOf(changed({ method: chance.pick([0, 1, 8, 9, 12, 14, 93, 99]) }));
    case 8:
      return zipOf(changed({ flags: chance.pick([1, 8, 9, 0x41, 0xffff]) }));
    case 9: {
      const other = chance.pick(parts);
      return zipOf(changed({ ...part, name: other.name }));
    }
    case 10:
      return zipOf(parts, { count: chance.pick([0, 1, parts.length + 1, 1_999, 65_535]) });
    case 11:
      return zipOf(parts, { offset: chance.pick([0, 1, 0x7fffffff, 0xffffffff]) });
    case 12: {
      // A part that packs a thousand times smaller than it is, with true or modest figures.
      const bomb = partOf(part.name, new Uint8Array(chance.pick([1, 9]) * 1_048_576).fill(32));
      const stated = chance.odds(0.5) ? bomb.statedInflated : 1_000;
      return zipOf(changed({ ...bomb, name: parts[at]?.name ?? "", statedInflated: stated }));
    }
    default: {
      const content = contentOf(part);
      const cut = content.slice(0, chance.below(content.length + 1));
      return zipOf(parts.map((each) => (each === part ? partOf(part.name, cut) : each)));
    }
  }
}
