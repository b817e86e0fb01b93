import { mayHideNonCharacter, ReusedMemory } from "./reading-tools";

/**
 * Text as one letter for each byte of its UTF-8, so that a host keeps it in half the memory: one letter outside Latin-1, and there are
 * some in every sheet, doubles that of all. Decoders for one byte a letter are for Windows-1252, which has such letters in place of
 * 27 of the bytes 0x80 to 0x9F; those take the places of bytes that UTF-8 never has (0xC0, 0xC1, 0xF5 to 0xFF) and of those by which
 * Cyrillic, Hebrew and Arabic letters begin (0xD0 to 0xDD).
 */
const ONE_A_BYTE = new TextDecoder("windows-1252");
const UTF_8 = new TextDecoder("utf-8", { ignoreBOM: true });

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Bytes for which the decoder has a letter outside Latin-1. */
const MOVED = range(0x80, 0x9f).filter((byte) => ONE_A_BYTE.decode(Uint8Array.of(byte)) > "\xff");
/** Where they go; a text that has one of these itself is not made letters of bytes. */
const PLACES = [0xc0, 0xc1, ...range(0xf5, 0xff), ...range(0xd0, 0xdd)];

const NOT_ASCII = 0x80808080;
const TAKEN = 0;
/** The byte that stands for each, `TAKEN` for those that stand for others. */
const THERE = Uint8Array.from(range(0, 0xff), (byte) => (PLACES.includes(byte) ? TAKEN : byte));
const BACK = Uint8Array.from(range(0, 0xff));
MOVED.forEach((byte, index) => {
  const place = PLACES[index] ?? TAKEN;
  THERE[byte] = place;
  BACK[place] = byte;
});

/** Makes letters of bytes, in a memory of its own. */
export class ByteLetters {
  readonly #memory = new ReusedMemory();

  /** One letter for each byte; null where a text has bytes that stand for others, or characters that letters would hide. */
  of(text: Uint8Array): string | null {
    const count = Math.ceil(text.length / 4);
    const { buffer } = this.#memory.take(4 * count);
    const words = new Uint32Array(buffer, 0, count);
    const bytes = new Uint8Array(buffer, 0, text.length);
    bytes.set(text);
    for (let word = 0; word < count; word++) {
      // Four letters of ASCII, as nearly all are.
      if (((words[word] ?? 0) & NOT_ASCII) === 0) continue;
      const end = Math.min(4 * word + 4, bytes.length);
      for (let at = 4 * word; at < end; at++) {
        const byte = THERE[bytes[at] ?? 0] ?? TAKEN;
        if (byte === TAKEN && bytes[at] !== TAKEN) return null;
        bytes[at] = byte;
      }
    }
    const letters = ONE_A_BYTE.decode(bytes);
    return mayHideNonCharacter(letters) ? null : letters;
  }
}

/** The text of some letters that stand for bytes. */
export function textOfBytes(letters: string): string {
  if (!/[\x80-\xff]/u.test(letters)) return letters;
  return UTF_8.decode(Uint8Array.from(letters, (letter) => BACK[letter.charCodeAt(0)] ?? 0));
}
