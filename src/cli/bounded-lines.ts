import { decodeUtf8 } from "./utf8";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export type Line =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "too-long" } | { readonly kind: "not-utf8" };

/**
 * The lines of a stream of bytes, one at a time and each within a limit, so that a file of any size needs little memory.
 * Lines end in LF or CRLF; the last may end with the stream. A byte order mark at the start is dropped. A line over the
 * limit is passed over and told as such, and reading goes on behind it.
 * @param limit Longest line in bytes.
 */
export async function* boundedLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= limit) held.push(piece);
    else held = [];
  };
  const finish = (): Line => {
    const line: Line = length > limit ? { kind: "too-long" } : lineOf(held);
    held = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, to));
      yield finish();
      from = to + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}

function lineOf(pieces: readonly Uint8Array[]): Line {
  const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
  const text = decodeUtf8(bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes);
  return text === null ? { kind: "not-utf8" } : { kind: "text", text };
}
