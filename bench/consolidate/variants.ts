import { unzipSync } from "fflate";

/** A way of reading a workbook's bytes that consolidation is measured beside. */
export type Variant = (bytes: Uint8Array) => Promise<unknown>;

/** Inflating alone, nothing looked at: no reader that is written in the same language can be faster by itself. */
export const floor: Variant = async (bytes) => unzipSync(bytes);

/** @e965/xlsx 0.20.3 as its manual says. */
export async function sheetJs(): Promise<Variant> {
  const { read } = await import("@e965/xlsx");
  return async (bytes) => read(bytes, { type: "array", cellFormula: true });
}

/** exceljs 4.4 as its manual says. */
export async function exceljs(): Promise<Variant> {
  const loaded = await import("exceljs");
  const library = "default" in loaded ? loaded.default : loaded;
  return async (bytes) => new library.Workbook().xlsx.load(Uint8Array.from(bytes).buffer);
}

/** A clock that only runs while somebody works, milliseconds. */
export type Clock = () => number;

/** Milliseconds of reading some workbooks, without the waiting for their bytes. */
export async function timed(
  variant: Variant,
  count: number,
  bytesOf: (index: number) => Promise<Uint8Array>,
  clock: Clock,
) {
  let spent = 0;
  for (let index = 0; index < count; index++) {
    const bytes = await bytesOf(index);
    const from = clock();
    await variant(bytes);
    spent += clock() - from;
  }
  return spent;
}

/** What consolidating takes, and what inflating alone takes of the same bytes in the same moments, milliseconds. */
export class SideBySide {
  floor = 0;
  readonly #clock: Clock;
  readonly #from: number;
  /** Of getting the bytes and of the floor. */
  #others = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#from = clock();
  }

  /** The bytes for whoever consolidates, after they were inflated once for comparison. */
  async read(bytes: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const from = this.#clock();
    const value = await bytes();
    const before = this.#clock();
    await floor(value);
    const after = this.#clock();
    this.floor += after - before;
    this.#others += after - from;
    return value;
  }

  get spent(): number {
    return this.#clock() - this.#from - this.#others;
  }
}
