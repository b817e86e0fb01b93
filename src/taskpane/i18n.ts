import i18next from "i18next";
import { useSyncExternalStore } from "react";
import { initReactI18next } from "react-i18next";
import type { MessageKey } from "./messages";
import { first } from "./messages/first";
import { readPreference, writePreference } from "./preferences";
import { loadOnce } from "./load-once";

/** Languages of the pane, each under the name its readers give it. */
export const LANGUAGES = { vi: "Tiếng Việt", en: "English" } as const;

export type Language = keyof typeof LANGUAGES;

/** What a text may be filled with; numbers are written as the language writes them (78,36 in Vietnamese). */
export type Values = Readonly<Record<string, string | number>>;

/** Gives the text of a key in one language, its {{places}} filled. */
export type Text = (key: MessageKey, values?: Values) => string;

const LOCALES: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-GB" };
const numberFormats: Partial<Record<Language, Intl.NumberFormat>> = {};

/** A number as the language writes it. Whole numbers below a thousand look alike in both; making a format is slow, so the start goes without. */
function written(value: number, language: Language): string {
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  numberFormats[language] ??= new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 });
  return numberFormats[language].format(value);
}

function isLanguage(value: string | null): value is Language {
  return value !== null && Object.hasOwn(LANGUAGES, value);
}

const pane = i18next.createInstance();

void pane.use(initReactI18next).init({
  lng: "vi",
  fallbackLng: "vi",
  resources: { vi: { translation: first } },
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  initAsync: false,
});

function textOf(translate: (key: string, values?: Values) => string, language: Language): Text {
  return (key, values) =>
    values === undefined
      ? (asItStands(key, language) ?? translate(key))
      : translate(
          key,
          Object.fromEntries(
            Object.entries(values).map(([name, value]) => [
              name,
              typeof value === "number" ? written(value, language) : value,
            ]),
          ),
        );
}

/** A text that needs nothing filled in, which most are; null for the others. Looking it up takes a tenth of what the library's own way takes. */
function asItStands(key: string, language: Language): string | null {
  const text: unknown = pane.getResource(language, "translation", key);
  return typeof text === "string" && !text.includes("{{") && !text.includes("$t(") ? text : null;
}

const texts: Partial<Record<Language, Text>> = {};

/** The texts of one language without React; English only once `loadLanguage("en")` has settled. */
export function textIn(language: Language): Text {
  const made = texts[language];
  if (made) return made;
  const translate = pane.getFixedT(language);
  const text = textOf((key, values) => translate(key, { ...values }), language);
  texts[language] = text;
  return text;
}

/** Fetches the Vietnamese texts of everything behind the start screen; part of what a lazy part of the pane waits for. */
export const loadTexts = loadOnce(async (): Promise<void> => {
  const { vi } = await import(/* webpackChunkName: "texts" */ "./messages");
  pane.addResourceBundle("vi", "translation", vi, true, true);
});

/** Fetches the Vietnamese texts of the help around the start screen, far fewer than `loadTexts` does. */
export const loadGuidance = loadOnce(async (): Promise<void> => {
  const { guidance } = await import(/* webpackChunkName: "start-guidance" */ "./messages/vi/guidance");
  pane.addResourceBundle("vi", "translation", { guidance }, true, true);
});

/** Fetches the texts of a language; Vietnamese is always there. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language !== "en" || pane.hasResourceBundle("en", "translation")) return;
  const { en } = await import(/* webpackChunkName: "english" */ "./messages/english");
  pane.addResourceBundle("en", "translation", en);
}

/** Turns the whole pane to a language and remembers it in this browser. */
export async function changeLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  await pane.changeLanguage(language);
  document.documentElement.lang = language;
  writePreference("language", language);
}

/** Takes up the language chosen last time; Vietnamese where none was. */
export async function restoreLanguage(): Promise<void> {
  const kept = readPreference("language");
  if (isLanguage(kept) && kept !== "vi") await changeLanguage(kept);
}

/** The language in use; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, languageNow);
}

function onLanguage(listener: () => void): () => void {
  pane.on("languageChanged", listener);
  return () => pane.off("languageChanged", listener);
}

function languageNow(): Language {
  return isLanguage(pane.language) ? pane.language : "vi";
}

/** The texts of the language in use; the component is drawn again when it changes. */
export function useText(): Text {
  return textIn(useLanguage());
}
