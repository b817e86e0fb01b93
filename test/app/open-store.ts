import sample from "../../assets/sample-session.json";
import { createScoringStore } from "../../src/app/scoring-store";
import type { OpenStore, ScoringStore } from "../../src/app/types";
import { fail } from "../../src/catalogue/outcome";
import { parseDocument } from "../../src/council/document-schema";
import { loadSessionSets, setKey } from "../../src/council/session-sets";
import type { WorkbookDocument } from "../../src/council/types";
import type { Draft } from "../../src/workbook/drafts";
import { memoryWorkbook } from "./memory-workbook";

export function sampleDocument(): WorkbookDocument {
  const parsed = parseDocument(sample);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

/** The sample session over memory, with a clock that stands still and a keeper of drafts that can be made to refuse. */
export async function openStore(
  keeper: { put(draft: Draft): Promise<void> } = { put: async () => undefined },
  document: WorkbookDocument = sampleDocument(),
): Promise<ScoringStore> {
  const sets = await loadSessionSets(document);
  const workbook = memoryWorkbook(document, (sheet) => sets.get(setKey(sheet)) ?? fail("unknown-set", ""));
  const reading = await workbook.read();
  if (!reading.ok) throw new Error(reading.message);
  return createScoringStore({
    workbook,
    reading: reading.value,
    fileName: "mẫu.xlsx",
    draftId: "sample:m4:now",
    original: null,
    sets,
    drafts: keeper,
    now: () => "2026-11-26T08:00:00.000Z",
    unsavedFile: true,
  });
}

/** The store of a member's workbook; the secretary's is none. */
export function asMember(store: OpenStore): ScoringStore {
  if (store.face !== "member") throw new Error("a session workbook was opened");
  return store;
}
