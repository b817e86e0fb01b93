import { EVIDENCE_FAMILIES } from "./evidence-families";
import { criteriaOf } from "./traverse";
import type { EvaluationKind, EvidenceFamily, ProductSet } from "./types";

/** Samples handed in with a dossier; none for services (26/2026 Art. 6; 148 alike). */
export const SAMPLES = 5;

/** One family of papers a dossier may hold, with what it is there for. */
export interface ChecklistItem {
  readonly family: EvidenceFamily;
  /**
   * - `dossier`: no dossier is complete without it;
   * - `ground`: without it the set's own line or a stop note knocks the dossier out;
   * - `points`: it proves options, and only scores that lean on it need it.
   */
  readonly demand: "dossier" | "ground" | "points";
  /** The grounds for knocking out that are about it, in the product's wording. */
  readonly grounds: readonly string[];
  /** Codes of the criteria that have an option it proves, in the order of the decision. */
  readonly proves: readonly string[];
  /** How many are handed in; null where one set of papers is meant. */
  readonly quantity: number | null;
  /** What the kind of evaluation asks of it beside being there (26/2026 Art. 6); null where nothing. */
  readonly special: "shows-changes" | "brought-up-to-date" | "still-in-force" | null;
}

/**
 * The papers of a dossier for a set and a kind of evaluation: those it may not lack first, each part in the order in
 * which a dossier is bound. Papers that nothing of the set asks for are left out.
 */
export function dossierChecklist(set: ProductSet, kind: EvaluationKind): readonly ChecklistItem[] {
  const criteria = criteriaOf(set);
  const items = EVIDENCE_FAMILIES.flatMap((family): readonly ChecklistItem[] => {
    if (family.notForTourism && !set.samplesRequired) return [];
    const proves = criteria
      .filter(({ options }) => options.some(({ evidence }) => evidence.some(({ anyOf }) => anyOf.includes(family.id))))
      .map(({ code }) => code);
    const grounds = set.knockOuts.filter(({ papers }) => papers?.includes(family.id)).map(({ text }) => text);
    const demand = family.mandatory ? "dossier" : grounds.length > 0 ? "ground" : "points";
    if (demand === "points" && proves.length === 0) return [];
    const quantity = family.id === "samples" ? SAMPLES : null;
    return [{ family, demand, grounds, proves, quantity, special: specialOf(family, set, kind) }];
  });
  return [...items.filter(({ demand }) => demand !== "points"), ...items.filter(({ demand }) => demand === "points")];
}

/** Only 26/2026 says what an upgrade and a renewal ask of single papers. */
function specialOf(family: EvidenceFamily, { edition }: ProductSet, kind: EvaluationKind): ChecklistItem["special"] {
  if (edition !== "26-2026" || kind === "first") return null;
  if (kind === "upgrade") return family.id === "self-assessment" ? "shows-changes" : null;
  if (family.updatedAgain) return "brought-up-to-date";
  return family.expires ? "still-in-force" : null;
}
