import { basename } from "node:path";
import { loadSet } from "../catalogue/load";
import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { officialOverlay } from "../council/official-set";
import { loadSessionSets, type SetsByKey } from "../council/session-sets";
import type { WorkbookDocument } from "../council/types";
import { readWorkbookFile, type OpenedFile } from "../workbook/file/read";
import { readBoundedBytes } from "./bounded-bytes";

/** An .xlsx is refused beyond this size, as in the pane. */
export const LARGEST_WORKBOOK = 30 * 1_048_576;

export interface SessionFile {
  /** The file it came from, so that what is saved keeps what its people have in it. */
  readonly opened: OpenedFile;
  readonly document: WorkbookDocument;
  /** With the official sheets of the session laid over them. */
  readonly sets: SetsByKey;
  /** What is wrong in the file though it could be read; one sentence each. */
  readonly remarks: readonly string[];
}

/** Opens a session workbook. Errors: `not-a-session`, those of `readBoundedBytes` and `readWorkbookFile`. */
export async function openSession(path: string): Promise<Outcome<SessionFile>> {
  const bytes = await readBoundedBytes(path, LARGEST_WORKBOOK);
  if (!bytes.ok) return bytes;
  const opened = await readWorkbookFile(bytes.value, basename(path), loadSet);
  if (!opened.ok) return opened;
  const { document, findings } = opened.value;
  if (document.kind !== "session") {
    return fail("not-a-session", `Tệp “${basename(path)}” là phiếu chấm của thành viên, không phải sổ phiên họp.`);
  }
  const sets = officialOverlay(await loadSessionSets(document))(document.officialSheets);
  const remarks = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return succeed({ opened: opened.value, document, sets, remarks });
}
