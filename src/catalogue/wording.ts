import notes from "./wording/notes.json";
import community from "./wording/options/community.json";
import crafts from "./wording/options/crafts.json";
import drinks from "./wording/options/drinks.json";
import fresh from "./wording/options/fresh.json";
import herbal from "./wording/options/herbal.json";
import marketing from "./wording/options/marketing.json";
import ornamental from "./wording/options/ornamental.json";
import production from "./wording/options/production.json";
import quality from "./wording/options/quality.json";
import senses from "./wording/options/senses.json";
import tourism from "./wording/options/tourism.json";
import titles from "./wording/titles.json";

type Texts = Readonly<Record<string, string>>;

/** The product's own wording of the law, by readable ids; titles, notes and options have ids of their own. */
export interface Wording {
  /** Names of parts, groups, criteria and cases. */
  readonly titles: Texts;
  /** Notes of criteria and the reasons for which a dossier is knocked out. */
  readonly notes: Texts;
  readonly options: Texts;
}

/** The option texts file by file, so that a check can find an id that two files use. */
export const OPTION_WORDING_FILES: Readonly<Record<string, Texts>> = {
  production,
  community,
  marketing,
  quality,
  tourism,
  fresh,
  senses,
  drinks,
  herbal,
  crafts,
  ornamental,
};

export const WORDING: Wording = {
  titles,
  notes,
  options: Object.assign({}, ...Object.values(OPTION_WORDING_FILES)) as Texts,
};
