import { fail, succeed, type Outcome } from "../../../catalogue/outcome";
import type { Pixels } from "../qr/gray";
import { pixelsOf } from "./canvas";
import { openPdf } from "./pdf-pages";
import type { QrReader } from "./qr-thread";

/** A code that was read, and the page it stands on; a picture is page 1. */
export interface PageCode {
  readonly page: number;
  readonly text: string;
}

export interface ScannedFile {
  readonly pages: number;
  readonly codes: readonly PageCode[];
}

export interface ScanOptions {
  readonly reader: QrReader;
  /** Before each page. */
  readonly onPage: (page: number, of: number) => void;
  readonly signal: AbortSignal;
}

export type ScanFile = (file: File, options: ScanOptions) => Promise<Outcome<ScannedFile>>;

const MEGABYTE = 1_048_576;
const LARGEST = 100 * MEGABYTE;
const MOST_PAGES = 1_000;

/**
 * Reads the QR codes of a scan: PNG or JPEG, or a PDF page by page.
 * Errors: `scan-too-large`, `scan-unreadable`, `cancelled`, those of `openPdf`.
 */
export const scanFile: ScanFile = async (file, { reader, onPage, signal }) => {
  if (file.size > LARGEST) {
    return fail("scan-too-large", `Tệp “${file.name}” lớn quá ${LARGEST / MEGABYTE} MB; cần tách thành nhiều tệp.`);
  }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (!bytes) return fail("scan-unreadable", `Tệp “${file.name}” không đọc được từ ổ đĩa; cần chọn lại.`);
  if (!isPdf(bytes)) {
    onPage(1, 1);
    const pixels = await picturePixels(file);
    if (!pixels) {
      return fail("scan-unreadable", `Tệp “${file.name}” không phải ảnh PNG, JPG hay PDF đọc được.`);
    }
    const text = await reader.read(pixels);
    return signal.aborted ? cancelled() : succeed({ pages: 1, codes: text === null ? [] : [{ page: 1, text }] });
  }
  const pdf = await openPdf(bytes, file.name);
  if (!pdf.ok) return pdf;
  const { count, draw, close } = pdf.value;
  try {
    if (count > MOST_PAGES) {
      return fail(
        "scan-too-large",
        `Tệp “${file.name}” có ${count} trang, quá ${MOST_PAGES}; cần tách thành nhiều tệp.`,
      );
    }
    const codes: PageCode[] = [];
    for (let page = 1; page <= count; page += 1) {
      if (signal.aborted) return cancelled();
      onPage(page, count);
      const pixels = await draw(page);
      const text = pixels && (await reader.read(pixels));
      if (text !== null) codes.push({ page, text });
    }
    return signal.aborted ? cancelled() : succeed({ pages: count, codes });
  } finally {
    await close();
  }
};

function cancelled() {
  return fail("cancelled", "Đã dừng đọc.");
}

/** A PDF begins so, within its first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes("%PDF-");
}

async function picturePixels(file: File): Promise<Pixels | null> {
  try {
    const picture = await createImageBitmap(file);
    const pixels = pixelsOf(picture, picture.width, picture.height);
    picture.close();
    return pixels;
  } catch {
    return null;
  }
}
