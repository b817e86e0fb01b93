import fc from "fast-check";
import { boundedLines, type Line } from "../../src/cli/bounded-lines";

async function linesOf(chunks: readonly Uint8Array[], limit = 1_000): Promise<readonly Line[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  }
  const lines: Line[] = [];
  for await (const line of boundedLines(stream(), limit)) lines.push(line);
  return lines;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = (...all: readonly string[]): readonly Line[] => all.map((text) => ({ kind: "text", text }));

describe("lines of a stream", () => {
  it.each<[string, string, readonly string[]]>([
    ["LF", "a\nb\n", ["a", "b"]],
    ["CRLF", "a\r\nb\r\n", ["a", "b"]],
    ["a last line without an end", "a\nb", ["a", "b"]],
    ["blank lines, which stay lines", "a\n\nb\n", ["a", "", "b"]],
    ["a byte order mark", "\uFEFFa\nb", ["a", "b"]],
    ["nothing", "", []],
  ])("are told apart with %s", async (_name, text, expected) => {
    expect(await linesOf([bytes(text)])).toEqual(texts(...expected));
  });

  it("are the same however the stream is cut, through a letter of several bytes too", async () => {
    const text = "Chè Đình Lập\r\nhồng không hạt\n\n🍵 cuối";
    const whole = bytes(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length)), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
        const chunks = at.slice(1).map((to, index) => whole.slice(at[index], to));
        expect(await linesOf(chunks)).toEqual(texts("Chè Đình Lập", "hồng không hạt", "", "🍵 cuối"));
      }),
    );
  });

  it("over the limit are passed over, and reading goes on behind them", async () => {
    const long = "x".repeat(11);
    expect(await linesOf([bytes("a\nxxxxxxxx"), bytes(`${long}\nb\n${"y".repeat(10)}`)], 10)).toEqual([
      { kind: "text", text: "a" },
      { kind: "too-long" },
      { kind: "text", text: "b" },
      { kind: "text", text: "y".repeat(10) },
    ]);
  });

  it("that are not UTF-8 are told as such", async () => {
    expect(await linesOf([Uint8Array.of(0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62)])).toEqual([
      { kind: "text", text: "a" },
      { kind: "not-utf8" },
      { kind: "text", text: "b" },
    ]);
  });
});
