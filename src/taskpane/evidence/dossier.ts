import type { ProductView } from "../../app/types";
import { dossierChecklist, type ChecklistItem } from "../../catalogue/dossier-checklist";
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
  /** A dossier may not lack it. */
  readonly mandatory: boolean;
  /** null: nothing is recorded, and nothing leans on it so far. */
  readonly state: EvidenceState | null;
  readonly records: readonly EvidenceRecord[];
  readonly leaning: readonly LeaningScore[];
  /** What the set and the kind of evaluation ask of it; null for papers nothing asks for. */
  readonly item: ChecklistItem | null;
}

/**
 * The dossier of a product as a checklist: what no dossier may lack, what proves options of the set, then what is
 * recorded beside. Without a set, what every dossier must hold and what is recorded.
 */
export function dossierOf(view: ProductView, records: readonly EvidenceRecord[]): readonly DossierEntry[] {
  const own = records.filter(({ product }) => product === view.product.code);
  const gaps = view.scoring?.gaps ?? [];
  const items = view.scoring ? dossierChecklist(view.scoring.set, view.product.kind) : [];
  const listed = new Set(items.map(({ family }) => family.id));
  const recorded = [...new Set(own.map(({ family }) => family))].filter((id) => !listed.has(id));
  const always = view.scoring ? [] : EVIDENCE_FAMILIES.filter(({ mandatory }) => mandatory).map(({ id }) => id);
  const beside = [
    ...new Set([
      ...always,
      ...EVIDENCE_FAMILIES.map(({ id }) => id).filter((id) => recorded.includes(id)),
      ...recorded,
    ]),
  ];
  const entry = (id: EvidenceFamilyId, item: ChecklistItem | null): DossierEntry => {
    const family = evidenceFamily(id);
    const leaning = gaps
      .filter(({ families }) => families.includes(id))
      .map(({ code, points }) => leaningScore(view, code, points));
    const mandatory = item ? item.demand !== "points" : (family?.mandatory ?? false);
    const state = view.states[id] ?? (mandatory || leaning.length > 0 ? "missing" : null);
    return {
      family: id,
      title: family?.title ?? id,
      requirement: family?.requirement ?? "",
      mandatory,
      state,
      records: own.filter((record) => record.family === id),
      leaning: state === "present" ? [] : leaning,
      item,
    };
  };
  return [...items.map((item) => entry(item.family.id, item)), ...beside.map((id) => entry(id, null))];
}

function leaningScore(view: ProductView, code: string, points: number): LeaningScore {
  const title = view.scoring ? (criterionByCode(view.scoring.set, code)?.title ?? "") : "";
  return { code, title, points };
}
