import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { openForReading } from "./bounded-file";

/**
 * The bytes of a file whose size is looked at first. Errors: `unreadable`, `too-large`.
 * @param limit Largest size in bytes.
 */
export async function readBoundedBytes(path: string, limit: number): Promise<Outcome<Uint8Array>> {
  const opened = await openForReading(path);
  if (!opened.ok) return opened;
  try {
    const { size } = await opened.value.stat();
    return size > limit
      ? fail("too-large", `Tệp “${path}” lớn quá ${limit / 1_048_576} MB nên không đọc.`)
      : succeed(await opened.value.readFile());
  } catch {
    return fail("unreadable", `Tệp “${path}” không đọc được.`);
  } finally {
    await opened.value.close();
  }
}
