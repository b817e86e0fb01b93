import { loadSet } from "../../catalogue/load";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { mergeSheets, type IncomingSheet, type LeftOut } from "../../council/consolidation/merge";
import { createSessionResults, type SessionResult } from "../../council/result/session-results";
import type { SetsByKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import type { ReadingTools } from "../../workbook/file/reading-tools";
import { guardMemberFile, type ConsolidationFlag } from "./member-guard";
import { resultFlags } from "./result-flags";

/** A file offered for consolidation; read when its turn comes, so that one workbook is in memory at a time. */
export interface OfferedFile {
  readonly fileName: string;
  readonly read: () => Promise<Outcome<Uint8Array>>;
}

/** A file of which something was refused, with every reason in one text. */
export interface RejectedFile {
  readonly file: string;
  readonly reason: string;
}

export interface Consolidation {
  /** The session with the accepted sheets in it; the very object given when nothing changed. */
  readonly document: WorkbookDocument;
  readonly results: readonly SessionResult[];
  readonly rejected: readonly RejectedFile[];
  readonly flags: readonly ConsolidationFlag[];
  /** Sheets of the files that the session has already, word for word, by member. */
  readonly unchanged: Readonly<Record<string, number>>;
}

export interface ConsolidateOptions {
  /** ISO date-time of now. */
  readonly now: string;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** What the host can do faster than code that runs everywhere. */
  readonly tools?: ReadingTools;
}

/** Stopped by a person before the end. */
export const CANCELLED = fail("cancelled", "Đã dừng; sổ phiên họp không thay đổi.");

/**
 * Reads members' workbooks, guards and merges them, and works out the session's results. Nothing is written; the caller
 * shows the answer first. Cancelling in the middle changes nothing.
 * Errors: `not-a-session`, `cancelled`.
 */
export async function consolidate(
  session: WorkbookDocument,
  sets: SetsByKey,
  files: readonly OfferedFile[],
  { now, onProgress, signal, tools }: ConsolidateOptions,
): Promise<Outcome<Consolidation>> {
  if (session.kind !== "session") {
    return fail("not-a-session", "Đây là tệp phiếu chấm của một thành viên, không phải sổ phiên họp.");
  }
  const { memberReader } = await import("../../workbook/file/read-member");
  const readMember = memberReader(loadSet, tools);
  const incoming: IncomingSheet[] = [];
  const flags: ConsolidationFlag[] = [];
  const reasons = new Map<string, string[]>();
  const refuse = (file: string, sentences: readonly string[]): void => {
    if (sentences.length > 0) reasons.set(file, [...(reasons.get(file) ?? []), ...sentences]);
  };
  for (const [index, { fileName, read }] of files.entries()) {
    if (signal?.aborted) return CANCELLED;
    onProgress?.(index, files.length);
    const bytes = await read();
    const opened = bytes.ok ? await readMember(bytes.value, fileName) : bytes;
    if (!opened.ok) {
      refuse(fileName, [opened.message]);
      continue;
    }
    const guarded = guardMemberFile(session, sets, { ...opened.value, fileName });
    incoming.push(...guarded.sheets);
    flags.push(...guarded.flags);
    refuse(fileName, guarded.refused);
  }
  if (signal?.aborted) return CANCELLED;
  onProgress?.(files.length, files.length);
  const { document, leftOut } = mergeSheets(session, incoming, now);
  for (const each of leftOut) refuse(each.copy.source, [leftOutSentence(each)]);
  const results = createSessionResults()(document, sets);
  const dropped = new Set(leftOut.map(({ copy }) => `${copy.source} ${copy.sheet.product}`));
  const standing = flags.filter(({ where, product }) => !dropped.has(`${where.split(", trang")[0] ?? ""} ${product}`));
  return succeed({
    document,
    results,
    rejected: [...reasons].map(([file, sentences]) => ({ file, reason: sentences.join(" ") })),
    flags: [...standing, ...results.flatMap((result) => resultFlags(document, result))],
    unchanged: knownSheets(session, document, incoming),
  });
}

/** How many of the sheets that came in the session had before, by member. */
function knownSheets(
  before: WorkbookDocument,
  after: WorkbookDocument,
  incoming: readonly IncomingSheet[],
): Readonly<Record<string, number>> {
  const came = new Set(incoming.map(({ sheet }) => nameOf(sheet)));
  const stood = new Set(before.sheets);
  const counts: Record<string, number> = {};
  for (const sheet of after.sheets) {
    if (stood.has(sheet) && came.has(nameOf(sheet))) counts[sheet.member] = (counts[sheet.member] ?? 0) + 1;
  }
  return counts;
}

function nameOf({ product, member }: ScoreSheet): string {
  return JSON.stringify([product, member]);
}

function leftOutSentence({ copy, why, standing }: LeftOut): string {
  const { product, member } = copy.sheet;
  const other = standing === "" ? "bản đã thu" : `tệp “${standing}”`;
  const begin = `Tệp “${copy.source}”: phiếu sản phẩm ${product} của thành viên ${member}`;
  return why === "older"
    ? `${begin} cũ hơn ${other}.`
    : `${begin} khác ${other} mà không rõ bản nào mới hơn; cần bỏ bớt một tệp.`;
}
