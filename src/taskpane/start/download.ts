const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How long the bytes stay reachable after the click, milliseconds: browsers fetch a download after the handler returns. */
const GRACE = 60_000;

/** Hands a workbook to the browser as a download under this name. Throws where the browser refuses object URLs. */
export function downloadWorkbook(bytes: Uint8Array, fileName: string): void {
  downloadBlob(new Blob([new Uint8Array(bytes)], { type: XLSX }), fileName);
}

/** Hands anything to the browser as a download under this name. Throws where the browser refuses object URLs. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = fileName;
  anchor.hidden = true;
  document.body.append(anchor);
  try {
    anchor.click();
  } finally {
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(url), GRACE);
  }
}
