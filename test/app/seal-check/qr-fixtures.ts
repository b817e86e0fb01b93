import { encode } from "uqr";
import type { Pixels } from "../../../src/app/seal-check/qr/gray";

/** A payload as it is printed: version 8 at level H. */
export const PAYLOAD =
  "OCOP1:26-2026:11:20-06613-01-2026:%6D1:1:IENTHU01:12311314111312111245322312342312:S9FA244HW49REQZM";

/** The modules of a printed code, its quiet zone with them. */
export function modulesOf(text: string = PAYLOAD): readonly (readonly boolean[])[] {
  return encode(text, { ecc: "H", border: 4 }).data;
}

export type Shade = readonly [number, number, number];
export const WHITE: Shade = [255, 255, 255];
export const BLACK: Shade = [0, 0, 0];

/** Draws a picture point by point. */
export function picture(width: number, height: number, shade: (x: number, y: number) => Shade): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set([...shade(x, y), 255], 4 * (y * width + x));
  }
  return { data, width, height };
}

export interface Standing {
  /** What the code says; a printed payload when nothing is given. */
  readonly says?: string;
  /** Pixels a module is wide. */
  readonly module: number;
  /** Degrees, clockwise. */
  readonly turned: number;
  /** Colour of something over the code, by place in it from 0 to 1; null leaves it free. */
  readonly covered?: (u: number, v: number) => Shade | null;
}

/** A white page with the code in its middle. */
export function pageWith(
  { says = PAYLOAD, module, turned, covered = () => null }: Standing,
  width = 900,
  height = 1200,
): Pixels {
  const modules = modulesOf(says);
  const size = modules.length * module;
  const angle = (turned * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return picture(width, height, (x, y) => {
    const [dx, dy] = [x + 0.5 - width / 2, y + 0.5 - height / 2];
    const u = (dx * cosine + dy * sine) / size + 0.5;
    const v = (dy * cosine - dx * sine) / size + 0.5;
    if (u < 0 || v < 0 || u >= 1 || v >= 1) return WHITE;
    const own = modules[Math.floor(v * modules.length)]?.[Math.floor(u * modules.length)] ? BLACK : WHITE;
    // The cover is measured on the code itself, without its quiet zone.
    const quiet = 4 / modules.length;
    const [cu, cv] = [(u - quiet) / (1 - 2 * quiet), (v - quiet) / (1 - 2 * quiet)];
    return (cu >= 0 && cv >= 0 && cu <= 1 && cv <= 1 ? covered(cu, cv) : null) ?? own;
  });
}
