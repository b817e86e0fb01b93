import type { Language } from "../i18n";
import { glossary as english } from "../messages/en/glossary";
import { glossary as vietnamese } from "../messages/vi/glossary";
import { matches } from "../scoring/search";

export type TermId = keyof typeof vietnamese;

export interface Term {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
}

/** Each term in each language; a term without its English fails the build. */
export const GLOSSARY: Readonly<Record<Language, Readonly<Record<TermId, Omit<Term, "id">>>>> = {
  vi: vietnamese,
  en: english,
};

const COLLATORS: Readonly<Record<Language, Intl.Collator>> = {
  vi: new Intl.Collator("vi"),
  en: new Intl.Collator("en"),
};

/** The terms in which every word of the query stands, accents or not, in the order of the language's alphabet. */
export function findTerms(language: Language, query: string): readonly Term[] {
  return Object.entries(GLOSSARY[language])
    .map(([id, { term, meaning }]) => ({ id, term, meaning }))
    .filter(({ term, meaning }) => matches(query, term, meaning))
    .toSorted((a, b) => COLLATORS[language].compare(a.term, b.term));
}
