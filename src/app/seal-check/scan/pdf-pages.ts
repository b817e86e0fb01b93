import { fail, succeed, type Outcome } from "../../../catalogue/outcome";
import type { Pixels } from "../qr/gray";

/** An open PDF, of which one page at a time is drawn. */
export interface PdfPages {
  readonly count: number;
  /** Pixels of a page, from 1; null when it cannot be drawn. */
  readonly draw: (page: number) => Promise<Pixels | null>;
  readonly close: () => Promise<void>;
}

/** Points of the longer side become so many pixels: about 160 dots an inch on A4. */
const DRAWN = 1_900;

/**
 * Opens a PDF. It is read by a thread from our own files, without compiled code, fonts or anything else from outside.
 * Errors: `pdf-locked`, `pdf-unreadable`.
 */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<Outcome<PdfPages>> {
  const pdfjs = await import(/* webpackChunkName: "pdf" */ "pdfjs-dist");
  pdfjs.GlobalWorkerOptions.workerPort ??= new Worker(
    /* webpackChunkName: "pdf-reader" */ new URL("pdfjs-dist/build/pdf.worker.mjs", import.meta.url),
    { type: "module", name: "pdf-reader" },
  );
  const task = pdfjs.getDocument({
    data: bytes,
    useWasm: false,
    // Pictures in JPEG 2000 are read by a script of our own folder instead.
    wasmUrl: new URL("pdf/", document.baseURI).href,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const opened = await task.promise;
    return succeed({
      count: opened.numPages,
      async draw(number) {
        try {
          const page = await opened.getPage(number);
          const { width, height } = page.getViewport({ scale: 1 });
          const viewport = page.getViewport({ scale: DRAWN / Math.max(width, height) });
          const canvas = document.createElement("canvas");
          canvas.width = Math.ceil(viewport.width);
          canvas.height = Math.ceil(viewport.height);
          const context = canvas.getContext("2d", { willReadFrequently: true });
          if (!context) return null;
          await page.render({ canvas, canvasContext: context, viewport, background: "white" }).promise;
          page.cleanup();
          const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
          return { data, width: canvas.width, height: canvas.height };
        } catch {
          return null;
        }
      },
      close: () => task.destroy(),
    });
  } catch (error) {
    await task.destroy();
    return error instanceof Error && error.name === "PasswordException"
      ? fail("pdf-locked", `Tệp “${fileName}” có mật khẩu; cần bỏ mật khẩu rồi chọn lại.`)
      : fail("pdf-unreadable", `Tệp “${fileName}” không đọc được như PDF; cần quét lại hoặc lưu thành ảnh PNG.`);
  }
}
