import { readCode } from "../../../src/app/seal-check/qr/read-code";
import { BLACK, pageWith, PAYLOAD, picture, WHITE, type Shade } from "./qr-fixtures";

jest.setTimeout(60_000);

type Cover = (u: number, v: number) => Shade | null;
const SIDE = 260;

/** A stain over part of the code, by its left and upper edge and its size, all from 0 to 1. */
const stain =
  (left: number, top: number, width: number, height: number, shade: Shade): Cover =>
  (u, v) =>
    u >= left && u < left + width && v >= top && v < top + height ? shade : null;

const read = (turned: number, covered?: Cover, module = 3) =>
  readCode(pageWith({ module, turned, ...(covered ? { covered } : {}) }, SIDE, SIDE));

describe("the code on the last page of a sheet", () => {
  it.each([0, 90, 180, 270, 2, 33, -12])("reads when the page lies turned by %d degrees", (turned) => {
    expect(read(turned)).toBe(PAYLOAD);
  });

  it("reads with a module two pixels wide", () => {
    expect(read(1, undefined, 2)).toBe(PAYLOAD);
  });

  const fifth = Math.sqrt(0.2);
  it.each<[string, Cover]>([
    ["lower right, torn off", stain(1 - fifth, 1 - fifth, fifth, fifth, WHITE)],
    ["lower right, inked over", stain(1 - fifth, 1 - fifth, fifth, fifth, BLACK)],
    ["the middle", stain(0.5 - fifth / 2, 0.5 - fifth / 2, fifth, fifth, WHITE)],
    ["upper left with its square", stain(0, 0, fifth, fifth, WHITE)],
    ["upper right with its square", stain(1 - fifth, 0, fifth, fifth, BLACK)],
    ["lower left with its square", stain(0, 1 - fifth, fifth, fifth, WHITE)],
  ])("reads with 20 %% of it covered: %s", (_name, cover) => {
    expect(read(1, cover)).toBe(PAYLOAD);
  });

  it("reads with 30 % of it torn off at a corner, its square with it", () => {
    const side = Math.sqrt(0.3);
    expect(read(2, stain(0, 1 - side, side, side, BLACK))).toBe(PAYLOAD);
  });

  it("reads under a red stamp over all of it, as the red of the picture is white there", () => {
    const stamped = pageWith({ module: 3, turned: 0 }, SIDE, SIDE);
    const { data, width, height } = stamped;
    const red = picture(width, height, (x, y) => {
      const value = data[4 * (y * width + x)] ?? 0;
      return (x + y) % 9 < 5 ? [value, Math.min(value, 30), Math.min(value, 40)] : [value, value, value];
    });
    expect(readCode(red)).toBe(PAYLOAD);
  });

  it("is not seen where there is none", () => {
    expect(readCode(picture(SIDE, SIDE, (x, y) => (((x >> 3) + (y >> 3)) % 2 === 0 ? BLACK : WHITE)))).toBeNull();
    expect(readCode(picture(1, 1, () => WHITE))).toBeNull();
  });
});
