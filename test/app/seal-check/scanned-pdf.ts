import { zlibSync } from "fflate";
import type { Pixels } from "../../../src/app/seal-check/qr/gray";

/** A PDF as a scanner makes it: each page one picture, in grey, that fills an A4 sheet. */
export function scannedPdf(pages: readonly Pixels[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const put = (bytes: Uint8Array | string): void => {
    const part = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
    parts.push(part);
    length += part.length;
  };
  const object = (number: number, dictionary: string, stream?: Uint8Array): void => {
    places[number] = length;
    put(`${String(number)} 0 obj\n${dictionary}\n`);
    if (stream) {
      put("stream\n");
      put(stream);
      put("\nendstream\n");
    }
    put("endobj\n");
  };
  put("%PDF-1.4\n");
  const kids = pages.map((_, index) => `${String(3 + 3 * index)} 0 R`).join(" ");
  object(1, "<< /Type /Catalog /Pages 2 0 R >>");
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`);
  pages.forEach(({ data, width, height }, index) => {
    const first = 3 + 3 * index;
    const [content, picture] = [`${String(first + 1)} 0 R`, `${String(first + 2)} 0 R`];
    object(
      first,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} /Resources << /XObject << /P ${picture} >> >> >>`,
    );
    const drawing = new TextEncoder().encode("q 595 0 0 842 0 0 cm /P Do Q");
    object(first + 1, `<< /Length ${String(drawing.length)} >>`, drawing);
    const grey = zlibSync(Uint8Array.from({ length: width * height }, (_, at) => data[4 * at] ?? 0));
    object(
      first + 2,
      `<< /Type /XObject /Subtype /Image /Width ${String(width)} /Height ${String(height)} /ColorSpace /DeviceGray ` +
        `/BitsPerComponent 8 /Filter /FlateDecode /Length ${String(grey.length)} >>`,
      grey,
    );
  });
  const table = length;
  const lines = places.slice(1).map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
  put(`xref\n0 ${String(places.length)}\n0000000000 65535 f \n${lines.join("")}`);
  put(`trailer\n<< /Size ${String(places.length)} /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
