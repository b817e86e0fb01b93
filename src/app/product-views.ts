import type { Outcome } from "../catalogue/outcome";
import type { ProductSet } from "../catalogue/types";
import { evidenceStates } from "../council/evidence-states";
import { undecidedKnockOuts } from "../council/knock-out-decisions";
import { officialOverlay } from "../council/official-set";
import { setKey, type SetsByKey } from "../council/session-sets";
import type { CouncilSession, ScoreSheet, WorkbookDocument } from "../council/types";
import { evidenceGaps } from "../scoring/evidence-gaps";
import { judge } from "../scoring/verdict";
import type { ProductView } from "./types";

/**
 * Builds the views of a document's own sheets and remembers them, so that one choice recomputes one product.
 * A view is recomputed exactly when its sheet, its set, or the session's evidence and meeting, is another object.
 */
export function createProductViews(sets: SetsByKey): (document: WorkbookDocument) => readonly ProductView[] {
  const overlay = officialOverlay(sets);
  const remembered = new Map<
    string,
    { session: CouncilSession; sheet: ScoreSheet; loaded: Outcome<ProductSet> | undefined; view: ProductView }
  >();

  return (document) => {
    const inUse = overlay(document.officialSheets);
    return document.session.products.flatMap((product) => {
      const sheet = document.sheets.find((each) => each.product === product.code && each.member === document.memberId);
      if (!sheet) return [];
      const known = remembered.get(product.code);
      const loaded = inUse.get(setKey(sheet));
      const isSame = known?.sheet === sheet && known.session === document.session && known.loaded === loaded;
      if (known && isSame) return [known.view];
      const states = evidenceStates(document.session, product.code);
      const view: ProductView = loaded?.ok
        ? {
            product,
            sheet,
            states,
            problem: null,
            scoring: {
              set: loaded.value,
              verdict: judge(
                loaded.value,
                sheet.choices,
                sheet.disqualifications.map((each) => each.reason),
              ),
              gaps: evidenceGaps(loaded.value, sheet.choices, states),
              undecided: undecidedKnockOuts(loaded.value, sheet),
            },
          }
        : { product, sheet, states, scoring: null, problem: loaded ? loaded.message : null };
      remembered.set(product.code, { session: document.session, sheet, loaded, view });
      return [view];
    });
  };
}
