import sample from "../../assets/sample-session.json";
import freshUnder148 from "../catalogue/editions/148-2023/set-01.json";
import fresh from "../catalogue/editions/26-2026/set-01.json";
import tea from "../catalogue/editions/26-2026/set-11.json";
import tourism from "../catalogue/editions/26-2026/set-26.json";
import { keepSets } from "../catalogue/load";
import type { WorkbookDocument } from "../council/types";

/** The sets that the sample's products are scored on, fetched with it. */
export const SAMPLE_SETS = { "26-2026": [fresh, tea, tourism], "148-2023": [freshUnder148] } as const;

/**
 * The sample session. It is the product's own: tests prove that it is sound and as cells hold it (test/app/sample-session.test.ts), so that
 * it opens without being checked each time.
 */
export function sampleDocument(): WorkbookDocument {
  keepSets("26-2026", SAMPLE_SETS["26-2026"]);
  keepSets("148-2023", SAMPLE_SETS["148-2023"]);
  return sample as unknown as WorkbookDocument;
}
