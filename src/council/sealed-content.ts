import type { PartCode } from "../catalogue/types";
import type { Worth } from "../scoring/verdict";
import type { Disqualification, ScoreSheet } from "./types";

/** What a seal stands for: a member's scores, words and totals, without the seal itself. */
export interface SealedContent {
  readonly edition: string;
  readonly set: number;
  readonly product: string;
  readonly member: string;
  readonly round: number;
  readonly choices: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly opinion: string;
  readonly disqualifications: readonly Disqualification[];
}

export interface SealedTotals {
  readonly parts: Readonly<Record<PartCode, number>>;
  readonly total: number;
}

/**
 * The content of a sheet as it is sealed and compared. Texts are normalised to NFC with plain line feeds, since Excel,
 * LibreOffice and keyboards differ there without a person seeing it; a blank comment is no comment; knock-outs are in
 * the order of their ids.
 */
export function sealedContent(sheet: ScoreSheet): SealedContent {
  return {
    edition: sheet.edition,
    set: sheet.set,
    product: plain(sheet.product),
    member: plain(sheet.member),
    round: sheet.round,
    choices: sheet.choices,
    comments: Object.fromEntries(
      Object.entries(sheet.comments).flatMap(([code, text]) => (text === "" ? [] : [[plain(code), plain(text)]])),
    ),
    opinion: plain(sheet.opinion),
    disqualifications: sheet.disqualifications
      .map(({ knockOut, reason }) => ({ knockOut: plain(knockOut), reason: plain(reason) }))
      .sort((a, b) => inCodeOrder(a.knockOut, b.knockOut) || inCodeOrder(a.reason, b.reason)),
  };
}

/** The totals that are sealed with the content. */
export function sealedTotals({ parts, total }: Pick<Worth, "parts" | "total">): SealedTotals {
  return { parts, total };
}

/** By code unit, so that the order does not depend on the machine's language. */
function inCodeOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function plain(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/gu, "\n");
}
