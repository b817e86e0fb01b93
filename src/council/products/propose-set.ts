import type { SetSummary } from "../../catalogue/types";
import { folded, wordsOf } from "./folded";
import keywords from "./set-keywords.json";

/** A product set a product may belong to. */
export interface SetProposal {
  readonly set: number;
  readonly name: string;
  /** The words of the product's name it rests on. */
  readonly because: string;
  /** Higher is surer; only the order means something. */
  readonly weight: number;
}

const EACH_WORD = 10;
/** Vietnamese names begin with what the thing is: "Trà gừng mật ong" is a tea. */
const AT_START = 12;
const SAME_TONES = 4;
/** A set named by the sector or group that was given. */
const IN_SECTOR = 25;
/** Words that say a crop or meat is no longer fresh, and what they take from the sets of fresh food. */
const PROCESSED: readonly string[] = ["sấy", "khô", "ngâm", "mứt", "bột", "hun", "treo", "gác"];
const FRESH_SETS: ReadonlySet<number> = new Set([1, 2]);
const NOT_FRESH = -25;
const MOST = 3;

interface Phrase {
  readonly set: number;
  readonly text: string;
  readonly words: readonly string[];
  readonly plain: readonly string[];
}

const PHRASES: readonly Phrase[] = Object.entries(keywords).flatMap(([set, texts]) =>
  texts.map((text): Phrase => {
    const words = wordsOf(text);
    return { set: Number(set), text, words, plain: words.map(folded) };
  }),
);

/**
 * Sets proposed from a product's name, and its sector or group where it is known; the surest first, at most three, none
 * where nothing speaks for any. A proposal is for a person to accept: the council decides what a product is. Tones may
 * be missing throughout; in a name with tones a single word counts only with its own ("chả" is not "chè").
 * @param sets The sets of the edition.
 * @param sector The sector, group or set as written in the dossier, or "".
 */
export function proposeSets(name: string, sector: string, sets: readonly SetSummary[]): readonly SetProposal[] {
  const words = wordsOf(name);
  const plain = words.map(folded);
  const isToned = words.some((word, index) => word !== plain[index]);
  const isProcessed = PROCESSED.some((word) => (isToned ? words.includes(word) : plain.includes(folded(word))));
  const best = new Map<number, SetProposal>();
  const found = PHRASES.flatMap((phrase) => findingsOf(phrase, words, plain, isToned));
  for (const { phrase, at, weight: own } of found.filter((each) => !found.some((other) => covers(other, each)))) {
    const set = sets.find(({ no }) => no === phrase.set);
    const weight = own + (isProcessed && FRESH_SETS.has(phrase.set) ? NOT_FRESH : 0) + (at === 0 ? AT_START : 0);
    if (!set || weight <= (best.get(phrase.set)?.weight ?? 0)) continue;
    best.set(phrase.set, { set: set.no, name: set.name, because: phrase.text, weight });
  }
  const given = folded(sector).trim();
  for (const set of given === "" ? [] : sets) {
    const isNamed = folded(set.name) === given || String(set.no) === given.replace(/^bo (?:so )?/u, "");
    if (!isNamed) continue;
    const known = best.get(set.no);
    const weight = (known?.weight ?? 0) + IN_SECTOR;
    best.set(set.no, { set: set.no, name: set.name, because: known?.because ?? sector.trim(), weight });
  }
  const inSector = sectorSets(given);
  const ranked = [...best.values()].map((each) =>
    inSector?.has(each.set) ? { ...each, weight: each.weight + IN_SECTOR } : each,
  );
  return ranked.sort((a, b) => b.weight - a.weight || a.set - b.set).slice(0, MOST);
}

/** A phrase where it stands in a name. */
interface Found {
  readonly phrase: Phrase;
  /** Place of its first word, from 0. */
  readonly at: number;
  readonly weight: number;
}

function findingsOf(
  phrase: Phrase,
  words: readonly string[],
  plain: readonly string[],
  isToned: boolean,
): readonly Found[] {
  const length = phrase.words.length;
  return plain.flatMap((_, at): readonly Found[] => {
    if (!phrase.plain.every((word, index) => word === plain[at + index])) return [];
    const sameTones = phrase.words.every((word, index) => word === words[at + index]);
    if (isToned && !sameTones && length === 1) return [];
    return [{ phrase, at, weight: EACH_WORD * length + (sameTones ? SAME_TONES : 0) }];
  });
}

/** Whether a longer phrase stands over a shorter one: "trà gừng" says nothing of gừng. */
function covers(longer: Found, shorter: Found): boolean {
  const length = longer.phrase.words.length;
  return (
    length > shorter.phrase.words.length &&
    longer.at <= shorter.at &&
    longer.at + length >= shorter.at + shorter.phrase.words.length
  );
}

/** Sets of each of the six sectors of both decisions, by the words people name them with. */
const SECTORS: readonly (readonly [pattern: RegExp, from: number, to: number])[] = [
  [/du lich/u, 26, 26],
  [/sinh vat canh|hoa, cay canh/u, 23, 25],
  [/thu cong|my nghe|vai, may mac/u, 21, 22],
  [/duoc lieu|thao duoc/u, 18, 20],
  [/do uong/u, 14, 17],
  [/thuc pham/u, 1, 13],
];

function sectorSets(sector: string): ReadonlySet<number> | null {
  const found = sector === "" ? undefined : SECTORS.find(([pattern]) => pattern.test(sector));
  if (!found) return null;
  const [, from, to] = found;
  return new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
