import * as fc from "fast-check";
import { EDITIONS } from "../../src/catalogue/editions";
import type { EditionId } from "../../src/catalogue/types";
import { sealNow } from "../../src/app/seal-check/matches-seal";
import { loadSessionSets, setKey, type SetsByKey } from "../../src/council/session-sets";
import type { CouncilMember, HistoryEntry, Product, ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { saveNew } from "../../src/workbook/file/save-new";
import { soundDocument } from "../../src/workbook/reading/document-texts";
import { filledSheet } from "../workbook/arbitrary-sheet";
import { memberDocument, need, SEALED_AT } from "../workbook/documents";

/** Sheets of a member's workbook, and of a session's: products times members. */
const OF_MEMBER = 8;
const PRODUCTS = 4;
const MEMBERS = 3;
/** Of so many workbooks one is a session's. */
const SESSION_EVERY = 4;
const REPLACED_AT = "2026-07-20T08:10:00+07:00";

export interface SealedWorkbook {
  readonly name: string;
  readonly file: Uint8Array;
  readonly document: WorkbookDocument;
  /** Seals in it: of the sheets that count and of those of the first round that the history keeps. */
  readonly seals: readonly string[];
}

/**
 * Workbooks of sealed sheets filled at random on the sets of both editions in turn, at least so many seals together: choices,
 * comments, opinions and knock-outs of any letters; each third sheet in its second round, the first one kept.
 */
export async function sealedWorkbooks(seals: number, seed: number): Promise<readonly SealedWorkbook[]> {
  const made: SealedWorkbook[] = [];
  for (let at = 0, count = 0; count < seals; at += 1) {
    const document = await sealedAtRandom(at, seed + 1_000 * at);
    const file = need(await saveNew(document, await loadSessionSets(document)));
    const known = sealsOf(document);
    made.push({ name: `${document.kind}-${String(at)}`, file, document, seals: known });
    count += known.length;
  }
  return made;
}

/** Codes of a document's seals, those that count first. */
export function sealsOf({ sheets, history }: WorkbookDocument): readonly string[] {
  return [...sheets, ...history.flatMap(({ sheet }) => sheet ?? [])].flatMap(({ seal }) => seal?.code ?? []);
}

const SETS = EDITIONS.map(({ id, sets }) => sets.map(({ no }) => ({ edition: id, set: no })));

/** Sets one after another, from the editions in turn. */
function setAt(at: number): { readonly edition: EditionId; readonly set: number } {
  const sets = SETS[at % SETS.length] ?? [];
  const found = sets[Math.floor(at / SETS.length) % sets.length];
  if (!found) throw new Error(`no set ${String(at)}`);
  return found;
}

async function sealedAtRandom(at: number, seed: number): Promise<WorkbookDocument> {
  const empty = at % SESSION_EVERY === 1 ? emptySession(at) : emptyMember(at);
  const sets = await loadSessionSets(empty);
  const filled = empty.sheets.map((sheet, index) => sampled(sheet, sets, seed + index));
  const sound = need(soundDocument({ ...empty, sheets: filled }));
  const sheets: ScoreSheet[] = [];
  const history: HistoryEntry[] = [];
  for (const [index, sheet] of sound.sheets.entries()) {
    if (index % 3 === 2) {
      const { product, member } = sheet;
      const first = await withSeal(sheet, sets, REPLACED_AT);
      const detail = "Đã thống nhất lại sau thảo luận 🌾";
      history.push({ at: REPLACED_AT, member, product, action: "replaced", detail, sheet: first });
      const { choices } = sampled(sheet, sets, seed + 500 + index);
      sheets.push(await withSeal({ ...sheet, choices, round: 2 }, sets, SEALED_AT));
    } else sheets.push(await withSeal(sheet, sets, SEALED_AT));
  }
  return need(soundDocument({ ...sound, sheets, history }));
}

function sampled(sheet: ScoreSheet, sets: SetsByKey, seed: number): ScoreSheet {
  const [filled] = fc.sample(filledSheet(sheet, setOf(sheet, sets)), { seed, numRuns: 1 });
  if (!filled) throw new Error("nothing was sampled");
  return filled;
}

function setOf(sheet: ScoreSheet, sets: SetsByKey) {
  return need(sets.get(setKey(sheet)) ?? { ok: false, code: "no-set", message: setKey(sheet) });
}

async function withSeal(sheet: ScoreSheet, sets: SetsByKey, sealedAt: string): Promise<ScoreSheet> {
  return { ...sheet, seal: { code: await sealNow(sheet, setOf(sheet, sets)), sealedAt } };
}

function emptyMember(at: number): WorkbookDocument {
  const base = memberDocument();
  const products = productsFrom(base, at, OF_MEMBER);
  return {
    ...base,
    session: { ...base.session, products, evidence: [] },
    sheets: products.map((product) => sheetFor(product, "m1")),
  };
}

/** A session into which the sheets of every member were collected. */
function emptySession(at: number): WorkbookDocument {
  const base = memberDocument();
  const products = productsFrom(base, at, PRODUCTS);
  const [first, secretary] = base.session.members;
  if (!first || !secretary) throw new Error("no members");
  const members = Array.from({ length: MEMBERS }, (_, index): CouncilMember => {
    const role = index === 0 ? "chair" : "member";
    return { ...first, id: `m${String(index + 1)}`, name: `Sở Công Thương, uỷ viên ${String(index + 1)}`, role };
  });
  return {
    ...base,
    kind: "session",
    memberId: null,
    session: { ...base.session, products, members: [...members, { ...secretary, id: "m9" }], evidence: [] },
    sheets: products.flatMap((product) => members.map(({ id }) => sheetFor(product, id))),
  };
}

function productsFrom({ session }: WorkbookDocument, at: number, count: number): readonly Product[] {
  const [model] = session.products;
  if (!model) throw new Error("no product");
  return Array.from({ length: count }, (_, index) => {
    const { edition, set } = setAt(at * OF_MEMBER + index);
    const code = `20-06613-${String(index + 1).padStart(2, "0")}-2026`;
    const filedOn = edition === "26-2026" ? "2026-06-15" : "2026-04-15";
    return { ...model, code, name: `${model.name} số ${String(index + 1)}`, edition, set, filedOn, recused: [] };
  });
}

function sheetFor({ code, edition, set }: Product, member: string): ScoreSheet {
  return {
    product: code,
    member,
    round: 1,
    edition,
    set,
    choices: {},
    comments: {},
    opinion: "",
    disqualifications: [],
    seal: null,
  };
}
