import { EVIDENCE_FAMILIES } from "../../../catalogue/evidence-families";
import type { EvidenceFamily } from "../../../catalogue/types";
import type { MeetingSnapshot } from "../../../app/meeting/types";
import { storyTwins } from "../../../council/contradictions/stories";
import { dossierCard, shownState, type DossierCard } from "../../../council/dossier/dossier-card";
import { evidenceStates } from "../../../council/evidence-states";
import { setKey } from "../../../council/session-sets";
import type { EvidenceRecord, Product } from "../../../council/types";
import type { EvidenceState } from "../../../scoring/types";

/** What stands where a product and a family of papers meet. */
export interface RegisterCell {
  /** At the meeting date, contradictions found counted in; null while nothing was entered. */
  readonly state: EvidenceState | null;
  readonly demand: "required" | "points" | "none";
  readonly papers: number;
  /** Required and not in order, or entered and not in order. */
  readonly lacking: boolean;
}

export interface RegisterRow {
  readonly product: Product;
  /** null while the set could not be loaded. */
  readonly card: DossierCard | null;
  /** One for each column of the register. */
  readonly cells: readonly RegisterCell[];
}

/** The register of papers: products × families. */
export interface Register {
  readonly columns: readonly EvidenceFamily[];
  readonly rows: readonly RegisterRow[];
}

/**
 * The register of a session: the families that a set in use asks for or of which something was entered.
 * @param onlyLacking Leaves out products and families where nothing lacks.
 */
export function registerOf({ document, sets }: MeetingSnapshot, onlyLacking: boolean): Register {
  const { session } = document;
  const twins = storyTwins(document.facts);
  const papersOf = new Map<string, EvidenceRecord[]>();
  for (const record of session.evidence) {
    const own = papersOf.get(record.product);
    if (own) own.push(record);
    else papersOf.set(record.product, [record]);
  }
  const whole = session.products.map((product) => {
    const loaded = sets.get(setKey(product));
    const evidence = papersOf.get(product.code) ?? [];
    const own = { ...document, session: { ...session, evidence } };
    const card = loaded?.ok ? dossierCard(own, product, loaded.value, twins) : null;
    return { product, card, cells: cellsOf(card, evidence, evidenceStates(own.session, product.code)) };
  });
  const columns = EVIDENCE_FAMILIES.filter(({ id }) =>
    whole.some(({ cells }) => {
      const cell = cells.get(id);
      return cell && (onlyLacking ? cell.lacking : cell.demand !== "none" || cell.state !== null);
    }),
  );
  const rows = onlyLacking ? whole.filter(({ cells }) => [...cells.values()].some(({ lacking }) => lacking)) : whole;
  return {
    columns,
    rows: rows.map(({ product, card, cells }) => ({
      product,
      card,
      cells: columns.map(({ id }) => cells.get(id) ?? NOTHING),
    })),
  };
}

const NOTHING: RegisterCell = { state: null, demand: "none", papers: 0, lacking: false };

function cellsOf(
  card: DossierCard | null,
  evidence: readonly EvidenceRecord[],
  states: Readonly<Record<string, EvidenceState>>,
): ReadonlyMap<string, RegisterCell> {
  const cells = new Map<string, RegisterCell>();
  for (const { family } of evidence) {
    const state = states[family] ?? null;
    const papers = evidence.filter((record) => record.family === family).length;
    cells.set(family, { state, demand: "none", papers, lacking: state !== "present" });
  }
  for (const paper of card?.papers ?? []) {
    const state = paper.entered ? shownState(paper) : null;
    cells.set(paper.family.id, {
      state,
      demand: paper.required ? "required" : "points",
      papers: paper.records.length,
      lacking: state === null ? paper.required : state !== "present",
    });
  }
  return cells;
}
