import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "../../src/records/crc32";

/** One part of a package with every figure its directory states, true or not. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly statedPacked: number;
  readonly statedInflated: number;
}

const CENTRAL = 0x02014b50;
const END_BYTES = 22;

/** A part with true figures. */
export function partOf(name: string, content: Uint8Array, method: 0 | 8 = 8): ZipPart {
  const packed = method === 8 ? deflateSync(content, { level: 1 }) : content;
  return {
    ...{ name, method, flags: 0x800, crc: crc32(content), packed },
    ...{ statedPacked: packed.length, statedInflated: content.length },
  };
}

export function contentOf({ method, packed }: ZipPart): Uint8Array {
  return method === 8 ? inflateSync(packed) : packed;
}

/** The parts of a sound package that our own writers made. */
export function partsOf(file: Uint8Array): readonly ZipPart[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - END_BYTES;
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < view.getUint16(end + 10, true); index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error("no sound package");
    const nameLength = view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.push({
      name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true) & 0x800,
      crc: view.getUint32(at + 16, true),
      packed: file.subarray(start, start + packed),
      statedPacked: packed,
      statedInflated: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

export interface ZipLies {
  /** Number of parts the end of the directory states, where it is not the true one. */
  readonly count?: number;
  /** Where it says that the directory begins. */
  readonly offset?: number;
}

/** A package of these parts, written as they say. */
export function zipOf(parts: readonly ZipPart[], lies: ZipLies = {}): Uint8Array {
  const names = parts.map(({ name }) => new TextEncoder().encode(name));
  const nameBytes = names.reduce((sum, { length }) => sum + length, 0);
  const packedBytes = parts.reduce((sum, { packed }) => sum + packed.length, 0);
  const file = new Uint8Array(parts.length * 76 + 2 * nameBytes + packedBytes + END_BYTES);
  const view = new DataView(file.buffer);
  const locals: number[] = [];
  let at = 0;
  const shared = (part: ZipPart, offset: number, nameLength: number): void => {
    view.setUint16(offset, 20, true);
    view.setUint16(offset + 2, part.flags, true);
    view.setUint16(offset + 4, part.method, true);
    view.setUint32(offset + 10, part.crc, true);
    view.setUint32(offset + 14, part.statedPacked, true);
    view.setUint32(offset + 18, part.statedInflated, true);
    view.setUint16(offset + 22, nameLength, true);
  };
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    locals.push(at);
    view.setUint32(at, 0x04034b50, true);
    shared(part, at + 4, name.length);
    file.set(name, at + 30);
    file.set(part.packed, at + 30 + name.length);
    at += 30 + name.length + part.packed.length;
  });
  const directory = at;
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    shared(part, at + 6, name.length);
    view.setUint32(at + 42, locals[index] ?? 0, true);
    file.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length & 0xffff, true);
  view.setUint16(at + 10, (lies.count ?? parts.length) & 0xffff, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, (lies.offset ?? directory) >>> 0, true);
  return file;
}
