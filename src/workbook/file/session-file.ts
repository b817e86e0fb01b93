import { loadSet } from "../../catalogue/load";
import { succeed, type Outcome } from "../../catalogue/outcome";
import { officialOverlay } from "../../council/official-set";
import { loadSessionSets } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import type { SessionWorkbook } from "../port";
import type { OpenedFile } from "./read";

/**
 * A session workbook that is a file: opened from disk, or begun here and not yet saved. The document is checked at the door
 * and kept as cells can hold it (see `soundChange`).
 * Errors of `write`: those of `parseDocument`; of `save`: those of `loadSet`.
 */
export function sessionFile(start: WorkbookDocument, opened: OpenedFile | null): SessionWorkbook {
  let document = start;
  return {
    home: "file",
    read: () => Promise.resolve(succeed({ document, findings: opened?.findings ?? [] })),
    async write(next) {
      const { soundChange } = await import("../reading/document-change");
      const sound = soundChange(document, next);
      if (!sound.ok) return sound;
      document = sound.value;
      return succeed(null);
    },
    async save(): Promise<Outcome<Uint8Array>> {
      if (opened !== null && document === opened.document) return succeed(opened.bytes);
      const sets = officialOverlay(await loadSessionSets(document))(document.officialSheets);
      if (opened !== null) {
        const { saveSession } = await import("./save-session");
        return saveSession(document, opened, sets);
      }
      const { saveNew } = await import("./save-new");
      return saveNew(document, sets);
    },
  };
}

/** The file a session came from, read again when work over it is taken up. Errors: those of `readWorkbookFile`. */
export async function readSessionOriginal(bytes: Uint8Array, fileName: string): Promise<Outcome<OpenedFile>> {
  const { readWorkbookFile } = await import("./read");
  return readWorkbookFile(bytes, fileName, loadSet);
}
