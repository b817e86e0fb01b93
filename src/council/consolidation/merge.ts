import { scoringMembers } from "../result/counting";
import type { HistoryEntry, ScoreSheet, WorkbookDocument } from "../types";
import { isSameCopy, lastActOf, newestCopy, type SheetCopy } from "./copies";

/** A sheet from a member's file with the lines of that file's history that concern it. */
export interface IncomingSheet extends SheetCopy {
  readonly history: readonly HistoryEntry[];
}

/** A copy that was not taken, and why. */
export interface LeftOut {
  readonly copy: SheetCopy;
  /** `older`: a newer copy stands; `unclear`: it differs from another copy and nothing says which is newer. */
  readonly why: "older" | "unclear";
  /** File of the copy that stands, "" for the session's own. */
  readonly standing: string;
}

export interface Merged {
  readonly document: WorkbookDocument;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Puts members' sheets into a session. Each member has one sheet of each product: the newest copy, whether it was
 * collected before or comes now; what it replaces is kept whole in the history. Merging the same again changes nothing,
 * and the order of the files does not matter.
 * @param now ISO date-time.
 */
export function mergeSheets(session: WorkbookDocument, incoming: readonly IncomingSheet[], now: string): Merged {
  const before = new Map(session.sheets.map((sheet) => [keyOf(sheet), sheet]));
  const after = new Map(before);
  const history: HistoryEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const [key, copies] of grouped(incoming)) {
    const known = before.get(key);
    const own: readonly SheetCopy[] = known ? [ownCopy(session, known)] : [];
    const newest = newestCopy([...own, ...copies]);
    if (newest.kind === "unclear") {
      // What the session has stays until a person decides.
      for (const copy of newest.copies) {
        if (copy.source !== "")
          leftOut.push({ copy, why: "unclear", standing: known ? "" : otherSource(newest.copies, copy) });
      }
      continue;
    }
    const { copy } = newest;
    for (const older of newest.older) {
      if (older.source !== "") leftOut.push({ copy: older, why: "older", standing: copy.source });
    }
    for (const each of copies) if (isSameCopy(each.sheet, copy.sheet)) history.push(...each.history);
    if (known && isSameCopy(known, copy.sheet)) continue;
    after.set(key, copy.sheet);
    const { product, member } = copy.sheet;
    const detail = copy.source;
    if (known) history.push({ at: now, product, member, action: "replaced", detail, sheet: known });
    history.push({
      at: copy.savedAt === "" ? now : copy.savedAt,
      product,
      member,
      action: "collected",
      detail,
      sheet: null,
    });
  }
  const added = newEntries(session.history, history);
  if (added.length === 0 && [...after].every(([key, sheet]) => before.get(key) === sheet)) {
    return { document: session, leftOut };
  }
  return {
    document: {
      ...session,
      sheets: inSessionOrder(session, [...after.values()]),
      history: [...session.history, ...added],
    },
    leftOut,
  };
}

function ownCopy(session: WorkbookDocument, sheet: ScoreSheet): SheetCopy {
  const collected = session.history.findLast(
    ({ action, product, member }) => action === "collected" && product === sheet.product && member === sheet.member,
  );
  return { sheet, source: "", lastAct: lastActOf(sheet, session.history), savedAt: collected?.at ?? "" };
}

function otherSource(copies: readonly SheetCopy[], copy: SheetCopy): string {
  return copies.find((other) => other !== copy)?.source ?? "";
}

function grouped(incoming: readonly IncomingSheet[]): ReadonlyMap<string, readonly IncomingSheet[]> {
  const groups = new Map<string, IncomingSheet[]>();
  for (const each of incoming) groups.set(keyOf(each.sheet), [...(groups.get(keyOf(each.sheet)) ?? []), each]);
  return groups;
}

/** Entries the session does not have yet, each once, in the order they happened. */
function newEntries(known: readonly HistoryEntry[], entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const nameOf = ({ at, product, member, action, detail }: HistoryEntry): string =>
    JSON.stringify([at, product, member, action, detail]);
  const seen = new Set(known.map(nameOf));
  const added = entries.filter((entry) => {
    const name = nameOf(entry);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
  return added.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** By the order of products, then of the roster. */
function inSessionOrder({ session }: WorkbookDocument, sheets: readonly ScoreSheet[]): readonly ScoreSheet[] {
  const products = new Map(session.products.map(({ code }, index) => [code, index]));
  const members = new Map(scoringMembers(session).map(({ id }, index) => [id, index]));
  return sheets.toSorted(
    (a, b) =>
      (products.get(a.product) ?? 0) - (products.get(b.product) ?? 0) ||
      (members.get(a.member) ?? 0) - (members.get(b.member) ?? 0),
  );
}

function keyOf({ product, member }: ScoreSheet): string {
  return JSON.stringify([product, member]);
}
