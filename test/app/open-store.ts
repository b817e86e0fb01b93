import sample from "../../assets/sample-session.json";
import { createScoringStore } from "../../src/app/scoring-store";
import type { ScoringStore } from "../../src/app/types";
import { loadSet } from "../../src/catalogue/load";
import { fail, type Outcome } from "../../src/catalogue/outcome";
import type { ProductSet } from "../../src/catalogue/types";
import { parseDocument } from "../../src/council/document-schema";
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
  const sets = new Map<string, Outcome<ProductSet>>();
  for (const { edition, set } of document.sheets) sets.set(`${edition}:${set}`, await loadSet(edition, set));
  const setOf = ({ edition, set }: { edition: string; set: number }): Outcome<ProductSet> =>
    sets.get(`${edition}:${set}`) ?? fail("unknown-set", "");
  const workbook = memoryWorkbook(document, setOf);
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
