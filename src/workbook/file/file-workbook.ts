import { loadSet } from "../../catalogue/load";
import { succeed, type Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import { officialOverlay } from "../../council/official-set";
import { loadSessionSets, setKey, type SetsByKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { applyEdits, type SetOf } from "../apply-edits";
import type { ScoringWorkbook, WorkbookEdit } from "../port";
import { touchedKey } from "../reading/keys";
import { standingFindings } from "../reading/standing-findings";
import type { OpenedFile } from "./read";

/** The home of a workbook that is a file: opened from disk, or begun here and not yet saved. */
export interface FileWorkbook extends ScoringWorkbook {
  readonly home: "file";
}

/**
 * A workbook that begins from a document and has no file yet. Texts are kept as cells can hold them (see `asCellText`).
 * Errors: those of `parseDocument`, `loadSet` and `checkChoices`.
 */
export async function createFileWorkbook(document: WorkbookDocument): Promise<Outcome<FileWorkbook>> {
  const { soundDocument } = await import("../reading/document-texts");
  const sound = soundDocument(document);
  if (!sound.ok) return sound;
  return workbookOver(sound.value, null);
}

/** Opens an .xlsx as far as it is sound. Errors: those of `readWorkbookFile`; what is less than fatal is in the findings. */
export async function openFileWorkbook(bytes: Uint8Array, fileName: string): Promise<Outcome<FileWorkbook>> {
  const { readWorkbookFile } = await import("./read");
  const opened = await readWorkbookFile(bytes, fileName, loadSet);
  return opened.ok ? workbookOver(opened.value.document, opened.value) : opened;
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
  return opened.ok ? workbookOver(sound.value, opened.value) : opened;
}

async function workbookOver(start: WorkbookDocument, opened: OpenedFile | null): Promise<Outcome<FileWorkbook>> {
  let document = start;
  /** Criteria chosen or cleared here, by sheet: their tick cells are all written again on saving. */
  const touched = new Set<string>();
  const overlay = officialOverlay(await loadSessionSets(start));
  const sets = (): SetsByKey => overlay(document.officialSheets);
  const setOf: SetOf = (sheet) => sets().get(setKey(sheet)) ?? noSet(sheet);
  // Edits are checked against the document they will change, so they go one after the other.
  let queue: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const apply = async (edits: readonly WorkbookEdit[]): Promise<Outcome<null>> => {
    const next = applyEdits(document, edits, setOf);
    if (!next.ok) return next;
    // Seals, history and official sheets come with codes and times of their own; a document that could not be read back
    // is refused.
    if (edits.some(({ kind }) => kind === "seal" || kind === "history" || kind === "official")) {
      const { parseDocument } = await import("../../council/document-schema");
      const checked = parseDocument(next.value);
      if (!checked.ok) return checked;
    }
    document = next.value;
    for (const edit of edits) {
      if (edit.kind === "choose") touched.add(touchedKey(edit.sheet.product, edit.sheet.member, edit.criterion));
    }
    return succeed(null);
  };

  return succeed({
    home: "file",
    read: () =>
      inOrder(() =>
        Promise.resolve(succeed({ document, findings: standingFindings(document, opened, touched, setOf) })),
      ),
    apply: (edits) => inOrder(() => apply(edits)),
    save: () =>
      inOrder(async () => {
        if (opened === null) {
          const { saveNew } = await import("./save-new");
          return saveNew(document, sets());
        }
        const { saveOpened } = await import("./save-opened");
        return saveOpened(document, opened, touched, sets());
      }),
  });
}

function noSet(sheet: ScoreSheet): Outcome<ProductSet> {
  return {
    ok: false,
    code: "unknown-set",
    message: `Chưa có bộ tiêu chí số ${String(sheet.set)} của phiếu ${sheet.product}.`,
  };
}
