import { sealNow } from "../../../src/app/seal-check/matches-seal";
import { freezeRound } from "../../../src/council/rounds/freeze";
import { reviseSheet } from "../../../src/council/rounds/revise";
import { setKey, type SetsByKey } from "../../../src/council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../../src/council/types";
import { need } from "../../workbook/documents";
import { begun, consolidated, NOW, offered, setsFor, TEA, workFile } from "../meeting/meeting-files";

export const LATER = "2026-11-26T17:00:00+07:00";

export interface TwoRounds {
  readonly document: WorkbookDocument;
  readonly sets: SetsByKey;
  /** The tea as m2 sealed it first, and as it counts now. */
  readonly first: ScoreSheet;
  readonly second: ScoreSheet;
  /** The fruit, of which there is one round. */
  readonly fruit: ScoreSheet;
}

/** A session with sealed sheets of m2, the tea scored again after the discussion and sealed anew. */
export async function twoRounds(): Promise<TwoRounds> {
  const file = await workFile(begun(), "m2", { at: -1, sealedAt: NOW });
  const { document } = await consolidated(begun(), offered("m2.xlsx", file));
  const sets = await setsFor(document);
  const first = sheetOf(document, TEA);
  const set = need(sets.get(setKey(first)) ?? { ok: false, code: "no-set", message: "" });
  const revision = { product: TEA, member: "m2", choices: { "1.1": 1 }, reason: "Đã xem lại hợp đồng" };
  const revised = need(reviseSheet(freezeRound(document, NOW), set, revision, LATER));
  const open = sheetOf(revised, TEA);
  const second = { ...open, seal: { code: await sealNow(open, set), sealedAt: LATER } };
  const sheets = revised.sheets.map((sheet) => (sheet === open ? second : sheet));
  const fruit = document.sheets.find(({ product }) => product !== TEA);
  if (!fruit) throw new Error("no fruit");
  return { document: { ...revised, sheets }, sets, first, second, fruit };
}

function sheetOf({ sheets }: WorkbookDocument, product: string): ScoreSheet {
  const sheet = sheets.find((each) => each.product === product);
  if (!sheet) throw new Error(product);
  return sheet;
}
