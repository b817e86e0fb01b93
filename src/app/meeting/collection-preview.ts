import { fail, succeed } from "../../catalogue/outcome";
import { scoringMembers } from "../../council/result/counting";
import { setKey } from "../../council/session-sets";
import type { CouncilMember, ScoreSheet, WorkbookDocument } from "../../council/types";
import type { Consolidation } from "./consolidate";
import type { ConsolidationFlag } from "./member-guard";
import type { SessionChange } from "./types";

/** What members' files would bring, member by member, before anything is written. */
export interface CollectionPreview {
  readonly rows: readonly {
    readonly member: CouncilMember;
    /** Codes of products whose sheet is the first of this member. */
    readonly fresh: readonly string[];
    /** Codes of products whose sheet takes the place of an older one. */
    readonly replaced: readonly string[];
    /** Sheets the session has already. */
    readonly unchanged: number;
  }[];
  /** Sheets that would be written. */
  readonly count: number;
  /** Members whose sheets would still not be all there, with the number that is missing. */
  readonly missing: readonly { readonly member: CouncilMember; readonly sheets: number }[];
  /** What is told of accepted sheets: an open sheet, a formula typed over, changed wording. */
  readonly flags: readonly ConsolidationFlag[];
}

/** Codes of the products of which a member's sheets came. */
interface Brought {
  readonly fresh: string[];
  readonly replaced: string[];
}

/** Flags that speak of the result, which has its own screen, or of sheets that are refused anyway. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...["no-set", "sheet-absent", "spread-too-large", "quorum-not-met", "chair-absent", "knock-out"],
  ...["knock-out-disputed", "conclusion-awaited", "evidence", "sheet-refused"],
]);

/** Compares a session with what consolidation made of it. */
export function collectionPreview(
  before: WorkbookDocument,
  { document, unchanged, flags, results }: Consolidation,
): CollectionPreview {
  const known = new Map(before.sheets.map((sheet) => [keyOf(sheet), sheet]));
  const brought = new Map<string, Brought>();
  let count = 0;
  for (const sheet of document.sheets) {
    const standing = known.get(keyOf(sheet));
    if (standing === sheet) continue;
    const own = brought.get(sheet.member) ?? { fresh: [], replaced: [] };
    brought.set(sheet.member, own);
    own[standing ? "replaced" : "fresh"].push(sheet.product);
    count++;
  }
  const members = scoringMembers(document.session);
  const rows = members.flatMap((member) => {
    const { fresh, replaced } = brought.get(member.id) ?? { fresh: [], replaced: [] };
    const same = unchanged[member.id] ?? 0;
    return fresh.length + replaced.length + same === 0 ? [] : [{ member, fresh, replaced, unchanged: same }];
  });
  const absent = new Map<string, number>();
  for (const { result } of results) {
    for (const { member, standing } of result?.members ?? []) {
      if (standing.kind === "absent") absent.set(member, (absent.get(member) ?? 0) + 1);
    }
  }
  const missing = members.flatMap((member) => {
    const sheets = absent.get(member.id) ?? 0;
    return sheets === 0 ? [] : [{ member, sheets }];
  });
  return { rows, count, missing, flags: flags.filter(({ code }) => !ELSEWHERE.has(code)) };
}

/**
 * Writes what was shown. Error: `session-changed` when the session is another by now, since then something else would be
 * written than what people saw.
 */
export function takeCollection(before: WorkbookDocument, { document }: Consolidation): SessionChange {
  return (now) =>
    now === before
      ? succeed(document)
      : fail("session-changed", "Sổ phiên họp đã thay đổi từ lúc đọc các tệp; cần đọc lại các tệp rồi nhận.");
}

function keyOf(sheet: ScoreSheet): string {
  return JSON.stringify([sheet.product, sheet.member, setKey(sheet)]);
}
