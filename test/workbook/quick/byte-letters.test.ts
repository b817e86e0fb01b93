import * as fc from "fast-check";
import { ByteLetters, textOfBytes } from "../../../src/workbook/file/byte-letters";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const words = fc.constantFrom(
  "đóng",
  "chưa chấm",
  "Bị loại",
  "Ý kiến",
  "<v>",
  "x",
  "“”",
  "😀",
  "…",
  "\u0080",
  "\ufeff",
  "\ufffd",
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 12 }).map((each) => each.join("")),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);

describe("letters that stand for bytes", () => {
  test("are one for each byte, none outside Latin-1, and say the text again", () => {
    const letters = new ByteLetters();
    let made = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const found = letters.of(bytesOf(text));
        if (found === null) return;
        made += 1;
        expect(found).toHaveLength(bytesOf(text).length);
        expect(found).not.toMatch(/[^\0-\xff]/u);
        expect(textOfBytes(found)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
    expect(made).toBeGreaterThan(1_000);
  });

  test("leave ASCII as it is, and a part of the letters says a part of the text", () => {
    const letters = new ByteLetters().of(bytesOf('<c t="str"><v>1.2, đóng</v></c>')) ?? "";
    const at = letters.indexOf("<v>") + 3;
    expect(letters.slice(0, at)).toBe('<c t="str"><v>');
    expect(textOfBytes(letters.slice(at, letters.indexOf("</v>")))).toBe("1.2, đóng");
  });

  test.each(["Жизнь", "\ufffe", "\uffff"])("are not made of %j, which they would hide", (text) => {
    expect(new ByteLetters().of(bytesOf(`<v>${text}</v>`))).toBeNull();
  });

  test("are not made of bytes that are no UTF-8 and stand for others here", () => {
    expect(new ByteLetters().of(Uint8Array.of(0x61, 0xc0))).toBeNull();
    expect(new ByteLetters().of(Uint8Array.of(0xff))).toBeNull();
  });

  test("show nothing of a longer text made before", () => {
    const letters = new ByteLetters();
    letters.of(bytesOf("Жđđđđđđđđ"));
    letters.of(bytesOf("đđđđđđđđ"));
    expect(letters.of(bytesOf("abc"))).toBe("abc");
  });
});
