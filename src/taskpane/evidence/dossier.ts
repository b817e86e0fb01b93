import type { ProductView } from "../../app/types";
import { EVIDENCE_FAMILIES, evidenceFamily } from "../../catalogue/evidence-families";
import { criterionByCode } from "../../catalogue/traverse";
import type { EvidenceFamilyId } from "../../catalogue/types";
import type { EvidenceRecord } from "../../council/types";
import type { EvidenceState } from "../../scoring/types";

/** A criterion whose chosen option leans on papers that are not there. */
export interface LeaningScore {
  readonly code: string;
  readonly title: string;
  readonly points: number;
}

/** One family of papers of a product's dossier. */
export interface DossierEntry {
  readonly family: EvidenceFamilyId;
  readonly title: string;
  readonly requirement: string;
  readonly mandatory: boolean;
  readonly state: EvidenceState;
  readonly records: readonly EvidenceRecord[];
  readonly leaning: readonly LeaningScore[];
}

/**
 * The dossier of a product in the order in which one is bound: what is recorded, what every dossier must hold, and
 * what chosen options lean on. Families that nothing asks for are left out.
 */
export function dossierOf(view: ProductView, records: readonly EvidenceRecord[]): readonly DossierEntry[] {
  const own = records.filter(({ product }) => product === view.product.code);
  const gaps = view.scoring?.gaps ?? [];
  const asked = new Set([...own.map(({ family }) => family), ...gaps.flatMap(({ families }) => families)]);
  const tourism = view.scoring ? !view.scoring.set.samplesRequired : false;
  const known = EVIDENCE_FAMILIES.filter(
    ({ id, mandatory, notForTourism }) => asked.has(id) || (mandatory && !(tourism && notForTourism)),
  ).map(({ id }) => id);
  const unknown = [...asked].filter((id) => evidenceFamily(id) === undefined);
  return [...known, ...unknown].map((id) => {
    const family = evidenceFamily(id);
    const state = view.states[id] ?? "missing";
    const leaning = gaps
      .filter(({ families }) => families.includes(id))
      .map(({ code, points }) => leaningScore(view, code, points));
    return {
      family: id,
      title: family?.title ?? id,
      requirement: family?.requirement ?? "",
      mandatory: family?.mandatory ?? false,
      state,
      records: own.filter((record) => record.family === id),
      leaning: state === "present" ? [] : leaning,
    };
  });
}

function leaningScore(view: ProductView, code: string, points: number): LeaningScore {
  const title = view.scoring ? (criterionByCode(view.scoring.set, code)?.title ?? "") : "";
  return { code, title, points };
}
