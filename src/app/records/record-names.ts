/** Letters of one part of a file name; a whole name then stays below the 255 bytes of a file system. */
const LONGEST_PART = 40;

/** "012 Phiếu đánh giá - 20-06463-03-2026 - Sở Công Thương, uỷ viên 1". */
export function recordFileName(number: number, parts: readonly string[]): string {
  return `${String(number).padStart(3, "0")} ${parts.map(namePart).filter(Boolean).join(" - ")}`;
}

/** A text in letters any file system takes. */
function namePart(text: string): string {
  const clean = text
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ")
    .trim();
  return Array.from(clean)
    .slice(0, LONGEST_PART)
    .join("")
    .replace(/[. ]+$/u, "");
}
