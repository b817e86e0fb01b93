import type { DraftSummary, ScoringStore, SessionOpener } from "../../src/app/types";
import { fail, succeed } from "../../src/catalogue/outcome";
import type { ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { openStore, sampleDocument } from "../app/open-store";

export { sampleDocument };

/** Products of the sample session, by what they are there to show. */
export const SAMPLE = {
  /** Set 11, 26/2026, nothing scored; one paper missing, one expired, one contradicted. */
  tea: "20-06613-01-2026",
  /** Set 1, 26/2026, fully scored. */
  scored: "20-06463-03-2026",
  /** Set 26, partly scored. */
  tourism: "20-06325-01-2026",
  /** Set 1 under 148. */
  old: "20-06124-04-2026",
} as const;

/** The sample with one product's sheet changed. */
export function sampleWith(product: string, change: Partial<ScoreSheet>): WorkbookDocument {
  const document = sampleDocument();
  return {
    ...document,
    sheets: document.sheets.map((sheet) => (sheet.product === product ? { ...sheet, ...change } : sheet)),
  };
}

/** The real store over memory, opened on the sample or on a document made from it. */
export function fakeStore(document: WorkbookDocument = sampleDocument()): Promise<ScoringStore> {
  return openStore(undefined, document);
}

/** An opener that answers with the given store, or refuses; every way in can be replaced. */
export function fakeOpener(store: ScoringStore | null, replaced: Partial<SessionOpener> = {}): SessionOpener {
  const answer = async () => (store ? succeed(store) : fail("not-ours", "Tệp không phải phiếu chấm OCOP."));
  return {
    openFile: answer,
    offerForms: async () => fail("not-a-sheet", "Không thấy phiếu chấm OCOP."),
    openForms: answer,
    openSample: answer,
    newSession: answer,
    openSampleMeeting: async () => fail("not-ours", "Không có phiên họp mẫu."),
    newMeeting: async () => fail("not-ours", "Không tạo được phiên họp."),
    drafts: async (): Promise<readonly DraftSummary[]> => [],
    resumeDraft: answer,
    discardDraft: async () => async () => undefined,
    ...replaced,
  };
}
