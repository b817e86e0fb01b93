import { fail, succeed, type Outcome } from "../../../catalogue/outcome";
import { pixelsOf } from "./canvas";
import type { QrReader } from "./qr-thread";

/** A camera that is on. */
export interface Camera {
  readonly stream: MediaStream;
  /** Looks at the picture as it is now; null when there is no code in it. */
  look(video: HTMLVideoElement): Promise<string | null>;
  stop(): void;
}

export type OpenCamera = (reader: QrReader) => Promise<Outcome<Camera>>;

/** The part of the browser's own reader of codes that is used; not in every browser. */
interface BarcodeReader {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
type BarcodeReaders = new (options: { readonly formats: readonly string[] }) => BarcodeReader;

/**
 * Asks for the camera, the one that looks away from the person where there are two.
 * Errors: `camera-refused`, `camera-missing`, `camera-busy`, each one sentence that says what else can be done.
 */
export const openCamera: OpenCamera = async (reader) => {
  // Absent on pages without https and in some frames.
  const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
  if (!devices) return missing();
  try {
    const stream = await devices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } },
    });
    const own = ownReader();
    return succeed({
      stream,
      async look(video) {
        if (video.videoWidth === 0) return null;
        const seen = await own?.detect(video).catch(() => []);
        const [first] = seen ?? [];
        if (first) return first.rawValue;
        const pixels = pixelsOf(video, video.videoWidth, video.videoHeight);
        return pixels && reader.read(pixels);
      },
      stop: () => stream.getTracks().forEach((track) => track.stop()),
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "NotAllowedError" || name === "SecurityError") {
      return fail(
        "camera-refused",
        "Chưa được phép dùng máy ảnh; có thể cho phép trong trình duyệt, hoặc chọn tệp quét, hoặc gõ mã khoá.",
      );
    }
    return name === "NotReadableError"
      ? fail("camera-busy", "Máy ảnh đang được chương trình khác dùng; đóng chương trình đó rồi mở lại.")
      : missing();
  }
};

function missing() {
  return fail("camera-missing", "Không thấy máy ảnh trên máy này; có thể chọn tệp quét hoặc gõ mã khoá.");
}

function ownReader(): BarcodeReader | null {
  const { BarcodeDetector: Readers }: { BarcodeDetector?: BarcodeReaders } = globalThis as never;
  try {
    return Readers ? new Readers({ formats: ["qr_code"] }) : null;
  } catch {
    return null;
  }
}
