import { Inflate, inflateSync } from "fflate";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { readDirectory, type Entry } from "./zip-directory";
import { crc32 } from "../../records/crc32";
import type { InflateParts } from "./reading-tools";
import { recognise } from "./recognise";

/** How much an .xlsx from outside may ask of the machine before it is refused. Bytes unless said otherwise. */
export interface UnpackLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Inflated bytes per packed byte, over the whole file; small parts are not judged by it. */
  readonly ratio: number;
}

const MB = 1024 * 1024;

export const UNPACK_LIMITS: UnpackLimits = {
  fileBytes: 30 * MB,
  entries: 2000,
  entryBytes: 60 * MB,
  totalBytes: 200 * MB,
  ratio: 400,
};

/** Below this size a part is taken whatever its ratio: a sheet of equal rows packs well and harms nobody. */
const RATIO_FROM = 8 * MB;
/** Packed bytes handed to the inflater at once, so that a bomb is stopped after one slice (at most about 1000 times this). */
const SLICE = 16 * 1024;
/** Packed bytes of a part that is inflated in one go: at most about 1000 times as much work. */
const AT_ONCE = 64 * 1024;

/** An opened .xlsx package. Parts are inflated when asked for, within the limits. */
export interface Package {
  readonly fileName: string;
  /** Part names as stored, without a leading slash. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** `part-missing`, `truncated` or `too-large` when the part cannot be had. */
  bytes(name: string): Outcome<Uint8Array>;
  /** The part as text; UTF-8 unless a byte order mark says UTF-16. */
  text(name: string): Outcome<string>;
  /** Inflates the parts of these names ahead, as far as the tools can; what they cannot is done when it is asked for. */
  prepare(isWanted: (name: string) => boolean, inflateAll: InflateParts): Promise<void>;
}

/**
 * Opens an .xlsx package without trusting a single figure in it.
 * Errors: `not-a-workbook`, `truncated`, `password-protected`, `too-large`; each message says what to do.
 */
export function unpack(file: Uint8Array, fileName: string, limits: UnpackLimits = UNPACK_LIMITS): Outcome<Package> {
  if (file.length > limits.fileBytes) {
    return fail("too-large", `Tệp “${fileName}” nặng quá ${String(limits.fileBytes / MB)} MB nên không mở.`);
  }
  const kind = recognise(file, fileName);
  if (!kind.ok) return kind;
  const directory = readDirectory(file, fileName, limits.entries);
  if (!directory.ok) return directory;

  const entries = new Map<string, Entry>();
  let declared = 0;
  for (const entry of directory.value) {
    const key = partKey(entry.name);
    if (entries.has(key)) return damaged(fileName, entry.name);
    entries.set(key, entry);
    declared += entry.inflated;
    const harmful = entry.inflated > RATIO_FROM && entry.inflated > entry.packed * limits.ratio;
    if (entry.inflated > limits.entryBytes || declared > limits.totalBytes || harmful) return bomb(fileName);
  }

  let inflatedInAll = 0;
  const kept = new Map<string, Uint8Array>();
  const bytes = (name: string): Outcome<Uint8Array> => {
    const key = partKey(name);
    const known = kept.get(key);
    if (known) return succeed(known);
    const entry = entries.get(key);
    if (!entry) return fail("part-missing", `Tệp “${fileName}” thiếu phần “${name}”.`);
    const room = Math.min(limits.entryBytes, limits.totalBytes - inflatedInAll);
    const part = inflateEntry(file, entry, fileName, room);
    if (part.ok) {
      inflatedInAll += part.value.length;
      kept.set(key, part.value);
    }
    return part;
  };
  const prepare: Package["prepare"] = async (isWanted, inflateAll) => {
    const wanted = [...entries].filter(([key, { name, method }]) => method === 8 && isWanted(name) && !kept.has(key));
    const parts = wanted.map(([key, entry]) => ({ ...entry, name: key, packed: packedBytes(file, entry) }));
    for (const [key, part] of await inflateAll(parts)) {
      inflatedInAll += part.length;
      kept.set(key, part);
    }
  };
  return succeed({
    fileName,
    prepare,
    names: directory.value.filter((entry) => !entry.name.endsWith("/")).map((entry) => entry.name),
    has: (name) => entries.has(partKey(name)),
    bytes,
    text: (name) => {
      const part = bytes(name);
      return part.ok ? succeed(decode(part.value)) : part;
    },
  });
}

/** Part names are compared without case and without a leading slash (ISO/IEC 29500-2). */
function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function packedBytes(file: Uint8Array, { start, packed }: Entry): Uint8Array {
  return file.subarray(start, start + packed);
}

function inflateEntry(file: Uint8Array, entry: Entry, fileName: string, room: number): Outcome<Uint8Array> {
  const packed = packedBytes(file, entry);
  if (packed.length < entry.packed) return damaged(fileName, entry.name);
  if (entry.method === 0) {
    if (packed.length > room) return bomb(fileName);
    return crc32(packed) === entry.crc ? succeed(packed) : damaged(fileName, entry.name);
  }
  if (entry.inflated > room) return bomb(fileName);
  const whole = entry.packed <= AT_ONCE ? inflateAtOnce(packed, entry) : inflateInSlices(packed, entry);
  return whole && crc32(whole) === entry.crc ? succeed(whole) : damaged(fileName, entry.name);
}

/** A part so small that whatever it holds is inflated in a moment; null when it does not have the stated size. */
function inflateAtOnce(packed: Uint8Array, { inflated }: Entry): Uint8Array | null {
  try {
    // One byte more than stated: what holds more shows itself there.
    const whole = inflateSync(packed, { out: new Uint8Array(inflated + 1) });
    return whole.length === inflated ? whole : null;
  } catch {
    return null;
  }
}

/** A part of any size, stopped as soon as it exceeds the stated one; null when it does not have that. */
function inflateInSlices(packed: Uint8Array, entry: Entry): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= entry.inflated) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
      if (size > entry.inflated) return null;
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return size === entry.inflated ? whole : null;
}

function decode(part: Uint8Array): string {
  const encoding =
    part[0] === 0xff && part[1] === 0xfe ? "utf-16le" : part[0] === 0xfe && part[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(part);
}

function damaged(fileName: string, part: string) {
  return fail(
    "truncated",
    `Tệp “${fileName}” bị cắt hoặc hỏng ở phần “${part}”; cần lấy lại bản gốc hoặc bản gửi qua thư.`,
  );
}

function bomb(fileName: string) {
  return fail("too-large", `Tệp “${fileName}” bung ra quá lớn so với một sổ làm việc bình thường nên không mở.`);
}
