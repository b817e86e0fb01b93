import { EVIDENCE_FAMILIES } from "../../catalogue/evidence-families";
import type { EvidenceFamilyId } from "../../catalogue/types";
import { folded, wordsOf } from "../products/folded";
import familyWords from "./family-words.json";
import { NO_MATCH, type Match } from "./match";

interface Phrase {
  readonly family: EvidenceFamilyId;
  readonly words: readonly string[];
}

const TITLES: readonly Phrase[] = EVIDENCE_FAMILIES.map(({ id, title }) => ({ family: id, words: plainWords(title) }));
const PHRASES: readonly Phrase[] = [
  ...TITLES,
  ...Object.entries(familyWords).flatMap(([family, texts]) =>
    texts.map((text): Phrase => ({ family, words: plainWords(text) })),
  ),
];

/** Words in a row count for more than the same words apart. */
interface Found {
  readonly family: EvidenceFamilyId;
  readonly at: number;
  readonly length: number;
}

/**
 * The family of papers a text speaks of: a document's name as people write it, with or without tones, or the path of a file
 * with the folders it stands in, the file's own name first. The longest words decide; what two families share is left to
 * people.
 */
export function matchFamily(text: string): Match<EvidenceFamilyId> {
  const id = text.trim();
  const plain = plainWords(text).join(" ");
  const exact = TITLES.find(({ family, words }) => family === id || words.join(" ") === plain);
  if (exact) return { value: exact.family, confidence: "sure", candidates: [exact.family] };
  const parts = text.split(/[\\/]/u).toReversed();
  for (const [depth, part] of parts.entries()) {
    const match = matchWords(plainWords(part));
    if (match.candidates.length === 0) continue;
    return depth === 0 || match.value === null ? match : { ...match, confidence: "likely" };
  }
  return NO_MATCH;
}

function matchWords(words: readonly string[]): Match<EvidenceFamilyId> {
  const all = PHRASES.flatMap(({ family, words: wanted }): readonly Found[] =>
    words.flatMap((_, at) =>
      wanted.every((word, index) => word === words[at + index]) ? [{ family, at, length: wanted.length }] : [],
    ),
  );
  const found = all.filter((each) => !all.some((other) => covers(other, each)));
  const best = new Map<EvidenceFamilyId, number>();
  for (const { family, length } of found) best.set(family, Math.max(length, best.get(family) ?? 0));
  const ranked = [...best].sort((a, b) => b[1] - a[1] || orderOf(a[0]) - orderOf(b[0]));
  const [first, second] = ranked;
  const candidates = ranked.map(([family]) => family);
  if (!first) return NO_MATCH;
  if (second && second[1] === first[1]) return { value: null, confidence: "unsure", candidates };
  return { value: first[0], confidence: second ? "likely" : "sure", candidates };
}

function covers(longer: Found, shorter: Found): boolean {
  return (
    longer.length > shorter.length &&
    longer.at <= shorter.at &&
    longer.at + longer.length >= shorter.at + shorter.length
  );
}

function orderOf(family: EvidenceFamilyId): number {
  return EVIDENCE_FAMILIES.findIndex(({ id }) => id === family);
}

/** Words without tones; what file names put in place of blanks parts words too. */
function plainWords(text: string): readonly string[] {
  return wordsOf(text.replace(/_/gu, " ")).map(folded);
}
