import { fail, succeed, type Outcome } from "../catalogue/outcome";
import type { CouncilSession } from "../council/types";
import type { SheetBlueprint } from "../records/blueprint";
import { scoringSheetBlueprint } from "../records/scoring-sheet";
import type { ProductView } from "./types";

/** The scoring sheet as the paper people sign. Error: `no-set`. */
export function printRecord(session: CouncilSession, view: ProductView): Outcome<SheetBlueprint> {
  if (!view.scoring) return fail("no-set", view.problem ?? "Chưa nạp được bộ tiêu chí của sản phẩm này.");
  return succeed(
    scoringSheetBlueprint({
      session,
      set: view.scoring.set,
      sheet: view.sheet,
      verdict: view.scoring.verdict,
      gaps: view.scoring.gaps,
      states: view.states,
    }),
  );
}
