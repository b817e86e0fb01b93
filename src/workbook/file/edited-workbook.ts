import { succeed, type Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import { officialOverlay } from "../../council/official-set";
import { loadSessionSets, setKey, type SetsByKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { applyEdits, type SetOf } from "../apply-edits";
import type { Finding, ScoringWorkbook, WorkbookEdit } from "../port";
import { touchedKey } from "../reading/keys";
import { oneAfterAnother } from "../one-after-another";

/** The home of a workbook that is a file: opened from disk, or begun here and not yet saved. */
export interface FileWorkbook extends ScoringWorkbook {
  readonly home: "file";
}

/** What a kind of file knows about itself. */
export interface FileKind {
  /** What is still wrong after the edits so far. @param touched Criteria chosen or cleared here, by `touchedKey`. */
  findings(document: WorkbookDocument, touched: ReadonlySet<string>, setOf: SetOf): readonly Finding[];
  save(
    document: WorkbookDocument,
    touched: ReadonlySet<string>,
    sets: SetsByKey,
  ): Outcome<Uint8Array> | Promise<Outcome<Uint8Array>>;
}

/** A document that is edited in memory and written into its file when it is saved. */
export async function editedWorkbook(start: WorkbookDocument, kind: FileKind): Promise<FileWorkbook> {
  let document = start;
  /** Criteria chosen or cleared here, by sheet: their tick cells are all written again on saving. */
  const touched = new Set<string>();
  const overlay = officialOverlay(await loadSessionSets(start));
  const sets = (): SetsByKey => overlay(document.officialSheets);
  const setOf: SetOf = (sheet) => sets().get(setKey(sheet)) ?? noSet(sheet);
  // Edits are checked against the document they will change, so they go one after the other.
  const inOrder = oneAfterAnother();

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

  return {
    home: "file",
    read: () =>
      inOrder(() => Promise.resolve(succeed({ document, findings: kind.findings(document, touched, setOf) }))),
    apply: (edits) => inOrder(() => apply(edits)),
    save: () => inOrder(async () => kind.save(document, touched, sets())),
  };
}

function noSet(sheet: ScoreSheet): Outcome<ProductSet> {
  return {
    ok: false,
    code: "unknown-set",
    message: `Chưa có bộ tiêu chí số ${String(sheet.set)} của phiếu ${sheet.product}.`,
  };
}
