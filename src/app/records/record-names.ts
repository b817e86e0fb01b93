import { fileNamePart } from "../file-name";

/** Letters of one part of a file name; a whole name then stays below the 255 bytes of a file system. */
const LONGEST_PART = 40;

/** "012 Phiếu đánh giá - 20-06463-03-2026 - Sở Công Thương, uỷ viên 1". */
export function recordFileName(number: number, parts: readonly string[]): string {
  return `${String(number).padStart(3, "0")} ${parts
    .map((part) => fileNamePart(part, LONGEST_PART))
    .filter(Boolean)
    .join(" - ")}`;
}
