import { loadSet } from "../../src/catalogue/load";
import { createSessionOpener } from "../../src/app/open-session";
import { newMeeting } from "../../src/app/meeting/new-meeting";
import type { OpenStore } from "../../src/app/types";
import type { Outcome } from "../../src/catalogue/outcome";
import { scoreRequestText } from "../../src/cli/score-request";
import { parseRatings } from "../../src/council/agreement/rating-table";
import { agreementOf } from "../../src/council/agreement/agreement";
import { parseDocument } from "../../src/council/document-schema";
import { payloadSet, readSealPayload } from "../../src/council/seal-payload";
import type { WorkbookDocument } from "../../src/council/types";
import type { DraftKeeper, StoredDraft } from "../../src/workbook/drafts";
import { readWorkbookFile } from "../../src/workbook/file/read";
import { readOfficialSheets } from "../../src/workbook/official/official-sheets";
import { findSeparator, readRecords } from "../../src/workbook/official/separated-values";
import { decodeText } from "../../src/workbook/official/decode-text";
import type { Chance } from "./chance";
import type { Inputs, Package } from "./inputs";
import { accepted, differencesTold, payloadFits, refusal, sealedStands, type Answer } from "./judge";
import { mutateBytes } from "./mutate-bytes";
import { mutateCells } from "./mutate-cells";
import { mutateJson } from "./mutate-json";
import { mutateText } from "./mutate-text";
import { mutateXml } from "./mutate-xml";
import { mutateStore } from "./mutate-store";
import { mutateZip } from "./mutate-zip";
import { partOf, zipOf } from "./zip";

/** One attempt: a changed input, and how its door is asked. */
export interface Attempt {
  readonly family: string;
  /** What was changed, so that a failure can be looked at. */
  readonly bytes: Uint8Array;
  ask(): Promise<Answer>;
}

export interface Door {
  readonly name: string;
  /** Share of all attempts. */
  readonly weight: number;
  attempt(inputs: Inputs, chance: Chance): Attempt;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const FAMILIES = ["bytes", "zip", "xml", "cells", "store"] as const;
type Family = (typeof FAMILIES)[number];

function packageAttempt(
  source: Package,
  chance: Chance,
  families: readonly Family[],
): { family: Family; bytes: Uint8Array } {
  const family = chance.pick(families);
  switch (family) {
    case "bytes":
      return { family, bytes: mutateBytes(source.file, chance) };
    case "zip":
      return { family, bytes: mutateZip(source.parts, chance) };
    case "xml":
      return { family, bytes: withPart(source, chance, () => true, mutateXml) };
    case "cells":
      return { family, bytes: withPart(source, chance, (name) => /worksheets\/[^/]+\.xml$/.test(name), mutateCells) };
    case "store":
      return {
        family,
        bytes: withPart(source, chance, (name) => /sharedStrings|worksheets\/[^/]+\.xml$/.test(name), mutateStore),
      };
  }
}

function withPart(
  { parts, texts }: Package,
  chance: Chance,
  wanted: (name: string) => boolean,
  change: (xml: string, chance: Chance) => string,
): Uint8Array {
  const name = chance.pick([...texts.keys()].filter(wanted));
  const xml = change(texts.get(name) ?? "", chance);
  return zipOf(parts.map((part) => (part.name === name ? partOf(name, utf8(xml), chance.odds(0.5) ? 8 : 0) : part)));
}

function workbookDoor(
  name: string,
  weight: number,
  of: (inputs: Inputs) => { readonly document: WorkbookDocument; readonly package: Package },
): Door {
  return {
    name,
    weight,
    attempt(inputs, chance) {
      const { document, package: source } = of(inputs);
      const { family, bytes } = packageAttempt(source, chance, FAMILIES);
      return {
        family,
        bytes,
        async ask() {
          const read = await readWorkbookFile(bytes, "phiếu.xlsx", loadSet);
          if (!read.ok) return refusal(read);
          const { findings } = read.value;
          const wrong = sealedStands(document, read.value.document, findings);
          return { said: findings.length > 0 ? "found" : "accepted", wrong };
        },
      };
    },
  };
}

/** A keeper of drafts that has one, whatever it is. */
function keeperOf(draft: StoredDraft | null): DraftKeeper {
  return {
    put: () => Promise.resolve(),
    get: () => Promise.resolve(draft),
    list: () => Promise.resolve([]),
    remove: () => Promise.resolve(),
  };
}

const opener = (draft: StoredDraft | null = null) =>
  createSessionOpener({ drafts: keeperOf(draft), now: () => "2026-11-26T08:00:00.000Z", newId: () => "phien-moi" });

/** A store that opened: its snapshot has to hold together. */
function opened(store: Outcome<OpenStore>, before: WorkbookDocument | null): Answer {
  if (!store.ok) return refusal(store);
  const { document, findings } = store.value.getSnapshot();
  store.value.close();
  const wrong = before === null ? null : sealedStands(before, document, findings);
  return { said: findings.length > 0 ? "found" : "accepted", wrong };
}

export const DOORS: readonly Door[] = [
  workbookDoor("readWorkbookFile, member", 22, ({ member }) => member),
  workbookDoor("readWorkbookFile, member with three products", 2, ({ products }) => products),
  workbookDoor("readWorkbookFile, session", 14, ({ session }) => session),
  {
    name: "openFile, a province's form being scored",
    weight: 9,
    attempt({ form }, chance) {
      const { family, bytes } = packageAttempt(form.package, chance, FAMILIES);
      return {
        family,
        bytes,
        ask: async () => opened(await opener().openFile(bytes, "phieu-tinh.xlsx"), form.document),
      };
    },
  },
  {
    name: "offerForms",
    weight: 6,
    attempt({ form }, chance) {
      const { family, bytes } = packageAttempt(form.blank, chance, ["bytes", "zip", "xml", "cells"]);
      return { family, bytes, ask: async () => accepted(await opener().offerForms(bytes, "phieu-tinh.xlsx")) };
    },
  },
  {
    name: "official .xlsx",
    weight: 7,
    attempt({ officialXlsx }, chance) {
      const { family, bytes } = packageAttempt(officialXlsx, chance, ["bytes", "zip", "xml", "cells"]);
      return { family, bytes, ask: () => official(bytes, "bo-11.xlsx") };
    },
  },
  {
    name: "official .docx",
    weight: 7,
    attempt({ officialDocx }, chance) {
      const { family, bytes } = packageAttempt(officialDocx, chance, ["bytes", "zip", "xml"]);
      return { family, bytes, ask: () => official(bytes, "bo-11.docx") };
    },
  },
  {
    name: "official .csv",
    weight: 6,
    attempt({ officialCsv }, chance) {
      const family = chance.pick(["bytes", "text"] as const);
      const bytes = family === "bytes" ? mutateBytes(utf8(officialCsv), chance) : utf8(mutateText(officialCsv, chance));
      return { family, bytes, ask: () => official(bytes, "bo-11.csv") };
    },
  },
  {
    name: "separated values",
    weight: 4,
    attempt({ ratings }, chance) {
      const bytes = utf8(mutateText(ratings, chance));
      return {
        family: "text",
        bytes,
        ask: () => {
          const text = decodeText(bytes);
          if (text === null) return Promise.resolve({ said: "not-text", wrong: null });
          const parsed = parseRatings(readRecords(text, findSeparator(text) ?? ";", 20_002), "diem.csv");
          if (parsed.ok) JSON.stringify(agreementOf(parsed.value));
          return Promise.resolve(accepted(parsed));
        },
      };
    },
  },
  {
    name: "parseDocument",
    weight: 6,
    attempt({ documents }, chance) {
      const text = mutateJson(chance.pick(documents), chance);
      return jsonAttempt(text, (value) => Promise.resolve(accepted(parseDocument(value))));
    },
  },
  {
    name: "a draft kept in the browser",
    weight: 4,
    attempt({ documents, member }, chance) {
      const text = mutateJson(chance.pick(documents), chance);
      const original = chance.odds(0.3) ? mutateBytes(member.package.file, chance) : null;
      const form: unknown = chance.odds(0.3) ? parsed(mutateJson(FORM_LINKS, chance)) : undefined;
      const draft = { id: "d", fileName: "phiếu.xlsx", keptAt: "2026-11-26T08:00:00.000Z", original };
      return jsonAttempt(text, async (document) =>
        opened(await opener({ ...draft, document, ...(form === undefined ? {} : { form }) }).resumeDraft("d"), null),
      );
    },
  },
  {
    name: "session new",
    weight: 5,
    attempt({ meeting }, chance) {
      return jsonAttempt(mutateJson(meeting, chance), (value) => Promise.resolve(accepted(newMeeting(value, "phien"))));
    },
  },
  {
    name: "score",
    weight: 5,
    attempt({ requests }, chance) {
      const text = mutateJson(chance.pick(requests), chance);
      return {
        family: "json",
        bytes: utf8(text),
        async ask() {
          const scored = await scoreRequestText(text, loadSet);
          if (!scored.ok) return refusal(scored);
          const { total } = scored.value.answer;
          return { said: "accepted", wrong: total >= 0 && total <= 100 ? null : `total ${String(total)}` };
        },
      };
    },
  },
  {
    name: "seal code",
    weight: 4,
    attempt({ payload }, chance) {
      const text = mutateText(payload.text, chance);
      return {
        family: "text",
        bytes: utf8(text),
        async ask() {
          const about = payloadSet(text);
          const set = about ? await loadSet(about.edition, about.set) : null;
          const read = readSealPayload(text, set?.ok ? set.value : payload.set);
          const [sheet] = payload.document.sheets;
          if (!read.ok || !sheet) return accepted(read);
          return accepted(read, await payloadFits(read.value, sheet, set?.ok ? set.value : payload.set));
        },
      };
    },
  },
];

const FORM_LINKS = JSON.stringify({
  links: [{ product: "20-06613-01-2026", worksheet: "SP 1", edition: "26-2026", set: 11 }],
  memory: "store",
});

async function official(bytes: Uint8Array, fileName: string): Promise<Answer> {
  const read = await readOfficialSheets(bytes, fileName);
  if (!read.ok) return refusal(read);
  return { said: read.value.findings.length > 0 ? "found" : "accepted", wrong: differencesTold(read.value) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Text that is no JSON stops where JSON is read; what is asked of the door is the rest. */
function jsonAttempt(text: string, ask: (value: unknown) => Promise<Answer>): Attempt {
  const value = parsed(text);
  return {
    family: "json",
    bytes: utf8(text),
    ask: () => (value === undefined ? Promise.resolve({ said: "not-json", wrong: null }) : ask(value)),
  };
}
