import type { HistoryEntry, ScoreSheet, WorkbookDocument } from "../../council/types";

/** A seal that a workbook knows of. */
export interface KeptSheet {
  /** 16 characters. */
  readonly code: string;
  readonly product: string;
  readonly member: string;
  readonly round: number | null;
  /** ISO date-time, or "" when it is not known. */
  readonly sealedAt: string;
  /** The sheet as it was sealed; null when only the line of the history is left. */
  readonly sheet: ScoreSheet | null;
  /** It counts now; otherwise a later round or a newer copy took its place. */
  readonly current: boolean;
  /** Why it no longer counts, from the history; null while it does or where nothing says so. */
  readonly replacedBy: HistoryEntry | null;
}

/**
 * Every seal a workbook knows, each once: those that count first, then those the history keeps, the newest first.
 */
export function keptSheets(document: WorkbookDocument): readonly KeptSheet[] {
  const found = new Map<string, KeptSheet>();
  const add = (kept: KeptSheet): void => {
    const key = JSON.stringify([kept.product, kept.member, kept.code]);
    if (!found.has(key)) found.set(key, kept);
  };
  for (const sheet of document.sheets) {
    if (sheet.seal) add(fromSheet(sheet, sheet.seal, true, null));
  }
  for (const entry of document.history.toReversed()) {
    const { sheet } = entry;
    if (sheet?.seal) add(fromSheet(sheet, sheet.seal, false, entry));
  }
  for (const { action, detail, product, member, at } of document.history.toReversed()) {
    if (action !== "sealed" || !/^[0-9A-HJKMNP-TV-Z]{16}$/u.test(detail)) continue;
    const last = document.history.findLast((each) => isAbout(each, { product, member }) && each.action === "replaced");
    add({
      code: detail,
      product,
      member,
      round: null,
      sealedAt: at,
      sheet: null,
      current: false,
      replacedBy: last ?? null,
    });
  }
  return [...found.values()];
}

function fromSheet(
  sheet: ScoreSheet,
  seal: NonNullable<ScoreSheet["seal"]>,
  current: boolean,
  replacedBy: HistoryEntry | null,
): KeptSheet {
  const { product, member, round } = sheet;
  return { code: seal.code, product, member, round, sealedAt: seal.sealedAt, sheet, current, replacedBy };
}

function isAbout(entry: HistoryEntry, { product, member }: { product: string; member: string }): boolean {
  return entry.product === product && entry.member === member;
}
