/** TABLES[n] carries a byte over n further zero bytes, so that four bytes are taken at a time. */
const TABLES = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
const [ONE, TWO, THREE, FOUR] = TABLES;
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  ONE[byte] = rest;
}
for (let byte = 0; byte < 256; byte++) {
  let rest = ONE[byte] ?? 0;
  for (const further of [TWO, THREE, FOUR]) {
    rest = (rest >>> 8) ^ (ONE[rest & 0xff] ?? 0);
    further[byte] = rest;
  }
}

/** CRC-32 as zip keeps it for every part: what tells a damaged part from a sound one. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    sum =
      (FOUR[sum & 0xff] ?? 0) ^
      (THREE[(sum >>> 8) & 0xff] ?? 0) ^
      (TWO[(sum >>> 16) & 0xff] ?? 0) ^
      (ONE[sum >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ (ONE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
