import { crc32, inflateRawSync } from "node:zlib";
import { mayHideNonCharacter, type PackedPart, type ReadingTools } from "../workbook/file/reading-tools";

/** Packed bytes of a part that is inflated in one go. */
const AT_ONCE = 1024 * 1024;
/** Bytes of the largest buffer that is taken before anything is known to fill it. */
const LARGEST_BUFFER = 4 * 1024 * 1024;

/** Node's own inflater, and letters that are bytes: text of two bytes a letter takes Node four times as long. */
export const NODE_TOOLS: ReadingTools = {
  inflateAll: (parts) => {
    const whole = new Map<string, Uint8Array>();
    for (const part of parts) {
      const bytes = part.packed.length <= AT_ONCE ? inflated(part) : null;
      if (bytes) whole.set(part.name, bytes);
    }
    return Promise.resolve(whole);
  },
  letters: (part) => {
    const letters = Buffer.from(part.buffer, part.byteOffset, part.length).toString("latin1");
    return mayHideNonCharacter(letters) ? "" : letters;
  },
  decoded: (letters) => (/[\x80-\xff]/.test(letters) ? Buffer.from(letters, "latin1").toString("utf8") : letters),
};

function inflated({ packed, inflated: size, crc }: PackedPart): Uint8Array | null {
  try {
    // In one piece, which has room to spare: Node otherwise joins pieces of 16 KB. It refuses a limit of nothing.
    const chunkSize = Math.min(size + 64, LARGEST_BUFFER);
    const whole = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize });
    return whole.length === size && crc32(whole) === crc ? whole : null;
  } catch {
    return null;
  }
}
