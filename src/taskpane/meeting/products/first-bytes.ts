import { UNPACK_LIMITS } from "../../../workbook/file/unpack";

/** A file's bytes; of one that is refused for its size anyway, only so many that it still is. */
export async function firstBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, UNPACK_LIMITS.fileBytes + 1).arrayBuffer());
}
