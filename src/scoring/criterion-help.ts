import { evidenceFamily } from "../catalogue/evidence-families";
import {
  FLOOR_LEVELS,
  type Criterion,
  type EvidenceFamily,
  type FloorLevel,
  type ProductSet,
} from "../catalogue/types";
import { floorOf } from "./floors";

/** One thing that proves options of a criterion; any one of the families is enough. */
export interface ProofHelp {
  readonly anyOf: readonly EvidenceFamily[];
  /** Whole points of the lowest option that leans on it. */
  readonly from: number;
  /** Whether the dossier itself is incomplete without it. */
  readonly mandatory: boolean;
}

/** The least points that star levels ask of a criterion; levels that ask the same stand together. */
export interface FloorHelp {
  readonly levels: readonly FloorLevel[];
  readonly points: number;
}

/**
 * Where the law leaves something to the council:
 * - `note`: the decision is silent or says two things at once;
 * - `discrepancy`: the transcription does not add up here;
 * - `council-floor`: how a floor is met when members tick different options; the rule profile says it.
 */
export type GapHelp =
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "discrepancy"; readonly text: string }
  | { readonly kind: "council-floor" };

/** What there is to know of a criterion before a level is chosen. */
export interface CriterionHelp {
  /** From the proof of the lowest option to that of the highest; empty when nothing has to be handed in. */
  readonly proofs: readonly ProofHelp[];
  /** Points of the options above the lowest that no paper proves, rising. */
  readonly unproved: readonly number[];
  /** Rising; empty when no star asks anything of the criterion. */
  readonly floors: readonly FloorHelp[];
  readonly gaps: readonly GapHelp[];
}

/** The help of one criterion, from the catalogue's data alone: proofs, floors, gaps of the law. */
export function criterionHelp(set: ProductSet, criterion: Criterion): CriterionHelp {
  const floors = floorsOf(criterion);
  const gaps: readonly GapHelp[] = [
    ...criterion.notes.filter(({ gap }) => gap).map(({ text }) => ({ kind: "note", text }) as const),
    ...set.discrepancies
      .filter(({ at }) => at === criterion.code)
      .map(({ message }) => ({ kind: "discrepancy", text: message }) as const),
    ...(floors.length > 0 ? [{ kind: "council-floor" } as const] : []),
  ];
  return { proofs: proofsOf(criterion), unproved: unprovedOf(criterion), floors, gaps };
}

function proofsOf({ options }: Criterion): readonly ProofHelp[] {
  const proofs = new Map<string, ProofHelp>();
  for (const { points, evidence } of options.toSorted((a, b) => a.points - b.points)) {
    for (const { anyOf, mandatory } of evidence) {
      const key = anyOf.join("|");
      const families = anyOf.flatMap((id) => evidenceFamily(id) ?? []);
      if (!proofs.has(key)) proofs.set(key, { anyOf: families, from: points, mandatory });
    }
  }
  return [...proofs.values()];
}

function unprovedOf({ options }: Criterion): readonly number[] {
  const lowest = Math.min(...options.map(({ points }) => points));
  const unproved = options.filter(({ points, evidence }) => points > lowest && evidence.length === 0);
  return [...new Set(unproved.map(({ points }) => points))].toSorted((a, b) => a - b);
}

function floorsOf(criterion: Criterion): readonly FloorHelp[] {
  const floors = new Map<number, FloorLevel[]>();
  for (const level of FLOOR_LEVELS) {
    const points = floorOf(criterion, level);
    if (points !== null) floors.set(points, [...(floors.get(points) ?? []), level]);
  }
  return [...floors].map(([points, levels]) => ({ points, levels }));
}
