import { sessionMark } from "../../council/seal-payload";
import type { SealPayload } from "../../council/seal-payload";
import type { SetsByKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { replacedAnswer, type CodeAnswer } from "./check-code";
import { keptSheets } from "./kept-sheets";
import { matchesSeal } from "./matches-seal";
import { paperFileDifferences, type PaperFileDifference } from "./paper-differences";
import { readPayload } from "./payload-set";
import { isRebuilt } from "./rebuilt-note";
import { sealedName, type SealedName } from "./sealed-name";

/** What is said of a QR code that was read from paper. */
export type PayloadAnswer =
  | Extract<CodeAnswer, { readonly kind: "match" | "replaced" | "rebuilt" }>
  | {
      readonly kind: "differs";
      /** As the paper says it. */
      readonly of: SealedName;
      /** Code of the sheet in the file; null while that one is open. */
      readonly inFile: string | null;
      /** Empty where only words differ: comments, opinion, reasons. */
      readonly differences: readonly PaperFileDifference[];
    }
  /** The session has no such sheet; `rebuild` where it can be put together from the code. */
  | {
      readonly kind: "not-held";
      readonly of: SealedName;
      readonly why: "not-collected" | "unknown-product" | "unknown-member" | "other-member" | "other-set";
      readonly rebuild: boolean;
    }
  | { readonly kind: "other-session"; readonly of: SealedName }
  /** Not a code that can be read: another QR code, a later version's, or one that was read in part. */
  | { readonly kind: "unreadable"; readonly code: string; readonly message: string };

/**
 * Holds the QR code of a printed sheet against the session: the same, an earlier round, or where the paper says another than
 * the file, criterion by criterion.
 */
export async function checkPayload(
  document: WorkbookDocument,
  sets: SetsByKey,
  qrText: string,
): Promise<PayloadAnswer> {
  const read = await readPayload(sets, qrText);
  if (!read.ok) return { kind: "unreadable", code: read.code, message: read.message };
  const { payload, set } = read.value;
  const of = nameOf(document, payload);
  if (payload.session !== sessionMark(document.session.id)) return { kind: "other-session", of };
  const why = whyNotHeld(document, payload);
  const known = keptSheets(document).filter((kept) => isOf(kept, payload));
  const kept = known.find(({ code }) => code === payload.seal);
  if (kept && !kept.sheet) return replacedAnswer(document, kept);
  if (kept?.sheet) {
    const differences = paperFileDifferences(payload, kept.sheet, set);
    if (differences.length > 0 || !(await matchesSeal(kept.sheet, sets))) {
      return { kind: "differs", of, inFile: kept.code, differences };
    }
    return kept.current ? { kind: "match", of: sealedName(document.session, kept) } : replacedAnswer(document, kept);
  }
  if (why !== null) {
    return { kind: "not-held", of, why, rebuild: why === "not-collected" && document.kind === "session" };
  }
  const inFile = nearestSheet(document, payload);
  if (!inFile) return { kind: "not-held", of, why: "not-collected", rebuild: document.kind === "session" };
  const differences = paperFileDifferences(payload, inFile, set);
  const wasRebuilt = document.history.some((entry) => isOf(entry, payload) && isRebuilt(entry, payload.seal));
  if (differences.length === 0 && wasRebuilt) return { kind: "rebuilt", of };
  return { kind: "differs", of, inFile: inFile.seal?.code ?? null, differences };
}

function nameOf({ session }: WorkbookDocument, { product, member, round, seal }: SealPayload): SealedName {
  return sealedName(session, { product, member, round, code: seal, sealedAt: "" });
}

type Why = Extract<PayloadAnswer, { readonly kind: "not-held" }>["why"];

/** Why the session has no sheet a paper could be of; null where it has one. */
function whyNotHeld({ kind, memberId, session, sheets }: WorkbookDocument, payload: SealPayload): Why | null {
  const product = session.products.find(({ code }) => code === payload.product);
  if (!session.members.some(({ id }) => id === payload.member)) return "unknown-member";
  if (kind === "member" && payload.member !== memberId) return "other-member";
  if (!product) return "unknown-product";
  if (product.edition !== payload.edition || product.set !== payload.set) return "other-set";
  return sheets.some((sheet) => isOf(sheet, payload) && !isBlank(sheet)) ? null : "not-collected";
}

/** The sheet of the same round, else the one that counts. */
function nearestSheet({ sheets, history }: WorkbookDocument, payload: SealPayload): ScoreSheet | null {
  const all = [...sheets, ...history.toReversed().flatMap(({ sheet }) => sheet ?? [])];
  const own = all.filter((sheet) => isOf(sheet, payload) && !isBlank(sheet));
  return own.find(({ round }) => round === payload.round) ?? own[0] ?? null;
}

/** Nothing was entered into it yet. */
export function isBlank({ choices, disqualifications, seal }: ScoreSheet): boolean {
  return seal === null && Object.keys(choices).length === 0 && disqualifications.length === 0;
}

function isOf(
  a: { readonly product: string; readonly member: string },
  b: { readonly product: string; readonly member: string },
): boolean {
  return a.product === b.product && a.member === b.member;
}
