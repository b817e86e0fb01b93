import { fail, succeed, type Outcome } from "../../catalogue/outcome";

/** One part of a zip, as its central directory states it. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: number;
  readonly inflated: number;
  /** Where the packed bytes start in the file. */
  readonly start: number;
}

const UTF_8 = new TextDecoder();
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

/** Reads the table of contents at the end of a zip. Errors: `truncated`, `password-protected`, `too-large`, `not-a-workbook`. */
export function readDirectory(file: Uint8Array, fileName: string, mostEntries: number): Outcome<readonly Entry[]> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const truncated = fail(
    "truncated",
    `Tệp “${fileName}” bị cắt ngắn (tải hoặc chép chưa xong); cần lấy lại bản đầy đủ.`,
  );
  const end = findEnd(view);
  if (end === null) return truncated;
  const { count, offset } = end;
  if (count > mostEntries)
    return fail("too-large", `Tệp “${fileName}” có quá ${String(mostEntries)} phần nên không mở.`);

  const entries: Entry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return truncated;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > view.byteLength) return truncated;
    const name = UTF_8.decode(file.subarray(at + 46, at + 46 + nameLength));
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) {
      return fail(
        "password-protected",
        `Tệp “${fileName}” là tệp nén có mật khẩu; cần giải nén hoặc lưu lại không mật khẩu.`,
      );
    }
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) {
      return fail("not-a-workbook", `Tệp “${fileName}” nén theo cách lạ; cần mở bằng Excel rồi lưu lại thành .xlsx.`);
    }
    const sizes = wideSizes(view, at + 46 + nameLength, extraLength, {
      inflated: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      local: view.getUint32(at + 42, true),
    });
    if (sizes.local + 30 > view.byteLength || view.getUint32(sizes.local, true) !== LOCAL) return truncated;
    const start = sizes.local + 30 + view.getUint16(sizes.local + 26, true) + view.getUint16(sizes.local + 28, true);
    if (start + sizes.packed > view.byteLength) return truncated;
    const crc = view.getUint32(at + 16, true);
    entries.push({ name, method, crc, packed: sizes.packed, inflated: sizes.inflated, start });
    at = next;
  }
  return succeed(entries);
}

function findEnd(view: DataView): { readonly count: number; readonly offset: number } | null {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const wide = at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR ? wideEnd(view, at - 20) : null;
    return wide ?? { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  return null;
}

function wideEnd(view: DataView, locator: number): { readonly count: number; readonly offset: number } | null {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null;
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

interface Sizes {
  readonly inflated: number;
  readonly packed: number;
  readonly local: number;
}

/** Sizes of 4 GB and more, or of streaming writers, stand in the zip64 extra field, in this order. */
function wideSizes(view: DataView, extraAt: number, extraLength: number, narrow: Sizes): Sizes {
  const stop = extraAt + extraLength;
  for (let at = extraAt; at + 4 <= stop;) {
    const length = view.getUint16(at + 2, true);
    const fieldStop = Math.min(at + 4 + length, stop);
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      const wide = (value: number): number => {
        if (value !== IN_ZIP64 || next + 8 > fieldStop) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      return { inflated: wide(narrow.inflated), packed: wide(narrow.packed), local: wide(narrow.local) };
    }
    at = fieldStop;
  }
  return narrow;
}
