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

/** Bytes that are kept for the next one; more are given back to the host. */
const MOST_KEPT = 16 * 1024 * 1024;

/** Memory that is used for one thing after the other: taking new memory for each workbook takes as long as a fourth of inflating it. */
export class ReusedMemory {
  #kept = new Uint8Array(0);

  /** So many bytes from the beginning of a buffer, holding anything; what was taken before must not be looked at any more. */
  take(size: number): Uint8Array {
    if (size > MOST_KEPT) return new Uint8Array(size);
    if (this.#kept.length < size) this.#kept = new Uint8Array(size);
    return this.#kept.subarray(0, size);
  }
}

/** How U+FFFE and U+FFFF begin in letters that are bytes, and some sixty other characters that nobody writes here. */
const NON_CHARACTERS = "\xef\xbf";

/** Whether letters that are bytes may hide one of the two characters among the last ones that XML forbids: no pattern sees it. */
export function mayHideNonCharacter(letters: string): boolean {
  return letters.includes(NON_CHARACTERS);
}

/** What a host can do faster than code that runs everywhere; whoever reads thousands of files hands it in. */
export interface ReadingTools {
  /**
   * Inflates parts. Those that do not have exactly the stated size and CRC-32 are not answered: they are inflated again with care, and
   * what is wrong with them is told.
   * @param room Where parts may be put: what is answered holds until somebody else takes of it.
   */
  readonly inflateAll: (parts: readonly PackedPart[], room: ReusedMemory) => ReturnType<InflateParts>;
  /** A part as letters that a pattern can be held against: as text, or as one letter for each byte; "" where those would hide something. */
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
