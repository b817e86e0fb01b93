const SIGNATURE = "89504e470d0a1a0a";

/** Width and height of a PNG file by its header, or null when the bytes are no PNG. */
export function pngSize(bytes: Uint8Array): readonly [width: number, height: number] | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 24));
  if (head.length < 24 || head.subarray(0, 8).toString("hex") !== SIGNATURE) return null;
  return [head.readUInt32BE(16), head.readUInt32BE(20)];
}
