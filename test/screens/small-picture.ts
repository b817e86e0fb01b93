import { deflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { crc32 } from "../../src/records/crc32";

/** Colours of a picture; letters need few shades. */
const COLOURS = 64;
/** How much a channel of two colours of the palette differs at least. */
const APART = 10;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A screenshot as PNG with a palette, about a quarter of the size; the same screenshot always gives the same bytes. */
export async function smallPicture(workshop: Page, png: Buffer): Promise<Buffer> {
  const { width, height, palette, places } = await workshop.evaluate(reduce, {
    png: png.toString("base64"),
    colours: COLOURS,
    apart: APART,
  });
  const pixels = Buffer.from(places, "base64");
  // Each line begins with a byte that says it is not filtered.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) pixels.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const data = deflateSync(lines, { level: 9 });
  const chunks = [chunk("IHDR", head), chunk("PLTE", Buffer.from(palette)), chunk("IDAT", data), chunk("IEND")];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

interface Reduced {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each colour. */
  readonly palette: readonly number[];
  /** Place in the palette of each pixel, a byte each, as base64. */
  readonly places: string;
}

/** Runs in a blank page: the commonest colours that are far enough apart, and each pixel as the nearest of them. */
async function reduce(given: { png: string; colours: number; apart: number }): Promise<Reduced> {
  const bytes = Uint8Array.from(atob(given.png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(picture, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const channels = (colour: number): readonly [number, number, number] => [
    colour & 255,
    (colour >> 8) & 255,
    (colour >> 16) & 255,
  ];
  const distance = (one: number, other: number): number => {
    const [red, green, blue] = channels(one);
    const [otherRed, otherGreen, otherBlue] = channels(other);
    return Math.max(Math.abs(red - otherRed), Math.abs(green - otherGreen), Math.abs(blue - otherBlue));
  };
  const chosen: number[] = [];
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (chosen.length === given.colours) break;
    if (chosen.every((other) => distance(colour, other) >= given.apart)) chosen.push(colour);
  }
  const placeOf = new Map<number, number>();
  for (const colour of counts.keys()) {
    let nearest = 0;
    chosen.forEach((other, place) => {
      if (distance(colour, other) < distance(colour, chosen[nearest] ?? other)) nearest = place;
    });
    placeOf.set(colour, nearest);
  }
  const places = Uint8Array.from(pixels, (pixel) => placeOf.get(pixel) ?? 0);
  let text = "";
  for (let at = 0; at < places.length; at += 32_768) text += String.fromCharCode(...places.subarray(at, at + 32_768));
  return { width, height, palette: chosen.flatMap((colour) => [...channels(colour)]), places: btoa(text) };
}
