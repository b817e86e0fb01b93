import { criteriaOf } from "../../../src/catalogue/traverse";
import type { ProductSet } from "../../../src/catalogue/types";
import { consolidate, type Consolidation, type OfferedFile } from "../../../src/app/meeting/consolidate";
import { newMeeting } from "../../../src/app/meeting/new-meeting";
import { memberDocument } from "../../../src/council/consolidation/member-document";
import { sealSheet } from "../../../src/council/seal";
import { loadSessionSets, setKey, type SetsByKey } from "../../../src/council/session-sets";
import type { CouncilSession, ScoreSheet, WorkbookDocument } from "../../../src/council/types";
import { judge } from "../../../src/scoring/verdict";
import { saveNew } from "../../../src/workbook/file/save-new";
import { need } from "../../workbook/documents";

export const TEA = "20-06613-01-2026";
export const FRUIT = "20-06184-02-2026";
export const NOW = "2026-11-26T16:00:00+07:00";

/** A meeting of three members who score and a secretary, over a tea and a fruit; m3 recuses from the fruit. */
export const MEETING = {
  meeting: { title: "Đánh giá đợt 2 năm 2026", province: "Lạng Sơn", date: "2026-11-26", place: "Phòng họp số 1" },
  profile: { source: "Quy chế số 12/QC-HĐ", quorum: "2/3" },
  roster: [
    { name: "Sở Nông nghiệp và Môi trường", role: "chair" },
    { name: "Sở Công Thương" },
    { name: "Sở Y tế" },
    { name: "Thư ký", role: "secretary" },
  ],
  products: [
    { code: TEA, name: "Chè xanh Đình Lập", set: 11, producer: "Hợp tác xã chè", filedOn: "2026-10-12" },
    { code: FRUIT, name: "Hồng không hạt", set: 1, producer: "Hợp tác xã quả", filedOn: "2026-10-09", recused: ["m3"] },
  ],
  evidence: [{ product: TEA, family: "linkage-contract", state: "missing" }],
};

export const begun = (id = "phien-1"): WorkbookDocument => need(newMeeting(MEETING, id)).document;

export async function setsFor(document: WorkbookDocument): Promise<SetsByKey> {
  return loadSessionSets(document);
}

/** Complete choices: the option at a place counted from the best when negative. */
export function choicesAt(set: ProductSet, place: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    criteriaOf(set).map(({ code, options }) => [code, (options.at(place) ?? options.at(-1))?.number ?? 1]),
  );
}

export interface Filled {
  /** Place of the option taken throughout; absent leaves the sheets empty. */
  readonly at?: number;
  readonly sealedAt?: string;
  readonly change?: (sheet: ScoreSheet) => ScoreSheet;
  readonly session?: (session: CouncilSession) => CouncilSession;
}

/** A member's document, filled and sealed. */
export async function memberWork(
  session: WorkbookDocument,
  memberId: string,
  { at, sealedAt, change = (sheet) => sheet, session: changeSession = (same) => same }: Filled,
): Promise<WorkbookDocument> {
  const member = session.session.members.find(({ id }) => id === memberId);
  if (!member) throw new Error(memberId);
  const empty = memberDocument(session, member);
  const document = { ...empty, session: changeSession(empty.session) };
  const sets = await loadSessionSets(document);
  const sheets = await Promise.all(
    document.sheets.map(async (sheet) => {
      const set = need(sets.get(setKey(sheet)) ?? { ok: false, code: "no-set", message: "" });
      const filled = change(at === undefined ? sheet : { ...sheet, choices: choicesAt(set, at) });
      if (sealedAt === undefined) return filled;
      const reasons = filled.disqualifications.map(({ reason }) => reason);
      return { ...filled, seal: { code: await sealSheet(filled, judge(set, filled.choices, reasons)), sealedAt } };
    }),
  );
  return { ...document, sheets };
}

export async function fileOf(document: WorkbookDocument): Promise<Uint8Array> {
  return need(await saveNew(document, await loadSessionSets(document)));
}

export async function workFile(session: WorkbookDocument, memberId: string, filled: Filled): Promise<Uint8Array> {
  return fileOf(await memberWork(session, memberId, filled));
}

export const offered = (fileName: string, bytes: Uint8Array): OfferedFile => ({
  fileName,
  read: () => Promise.resolve({ ok: true, value: bytes }),
});

export async function consolidated(
  session: WorkbookDocument,
  ...files: readonly OfferedFile[]
): Promise<Consolidation> {
  return need(await consolidate(session, await loadSessionSets(session), files, { now: NOW }));
}
