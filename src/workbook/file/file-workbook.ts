import { loadSet } from "../../catalogue/load";
import { succeed, type Outcome } from "../../catalogue/outcome";
import type { WorkbookDocument } from "../../council/types";
import { standingFindings } from "../reading/standing-findings";
import { editedWorkbook, type FileWorkbook } from "./edited-workbook";
import type { OpenedFile } from "./read";

export type { FileWorkbook };

/**
 * A workbook that begins from a document and has no file yet. Texts are kept as cells can hold them (see `asCellText`).
 * Errors: those of `parseDocument`, `loadSet` and `checkChoices`.
 */
export async function createFileWorkbook(document: WorkbookDocument): Promise<Outcome<FileWorkbook>> {
  const { soundDocument } = await import("../reading/document-texts");
  const sound = soundDocument(document);
  if (!sound.ok) return sound;
  return succeed(await workbookOver(sound.value, null));
}

/** As `createFileWorkbook`, of a document that is known to be sound and as cells hold it. */
export function beginFileWorkbook(sound: WorkbookDocument): Promise<FileWorkbook> {
  return workbookOver(sound, null);
}

/** Opens an .xlsx as far as it is sound. Errors: those of `readWorkbookFile`; what is less than fatal is in the findings. */
export async function openFileWorkbook(bytes: Uint8Array, fileName: string): Promise<Outcome<FileWorkbook>> {
  const { readWorkbookFile } = await import("./read");
  const opened = await readWorkbookFile(bytes, fileName, loadSet);
  return opened.ok ? succeed(await workbookOver(opened.value.document, opened.value)) : opened;
}

/** A file as its face takes it up: a member's to score in, or the secretary's session. */
export type OpenedWorkbookFile =
  | { readonly kind: "member"; readonly workbook: FileWorkbook }
  | { readonly kind: "session"; readonly opened: OpenedFile };

/** Opens an .xlsx of either kind as far as it is sound; see `openFileWorkbook`. */
export async function openWorkbookFile(bytes: Uint8Array, fileName: string): Promise<Outcome<OpenedWorkbookFile>> {
  const { readWorkbookFile } = await import("./read");
  const opened = await readWorkbookFile(bytes, fileName, loadSet);
  if (!opened.ok) return opened;
  if (opened.value.document.kind === "session") return succeed({ kind: "session", opened: opened.value });
  return succeed({ kind: "member", workbook: await workbookOver(opened.value.document, opened.value) });
}

/**
 * Takes up a document that was being worked on over a file that was opened before, so that saving keeps all that file has.
 * Errors: those of `createFileWorkbook` and `openFileWorkbook`.
 */
export async function resumeFileWorkbook(
  document: WorkbookDocument,
  original: Uint8Array,
  fileName: string,
): Promise<Outcome<FileWorkbook>> {
  const [{ soundDocument }, { readWorkbookFile }] = await Promise.all([
    import("../reading/document-texts"),
    import("./read"),
  ]);
  const sound = soundDocument(document);
  if (!sound.ok) return sound;
  const opened = await readWorkbookFile(original, fileName, loadSet);
  return opened.ok ? succeed(await workbookOver(sound.value, opened.value)) : opened;
}

function workbookOver(start: WorkbookDocument, opened: OpenedFile | null): Promise<FileWorkbook> {
  return editedWorkbook(start, {
    findings: (document, touched, setOf) => standingFindings(document, opened, touched, setOf),
    async save(document, touched, sets) {
      if (opened === null) {
        const { saveNew } = await import("./save-new");
        return saveNew(document, sets);
      }
      const { saveOpened } = await import("./save-opened");
      return saveOpened(document, opened, touched, sets);
    },
  });
}
