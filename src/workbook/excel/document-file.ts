/** What of Office's document is used to get the workbook as a file. */
export type OfficeDocument = Pick<Office.Document, "getFileAsync">;

/** Bytes of a slice; Office takes up to four million. */
const SLICE = 1_000_000;

/**
 * The open workbook as .xlsx, with what was not saved yet; rejects where the host has no such thing or another program has the file in hand.
 * @param type Office's "compressed": the workbook's own format, .xlsx.
 * Office lets two files be open at a time, so this one is closed in any case.
 */
export async function readDocumentFile(document: OfficeDocument, type: Office.FileType): Promise<Uint8Array> {
  const file = await new Promise<Office.File>((resolve, reject) => {
    document.getFileAsync(type, { sliceSize: SLICE }, (result) => settle(result, resolve, reject));
  });
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await new Promise<Office.Slice>((resolve, reject) => {
        file.getSliceAsync(index, (result) => settle(result, resolve, reject));
      });
      const data: unknown = slice.data;
      const part = data instanceof Uint8Array ? data : Uint8Array.from(Array.isArray(data) ? data.map(Number) : []);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

function settle<T>(result: Office.AsyncResult<T>, resolve: (value: T) => void, reject: (reason: Error) => void): void {
  if (String(result.status) === "succeeded") resolve(result.value);
  else reject(new Error(result.error.message));
}
