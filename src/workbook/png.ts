import { zlibSync } from "fflate";
import { crc32 } from "../records/crc32";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A picture of square modules as PNG, one bit a pixel, black on white.
 * @param modules Rows of equal length; true is black.
 * @param scale Pixels a module is wide and high.
 */
export function pngOf(modules: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const width = (modules[0]?.length ?? 0) * scale;
  const height = modules.length * scale;
  const stride = 1 + Math.ceil(width / 8);
  const pixels = new Uint8Array(stride * height);
  modules.forEach((row, y) => {
    const line = new Uint8Array(stride);
    for (let x = 0; x < width; x += 1) {
      // In greyscale 1 is white; the first byte of a line says that it is not filtered.
      const byte = 1 + (x >> 3);
      if (!row[Math.floor(x / scale)]) line[byte] = (line[byte] ?? 0) | (0x80 >> (x & 7));
    }
    for (let repeat = 0; repeat < scale; repeat += 1) pixels.set(line, stride * (y * scale + repeat));
  });
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 1;
  const chunks = [chunk("IHDR", header), chunk("IDAT", zlibSync(pixels)), chunk("IEND", new Uint8Array())];
  return joined([new Uint8Array(SIGNATURE), ...chunks]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data]);
  const whole = new Uint8Array(named.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(named, 4);
  view.setUint32(named.length + 4, crc32(named));
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
