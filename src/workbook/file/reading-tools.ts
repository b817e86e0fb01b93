/** A packed part of a file, as its directory states it. */
export interface PackedPart {
  readonly name: string;
  /** Deflated. */
  readonly packed: Uint8Array;
  /** Bytes. */
  readonly inflated: number;
  readonly crc: number;
}

/** What a host can do faster than code that runs everywhere; whoever reads thousands of files hands it in. */
export interface ReadingTools {
  /**
   * Inflates parts. Only those are answered that have exactly the stated size and CRC-32; the others are inflated again with care,
   * and what is wrong with them is told.
   */
  readonly inflateAll: (parts: readonly PackedPart[]) => Promise<ReadonlyMap<string, Uint8Array>>;
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
