import type { Outcome } from "../../src/catalogue/outcome";
import type { ProductSet } from "../../src/catalogue/types";
import { criteriaOf } from "../../src/catalogue/traverse";
import { sealSheet } from "../../src/council/seal";
import { sealedContent } from "../../src/council/sealed-content";
import type { SealPayload } from "../../src/council/seal-payload";
import type { ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { judge } from "../../src/scoring/verdict";
import type { OfficialSheets } from "../../src/workbook/official/official-sheets";
import type { Finding } from "../../src/workbook/port";

/** What a door answered, with what is known to be wrong with it: null when it is as it has to be. */
export interface Answer {
  /** "accepted", "found" (accepted with findings) or the code of the refusal. */
  readonly said: string;
  readonly wrong: string | null;
}

const SOUND_CODE = /^[a-z][a-z0-9-]{2,40}$/;

/** Any refusal has a code for programs and one sentence for people, without anything of the program's inside. */
export function refusal(outcome: { readonly code: string; readonly message: string }): Answer {
  const { code, message } = outcome;
  const inside = /\bat \S+ \(|node_modules|\.ts:\d|TypeError|RangeError|SyntaxError|\[object /.test(message);
  const sound = SOUND_CODE.test(code) && message.trim() !== "" && !inside;
  return { said: code, wrong: sound ? null : `refused with ${code}: ${message.slice(0, 200)}` };
}

export function accepted(outcome: Outcome<unknown>, wrong: string | null = null): Answer {
  return outcome.ok ? { said: "accepted", wrong } : refusal(outcome);
}

const keyOf = ({ product, member }: ScoreSheet): string => `${product}|${member}`;

/** Scores and words in one spelling, and the seal with them. */
function told(sheet: ScoreSheet): string {
  const content = sealedContent(sheet);
  const sorted = (record: Readonly<Record<string, unknown>>): unknown =>
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  const { choices, comments } = content;
  return JSON.stringify([{ ...content, choices: sorted(choices), comments: sorted(comments) }, sheet.seal]);
}

/**
 * What a reading of a changed workbook must not do: lose or change a sealed sheet without a word. A sheet that still carries
 * its seal and says something else has to be named as broken; one that is gone, or that reads as open, needs an error.
 */
export function sealedStands(
  before: WorkbookDocument,
  after: WorkbookDocument,
  findings: readonly Finding[],
): string | null {
  const errors = findings.filter(({ severity }) => severity === "error");
  const now = new Map(after.sheets.map((sheet) => [keyOf(sheet), sheet]));
  for (const sheet of before.sheets) {
    const found = now.get(keyOf(sheet));
    if (!found) {
      if (errors.length === 0) return `sheet ${keyOf(sheet)} is gone without a word`;
      continue;
    }
    if (told(found) === told(sheet)) continue;
    if (errors.length === 0) return `sheet ${keyOf(sheet)} says something else without a word`;
    const sealStands = found.seal?.code === sheet.seal?.code;
    const sameContent = told({ ...found, seal: null }) === told({ ...sheet, seal: null });
    const named = errors.some(({ code }) => NAMING.has(code));
    if (sealStands && !sameContent && !named)
      return `sheet ${keyOf(sheet)} changed under its seal, not named as broken`;
  }
  const strangers = after.sheets.filter((sheet) => !before.sheets.some((each) => keyOf(each) === keyOf(sheet)));
  if (strangers.length > 0 && errors.length === 0) return "a sheet appeared without a word";
  return null;
}

/** Codes that say that what was sealed is not what stands there. */
const NAMING: ReadonlySet<string> = new Set([
  "seal-broken",
  "unknown-set",
  "unknown-edition",
  "form-missing",
  "sheet-missing",
]);

/** Points, marks or options of an official file that differ from the decision have to be told. */
export function differencesTold({ sets }: OfficialSheets): string | null {
  for (const { set, law, findings } of sets) {
    if (findings.length > 0) continue;
    const own = JSON.stringify(facts(set.parts));
    const lawFacts = JSON.stringify(
      criteriaOf(law).map(({ code, options }) => [code, options.map(({ points, star }) => [points, star])]),
    );
    if (own !== lawFacts) return `set ${String(law.no)} differs from the decision without a word`;
  }
  return null;
}

function facts(node: unknown): readonly unknown[] {
  if (Array.isArray(node)) return node.flatMap((each: unknown) => facts(each));
  if (typeof node !== "object" || node === null) return [];
  if ("options" in node && Array.isArray(node.options) && "code" in node) {
    const options = node.options.map((option: unknown) =>
      typeof option === "object" && option !== null && "points" in option && "star" in option
        ? [option.points, option.star]
        : [],
    );
    return [[node.code, options]];
  }
  return Object.values(node).flatMap((each: unknown) => (typeof each === "object" ? facts(each) : []));
}

/** A code read from paper with other choices than were sealed must not fit its own seal. */
export async function payloadFits(payload: SealPayload, sheet: ScoreSheet, set: ProductSet): Promise<string | null> {
  const { edition, set: no, product, member, round, choices } = payload;
  const rebuilt: ScoreSheet = { ...sheet, edition, set: no, product, member, round, choices };
  const same = told({ ...rebuilt, seal: null }) === told({ ...sheet, seal: null });
  const seal = await sealSheet(rebuilt, judge(set, choices, []));
  return !same && seal === payload.seal ? "a changed code fits its seal" : null;
}
