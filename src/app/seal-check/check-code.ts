import { normaliseSeal } from "../../council/seal";
import type { SetsByKey } from "../../council/session-sets";
import type { HistoryEntry, WorkbookDocument } from "../../council/types";
import { editDistance } from "./edit-distance";
import { keptSheets, type KeptSheet } from "./kept-sheets";
import { matchesSeal } from "./matches-seal";
import { isRebuilt } from "./rebuilt-note";
import { sealedName, type SealedName } from "./sealed-name";

/** What is said of a code that was typed from paper. */
export type CodeAnswer =
  /** The sheet counts, and is what was sealed. */
  | { readonly kind: "match"; readonly of: SealedName }
  /** The code is known, but the sheet in the file was changed after it was sealed. */
  | { readonly kind: "changed"; readonly of: SealedName }
  /** A later round or a newer copy took its place. `now` is the round that counts, null when none is there. */
  | { readonly kind: "replaced"; readonly of: SealedName; readonly now: number | null; readonly reason: string }
  /** The sheet was put together again from its QR code; words stand on paper alone. */
  | { readonly kind: "rebuilt"; readonly of: SealedName }
  | { readonly kind: "unknown" }
  /** One or two letters away from exactly one code of the session. */
  | { readonly kind: "near"; readonly of: SealedName; readonly letters: number }
  /** Not 16 letters of a code; `strange` are letters no code has. */
  | { readonly kind: "malformed"; readonly length: number; readonly strange: string };

const LENGTH = 16;
const STRANGE = /[^0-9A-HJKMNP-TV-Z]/gu;
/** Letters that may be mistyped and still lead to a suggestion. */
const NEAR = 2;

/**
 * Looks up a code as a person typed it: small letters, blanks and dashes do not matter, O is read as 0, I and l as 1.
 * A code that leads to no sheet but is one or two letters away from exactly one is answered with that one, as a question.
 */
export async function checkCode(document: WorkbookDocument, sets: SetsByKey, typed: string): Promise<CodeAnswer> {
  const code = normaliseSeal(typed);
  const strange = [...new Set(code.match(STRANGE) ?? [])].join("");
  const known = keptSheets(document);
  const found = known.find((kept) => kept.code === code);
  if (found) return answerFor(document, sets, found);
  const rebuilt = document.history.findLast((entry) => code.length === LENGTH && isRebuilt(entry, code));
  if (rebuilt) return { kind: "rebuilt", of: nameOfRebuilt(document, rebuilt, code) };
  const near = known.filter((kept) => editDistance(kept.code, code, NEAR) <= NEAR);
  const [only, other] = near;
  if (only && !other) {
    const letters = editDistance(only.code, code, NEAR);
    return { kind: "near", of: sealedName(document.session, only), letters };
  }
  return code.length === LENGTH && strange === ""
    ? { kind: "unknown" }
    : { kind: "malformed", length: code.length, strange };
}

async function answerFor(document: WorkbookDocument, sets: SetsByKey, kept: KeptSheet): Promise<CodeAnswer> {
  const of = sealedName(document.session, kept);
  if (kept.sheet && !(await matchesSeal(kept.sheet, sets))) return { kind: "changed", of };
  return kept.current ? { kind: "match", of } : replacedAnswer(document, kept);
}

/** How a sheet that no longer counts is answered. */
export function replacedAnswer(
  document: WorkbookDocument,
  kept: KeptSheet,
): Extract<CodeAnswer, { readonly kind: "replaced" }> {
  const now = document.sheets.find(({ product, member }) => product === kept.product && member === kept.member);
  const { replacedBy } = kept;
  const reason = replacedBy?.action === "reopened" || replacedBy?.action === "replaced" ? replacedBy.detail : "";
  return { kind: "replaced", of: sealedName(document.session, kept), now: now?.round ?? null, reason };
}

function nameOfRebuilt({ session, sheets }: WorkbookDocument, entry: HistoryEntry, code: string): SealedName {
  const { product, member } = entry;
  const round = sheets.find((sheet) => sheet.product === product && sheet.member === member)?.round ?? null;
  return sealedName(session, { product, member, round, code, sealedAt: "" });
}
