/**
 * Text of a .csv as Vietnamese offices save it: UTF-8 or UTF-16 with or without a byte order mark, or Windows-1258.
 * Null when the bytes are no text at all. The text is in NFC: Windows-1258 writes tones as marks of their own.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const decoded = decodeMarked(bytes) ?? decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeWindows1258(bytes);
  return decoded === null || holdsControls(decoded) ? null : decoded.replace(/^\ufeff/u, "").normalize("NFC");
}

function decodeMarked(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return first === 0xef && second === 0xbb && third === 0xbf ? new TextDecoder("utf-8").decode(bytes) : null;
}

/** Without a mark, UTF-16 gives itself away: digits, blanks and separators leave every other byte empty. */
function decodeUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const enough = head.length / 8;
  if (odd > enough && even === 0) return new TextDecoder("utf-16le").decode(bytes);
  return even > enough && odd === 0 ? new TextDecoder("utf-16be").decode(bytes) : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeWindows1258(bytes: Uint8Array): string | null {
  return bytes.includes(0) ? null : new TextDecoder("windows-1258").decode(bytes);
}

/** Control characters other than the ones that lay text out: this is no text. */
function holdsControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13) return true;
  }
  return false;
}
