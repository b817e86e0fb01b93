import { dossierChecklist, type ChecklistItem } from "../../catalogue/dossier-checklist";
import type { ProductSet } from "../../catalogue/types";
import type { EvidenceState } from "../../scoring/types";
import { contradictionsOf } from "../contradictions/find";
import type { StoryTwin } from "../contradictions/stories";
import type { Contradiction } from "../contradictions/types";
import { evidenceStates } from "../evidence-states";
import type { EvidenceRecord, Product, WorkbookDocument } from "../types";

/** One family of papers of a dossier, as it stands. */
export interface DossierPaper extends ChecklistItem {
  /** No dossier passes without it: it belongs to every dossier, or its lack is a ground for knocking out. */
  readonly required: boolean;
  /** At the meeting date; thiếu while nothing was entered. */
  readonly state: EvidenceState;
  /** Something was entered about it. */
  readonly entered: boolean;
  readonly records: readonly EvidenceRecord[];
  /** Contradictions found in it, one sentence each; they stand beside the state and do not change it. */
  readonly contradictions: readonly string[];
}

export interface DossierCounts {
  readonly required: number;
  /** Of those required: có and nothing against them. */
  readonly requiredPresent: number;
  /** Required ones that are thiếu. */
  readonly requiredMissing: number;
  /** Of all papers, each counted once: a contradiction goes before the state. */
  readonly present: number;
  readonly missing: number;
  readonly expired: number;
  readonly contradicted: number;
}

/** The state of a product's dossier on one card. */
export interface DossierCard {
  readonly product: Product;
  /** Required ones first, each part in the order in which a dossier is bound. */
  readonly papers: readonly DossierPaper[];
  readonly contradictions: readonly Contradiction[];
  readonly counts: DossierCounts;
  /** All that is required is there, in force and without contradiction. */
  readonly complete: boolean;
  /** One sentence for people. */
  readonly sentence: string;
}

/**
 * The card of a product's dossier: each family of papers its set asks for or that was entered, with its state.
 * @param set The product's set, with an official sheet laid over it.
 * @param twins From `storyTwins`, when several products are looked at in a row.
 */
export function dossierCard(
  document: Pick<WorkbookDocument, "facts" | "session">,
  product: Product,
  set: ProductSet,
  twins?: ReadonlyMap<string, readonly StoryTwin[]>,
): DossierCard {
  const { session } = document;
  const states = evidenceStates(session, product.code);
  const contradictions = contradictionsOf(document, product, set, undefined, twins);
  const own = session.evidence.filter((record) => record.product === product.code);
  const papers = dossierChecklist(set, product.kind).map((item): DossierPaper => {
    const records = own.filter(({ family }) => family === item.family.id);
    return {
      ...item,
      required: item.demand !== "points",
      state: states[item.family.id] ?? "missing",
      entered: records.length > 0,
      records,
      contradictions: contradictions
        .filter(({ families }) => families.includes(item.family.id))
        .map(({ sentence }) => sentence),
    };
  });
  const counts = countsOf(papers);
  const complete = counts.requiredPresent === counts.required;
  return { product, papers, contradictions, counts, complete, sentence: sentenceOf(counts) };
}

/** A paper's state with the contradictions found in it; a paper that is not there contradicts nothing. */
export function shownState({ state, contradictions }: Pick<DossierPaper, "state" | "contradictions">): EvidenceState {
  return contradictions.length > 0 && state !== "missing" ? "contradiction" : state;
}

function countsOf(papers: readonly DossierPaper[]): DossierCounts {
  const count = (state: EvidenceState, among = papers): number =>
    among.filter((paper) => shownState(paper) === state).length;
  const required = papers.filter((paper) => paper.required);
  return {
    required: required.length,
    requiredPresent: count("present", required),
    requiredMissing: count("missing", required),
    present: count("present"),
    missing: count("missing"),
    expired: count("expired"),
    contradicted: count("contradiction"),
  };
}

function sentenceOf(counts: DossierCounts): string {
  const { required, requiredPresent, requiredMissing, expired, contradicted } = counts;
  const faults = [
    ...(requiredMissing > 0 ? [`thiếu ${requiredMissing}`] : []),
    ...(expired > 0 ? [`${expired} giấy tờ hết hạn`] : []),
    ...(contradicted > 0 ? [`${contradicted} giấy tờ mâu thuẫn`] : []),
  ];
  const head = `${requiredPresent === required ? "Đủ" : "Có"} ${requiredPresent}/${required} giấy tờ bắt buộc`;
  return `${[head, ...faults].join("; ")}.`;
}
