/** A packed part of a file, as its directory states it. */
export interface PackedPart {
  readonly name: string;
  /** Deflated. */
  readonly packed: Uint8Array;
  /** Bytes. */
  readonly inflated: number;
  readonly crc: number;
}

/** Answers those parts that have exactly the stated size and CRC-32. */
export type InflateParts = (parts: readonly PackedPart[]) => Promise<ReadonlyMap<string, Uint8Array>>;

/** Bytes that are kept for the next workbook; larger ones are given back to the host. */
const MOST_KEPT = 16 * 1024 * 1024;

/** Memory into which one workbook after the other is inflated: taking new memory for each takes as long as a fourth of the inflating. */
export class InflateRoom {
  #kept = new Uint8Array(0);

  /** So many bytes, holding anything; what was answered before must not be looked at any more. */
  take(size: number): Uint8Array {
    if (size > MOST_KEPT) return new Uint8Array(size);
    if (this.#kept.length < size) this.#kept = new Uint8Array(size);
    return this.#kept.subarray(0, size);
  }
}

/** What a host can do faster than code that runs everywhere; whoever reads thousands of files hands it in. */
export interface ReadingTools {
  /**
   * Inflates parts. Those that do not have exactly the stated size and CRC-32 are not answered: they are inflated again with care, and
   * what is wrong with them is told.
   * @param room Where parts may be put: what is answered holds until somebody else takes of it.
   */
  readonly inflateAll: (parts: readonly PackedPart[], room: InflateRoom) => ReturnType<InflateParts>;
  /** A part as letters that a pattern can be held against: as text, or as one letter for each byte. */
  readonly letters: (part: Uint8Array) => string;
  /** Makes text of some of those letters. */
  readonly decoded: (letters: string) => string;
}

const UTF_8 = new TextDecoder();

/** Without a host that can do more: nothing is inflated ahead, and letters are text. */
export const PORTABLE_TOOLS: ReadingTools = {
  inflateAll: () => Promise.resolve(new Map()),
  letters: (part) => UTF_8.decode(part),
  decoded: (letters) => letters,
};
