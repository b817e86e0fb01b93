import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { editionById } from "../catalogue/editions";
import { criteriaOf } from "../catalogue/traverse";
import type { EditionId, ProductSet } from "../catalogue/types";
import { normaliseSeal } from "./seal";
import type { CouncilSession, ScoreSheet } from "./types";

/** What the code on the last page of a sealed sheet says: enough to rebuild its scores from paper alone. */
export interface SealPayload {
  readonly edition: EditionId;
  readonly set: number;
  readonly product: string;
  readonly member: string;
  readonly round: number;
  /** See {@link sessionMark}. */
  readonly session: string;
  /** 1-based option by criterion; unscored ones are absent. */
  readonly choices: Readonly<Record<string, number>>;
  /** Ids of the knock-outs that are ticked; their reasons stand in words on the sheet. */
  readonly knockOuts: readonly string[];
  /** 16 characters. */
  readonly seal: string;
}

const SCHEMA = "OCOP1";
/** The letters of a QR code's dense alphanumeric mode that a field may use as they are. */
const PLAIN = /[A-Z0-9\-./ ]/u;

/**
 * The payload of a sealed sheet in the letters of a QR code's alphanumeric mode, about 100 of them; null while it is open.
 * Nine fields between colons: schema, edition, set, product, member, round, session, choices and knock-outs, seal.
 */
export function sealPayload(session: CouncilSession, sheet: ScoreSheet, set: ProductSet): string | null {
  if (!sheet.seal) return null;
  const choices = criteriaOf(set).map(({ code }) => digit(sheet.choices[code] ?? 0));
  const ticked = new Set(sheet.disqualifications.map(({ knockOut }) => knockOut));
  const knockOuts = set.knockOuts.flatMap(({ id }, index) => (ticked.has(id) ? [digit(index + 1)] : []));
  return [
    SCHEMA,
    sheet.edition.toUpperCase(),
    String(sheet.set),
    escaped(sheet.product),
    escaped(sheet.member),
    String(sheet.round),
    sessionMark(session.id),
    choices.join("") + (knockOuts.length > 0 ? `.${knockOuts.join("")}` : ""),
    sheet.seal.code,
  ].join(":");
}

/** Eight letters that tell one session from another; sessions made at random differ in them but once in a billion. */
export function sessionMark(id: string): string {
  const letters = id.toUpperCase().replace(/[^A-Z0-9]/gu, "");
  return letters.slice(-8).padStart(8, "0");
}

/** Which set a payload is about, so that it can be loaded before the rest is read; null for what is no such code. */
export function payloadSet(text: string): { readonly edition: EditionId; readonly set: number } | null {
  const [schema, edition = "", set = ""] = text.trim().toUpperCase().split(":");
  const known = editionById(edition.toLowerCase());
  return schema === SCHEMA && known && /^\d{1,2}$/u.test(set) ? { edition: known.id, set: Number(set) } : null;
}

/**
 * Reads what a scanner gives. Errors: `not-a-seal-code` (another QR code), `later-schema` (made by a newer version),
 * `seal-code-damaged` (does not fit the set it names).
 * @param set The set the payload names, see {@link payloadSet}.
 */
export function readSealPayload(text: string, set: ProductSet): Outcome<SealPayload> {
  const fields = text.trim().toUpperCase().split(":");
  const [schema = "", , , product = "", member = "", round = "", session = "", scores = "", seal = ""] = fields;
  if (/^OCOP[2-9]$/u.test(schema)) {
    return fail("later-schema", "Mã QR do bản mới hơn của chương trình in ra; cần cập nhật chương trình để đọc.");
  }
  const about = payloadSet(text);
  if (!about || fields.length !== 9) {
    return fail(
      "not-a-seal-code",
      "Mã QR này không phải mã khoá của phiếu chấm OCOP; cần quét mã ở trang cuối của phiếu.",
    );
  }
  const [options = "", ticked = ""] = scores.split(".");
  const criteria = criteriaOf(set);
  const numbers = Array.from(options, value);
  const fits =
    numbers.length === criteria.length &&
    numbers.every((number, index) => number >= 0 && number <= (criteria[index]?.options.length ?? 0));
  const knockOuts = Array.from(ticked, (letter) => set.knockOuts[value(letter) - 1]?.id);
  const code = normaliseSeal(seal);
  const known = knockOuts.filter((id) => id !== undefined);
  if (
    !fits ||
    known.length !== knockOuts.length ||
    !/^[1-9]\d{0,2}$/u.test(round) ||
    !/^[A-Z0-9]{8}$/u.test(session) ||
    !/^[0-9A-HJKMNP-TV-Z]{16}$/u.test(code)
  ) {
    return fail("seal-code-damaged", "Mã QR đọc không trọn vẹn; cần quét lại, hoặc gõ 16 ký tự mã khoá ở chân trang.");
  }
  return succeed({
    ...about,
    product: unescaped(product),
    member: unescaped(member),
    round: Number(round),
    session,
    choices: Object.fromEntries(
      criteria.flatMap(({ code: criterion }, index) => {
        const number = numbers[index] ?? 0;
        return number > 0 ? [[criterion, number] as const] : [];
      }),
    ),
    knockOuts: known,
    seal: code,
  });
}

function digit(number: number): string {
  return number.toString(36).toUpperCase();
}

/** -1 for a letter that is no digit. */
function value(letter: string): number {
  return /^[0-9A-Z]$/u.test(letter) ? parseInt(letter, 36) : -1;
}

/** Small letters and all others as "%" and the hexadecimal bytes of their UTF-8 form; the dense mode has capitals only. */
function escaped(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => (PLAIN.test(letter) ? letter : hex(letter))).join("");
}

function hex(letter: string): string {
  return Array.from(new TextEncoder().encode(letter), (byte) => `%${byte.toString(16).padStart(2, "0")}`)
    .join("")
    .toUpperCase();
}

function unescaped(field: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < field.length; at += 1) {
    const code = /^%([0-9A-F]{2})/u.exec(field.slice(at))?.[1];
    bytes.push(code === undefined ? field.charCodeAt(at) : parseInt(code, 16));
    if (code !== undefined) at += 2;
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
