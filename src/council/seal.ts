import canonicalize from "canonicalize";
import type { Worth } from "../scoring/verdict";
import { sealedContent, sealedTotals } from "./sealed-content";
import type { ScoreSheet } from "./types";

/** Crockford's Base32: no I, L, O or U, so that a code can be read aloud and typed from paper. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SEAL_BYTES = 10;

/**
 * Seal of a sheet: the first 80 bits of SHA-256 over the RFC 8785 form of its content and totals, as 16 characters of
 * Crockford's Base32. Equal sheets have equal seals whatever the order of their keys and the composition of their
 * accents. It proves that paper and file are the same, not who wrote them.
 * @param verdict The verdict of this very sheet.
 */
export async function sealSheet(sheet: ScoreSheet, verdict: Pick<Worth, "parts" | "total">): Promise<string> {
  const text = canonicalize({ ...sealedContent(sheet), totals: sealedTotals(verdict) }) ?? "";
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return base32(new Uint8Array(digest, 0, SEAL_BYTES));
}

/** A seal as printed: XXXX-XXXX-XXXX-XXXX. */
export function formatSeal(code: string): string {
  return code.match(/.{1,4}/gu)?.join("-") ?? "";
}

/**
 * A seal as typed from paper in the form it is stored: capitals without spaces, dashes and dots; O read as 0, I and L as 1.
 * What comes back is a seal only if it equals one.
 */
export function normaliseSeal(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\-\u2010-\u2015\u2212]/gu, "")
    .replace(/O/gu, "0")
    .replace(/[IL]/gu, "1");
}

/** Five bits a character, the highest first; the length in bits is a multiple of five. */
function base32(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const length = (bytes.length * 8) / 5;
  return Array.from({ length }, (_, index) => ALPHABET[Number((bits >> BigInt(5 * (length - 1 - index))) & 31n)]).join(
    "",
  );
}
