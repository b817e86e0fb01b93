import families from "./evidence/families.json";
import grounds from "./evidence/grounds.json";
import type { EvidenceFamily, EvidenceFamilyId } from "./types";

/**
 * The families of proofs a dossier is made of, in the order in which a dossier is usually bound.
 * Source: 26/2026 Annex III, form 02, part III, refined by what single options of the sheets ask for.
 */
export const EVIDENCE_FAMILIES: readonly EvidenceFamily[] = families as readonly EvidenceFamily[];

const familyById: ReadonlyMap<EvidenceFamilyId, EvidenceFamily> = new Map(
  EVIDENCE_FAMILIES.map((family) => [family.id, family]),
);

/** The family with this id; undefined when there is none. */
export function evidenceFamily(id: EvidenceFamilyId): EvidenceFamily | undefined {
  return familyById.get(id);
}

const papersByGround = new Map<string, readonly EvidenceFamilyId[]>(Object.entries(grounds));

/** The papers that a ground for knocking out is about, by the id of its wording; none for what only people can see. */
export function papersOfGround(wordingId: string): readonly EvidenceFamilyId[] {
  return papersByGround.get(wordingId) ?? [];
}
