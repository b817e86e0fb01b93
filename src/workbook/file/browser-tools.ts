import { ByteLetters, textOfBytes } from "./byte-letters";
import { PORTABLE_TOOLS, type PackedPart, type ReadingTools } from "./reading-tools";

/** Packed bytes of a part that is inflated in one go: at most about 1000 times as much. */
const AT_ONCE = 64 * 1024;
/** Inflated bytes below which setting up a stream takes longer than inflating by hand. */
const WORTH_A_STREAM = 48 * 1024;
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/** The browser's own inflater where it has one, which as a gzip stream also checks size and CRC-32; and letters that are bytes. */
export function browserTools(): ReadingTools {
  if (typeof DecompressionStream !== "function") return PORTABLE_TOOLS;
  const byteLetters = new ByteLetters();
  return {
    letters: (part) => byteLetters.of(part) ?? "",
    decoded: textOfBytes,
    inflateAll: async (parts, room) => {
      const chosen = parts.filter(({ packed, inflated: size }) => packed.length <= AT_ONCE && size >= WORTH_A_STREAM);
      const whole = room.take(chosen.reduce((sum, { inflated: size }) => sum + size, 0));
      let end = 0;
      const done = await Promise.all(
        chosen.map(async (part) => {
          const place = whole.subarray(end, end + part.inflated);
          end += part.inflated;
          return (await inflated(part, place).catch(() => false)) ? [[part.name, place] as const] : [];
        }),
      );
      return new Map(done.flat());
    },
  };
}

/** Whether the part fills its place exactly; throws when the stream finds a fault. */
async function inflated(part: PackedPart, place: Uint8Array): Promise<boolean> {
  const stream = new DecompressionStream("gzip");
  const writer = stream.writable.getWriter();
  // What goes wrong is heard at the other end.
  writer.write(asGzip(part)).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return size === place.length;
    if (size + value.length > place.length) {
      await reader.cancel();
      return false;
    }
    place.set(value, size);
    size += value.length;
  }
}

function asGzip({ packed, crc, inflated: size }: PackedPart): Uint8Array<ArrayBuffer> {
  const gzip = new Uint8Array(HEAD.length + packed.length + 8);
  gzip.set(HEAD);
  gzip.set(packed, HEAD.length);
  const tail = new DataView(gzip.buffer, HEAD.length + packed.length);
  tail.setUint32(0, crc, true);
  tail.setUint32(4, size, true);
  return gzip;
}
