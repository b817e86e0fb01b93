import { Zip, ZipPassThrough } from "fflate";

/** A .zip that grows file by file. Workbooks are packed already, so they are stored as they are. */
export class ZipFiles {
  readonly #pieces: BlobPart[] = [];
  #fault: Error | null = null;
  readonly #zip = new Zip((fault, piece) => {
    if (fault) this.#fault = fault;
    else this.#pieces.push(new Uint8Array(piece));
  });

  add(fileName: string, bytes: Uint8Array): void {
    const file = new ZipPassThrough(fileName);
    this.#zip.add(file);
    file.push(bytes, true);
  }

  /** The whole archive. Throws where a file could not be packed. */
  finish(): Blob {
    this.#zip.end();
    if (this.#fault) throw this.#fault;
    return new Blob(this.#pieces, { type: "application/zip" });
  }
}
