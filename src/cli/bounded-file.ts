import { open, type FileHandle } from "node:fs/promises";
import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { decodeUtf8 } from "./utf8";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "không có",
  EACCES: "không được phép đọc",
  EPERM: "không được phép đọc",
  EISDIR: "là thư mục",
};

/** Opens a regular file for reading. Error `unreadable`, with a sentence naming the file. */
export async function openForReading(path: string): Promise<Outcome<FileHandle>> {
  try {
    const file = await open(path, "r");
    if ((await file.stat()).isFile()) return succeed(file);
    await file.close();
    return fail("unreadable", `“${path}” không phải là tệp.`);
  } catch (error) {
    return fail("unreadable", `Tệp “${path}” ${reasonOf(error)}.`);
  }
}

/**
 * The text of a UTF-8 file, without a byte order mark.
 * Errors: `unreadable`, `too-large`, `not-utf8`.
 * @param limit Largest size in bytes.
 */
export async function readBounded(path: string, limit: number): Promise<Outcome<string>> {
  const opened = await openForReading(path);
  if (!opened.ok) return opened;
  try {
    const { size } = await opened.value.stat();
    if (size > limit) return fail("too-large", `Tệp “${path}” lớn quá ${limit / 1_048_576} MB.`);
    const text = decodeUtf8(await opened.value.readFile());
    return text === null ? fail("not-utf8", `Tệp “${path}” không ở bảng mã UTF-8.`) : succeed(text);
  } catch (error) {
    return fail("unreadable", `Tệp “${path}” ${reasonOf(error)}.`);
  } finally {
    await opened.value.close();
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? "không đọc được";
}
