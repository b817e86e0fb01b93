import { evidenceFamily } from "../../catalogue/evidence-families";
import { criteriaOf } from "../../catalogue/traverse";
import type { EvidenceFamilyId, ProductSet } from "../../catalogue/types";
import { evidenceGaps } from "../../scoring/evidence-gaps";
import type { EvidenceState } from "../../scoring/types";
import { daysFor } from "../calendar/session-days";
import { workingDaysBefore, type DayTable } from "../calendar/working-days";
import { selfAssessment } from "../contradictions/find";
import { storyTwins, type StoryTwin } from "../contradictions/stories";
import { evidenceStates } from "../evidence-states";
import { folded, wordsOf } from "../products/folded";
import { setKey, type SetsByKey } from "../session-sets";
import type { Product, WorkbookDocument } from "../types";
import { dossierCard, shownState } from "./dossier-card";

/** One thing a producer has to hand in, renew or explain. */
export interface MissingPaper {
  /** Families of which one would do. */
  readonly families: readonly EvidenceFamilyId[];
  /** Their titles, joined by "hoặc". */
  readonly title: string;
  /** What a valid paper looks like; of the first family. */
  readonly requirement: string;
  readonly state: Exclude<EvidenceState, "present">;
  /**
   * - `dossier`: no dossier is complete without it; `ground`: its lack is a ground for knocking out;
   * - `scores`: points were given or claimed on it; `entered`: noted as not in order.
   */
  readonly why: "dossier" | "ground" | "scores" | "entered";
  /** Codes of the criteria it proves, in the order of the decision. */
  readonly criteria: readonly string[];
  /** Contradictions to explain; empty unless there are. */
  readonly contradictions: readonly string[];
  /** Notes of the secretariat on it. */
  readonly notes: readonly string[];
}

export interface ProductPapers {
  readonly product: Product;
  readonly papers: readonly MissingPaper[];
  /** Why the list may be short (the set could not be loaded); else null. */
  readonly problem: string | null;
}

/** What one producer is asked for ("yêu cầu bổ sung"). */
export interface ProducerPapers {
  readonly producer: string;
  readonly phone: string;
  readonly address: string;
  readonly products: readonly ProductPapers[];
  /** Papers in all. */
  readonly count: number;
}

export interface MissingPapers {
  /** ISO date: the last day on which the dossiers can still reach the members in time. */
  readonly deadline: string;
  /** Producers with something to hand in, in the order of their first product. */
  readonly producers: readonly ProducerPapers[];
}

/**
 * What is missing, lapsed or contradicted, producer by producer: the required papers, those scores or the producer's own
 * assessment lean on, and those noted as not in order. Nothing here scores.
 * @param sets From `loadSessionSets`, with official sheets laid over them.
 */
export function missingPapers(
  document: WorkbookDocument,
  sets: SetsByKey,
  days: DayTable = daysFor(document.schedule),
): MissingPapers {
  const { meeting, profile, products } = document.session;
  const twins = storyTwins(document.facts);
  const byProducer = new Map<string, { first: Product; products: ProductPapers[] }>();
  for (const product of products) {
    const loaded = sets.get(setKey(product));
    const set = loaded?.ok ? loaded.value : null;
    const papers = set ? papersOf(document, product, set, twins) : [];
    const problem = set ? null : `Chưa có bộ tiêu chí số ${product.set} nên chưa kiểm được hồ sơ ${product.code}.`;
    if (papers.length === 0 && problem === null) continue;
    const key = wordsOf(product.producer).map(folded).join(" ");
    const entry = byProducer.get(key) ?? { first: product, products: [] };
    entry.products.push({ product, papers, problem });
    byProducer.set(key, entry);
  }
  return {
    deadline: workingDaysBefore(meeting.date, profile.leadDays, days),
    producers: [...byProducer.values()].map(({ first, products: own }) => ({
      producer: first.producer,
      phone: first.phone,
      address: first.address,
      products: own,
      count: own.reduce((sum, { papers }) => sum + papers.length, 0),
    })),
  };
}

function papersOf(
  document: WorkbookDocument,
  product: Product,
  set: ProductSet,
  twins: ReadonlyMap<string, readonly StoryTwin[]>,
): readonly MissingPaper[] {
  const card = dossierCard(document, product, set, twins);
  const listed = card.papers.flatMap((paper): readonly MissingPaper[] => {
    const state = shownState(paper);
    if (state === "present" || (!paper.required && !paper.entered)) return [];
    const { family, proves, contradictions, records } = paper;
    const notes = records.flatMap(({ note }) => (note.trim() === "" ? [] : [note.trim()]));
    const why = paper.demand === "points" ? "entered" : paper.demand;
    return [describe([family.id], state, why, proves, contradictions, notes)];
  });
  const known = new Set(listed.flatMap(({ families }) => families));
  const leanedOn = gapsOf(document, product, set).filter(({ families }) => !families.some((id) => known.has(id)));
  return [...listed, ...leanedOn];
}

/** Papers that scores or the producer's own assessment lean on, each once, with all its criteria. */
function gapsOf(document: WorkbookDocument, product: Product, set: ProductSet): readonly MissingPaper[] {
  const states = evidenceStates(document.session, product.code);
  const sheets = document.sheets.filter((sheet) => sheet.product === product.code);
  const claims = [selfAssessment(document, product.code, set).choices, ...sheets.map(({ choices }) => choices)];
  const found = new Map<string, { families: readonly string[]; state: MissingPaper["state"]; codes: Set<string> }>();
  for (const choices of claims) {
    for (const { code, families, state } of evidenceGaps(set, choices, states)) {
      const key = [...families].sort().join("|");
      const entry = found.get(key) ?? { families, state, codes: new Set<string>() };
      entry.codes.add(code);
      found.set(key, entry);
    }
  }
  const order = criteriaOf(set).map(({ code }) => code);
  return [...found.values()]
    .map(({ families, state, codes }) => ({ families, state, criteria: order.filter((code) => codes.has(code)) }))
    .sort((a, b) => order.indexOf(a.criteria[0] ?? "") - order.indexOf(b.criteria[0] ?? ""))
    .map(({ families, state, criteria }) => describe(families, state, "scores", criteria, [], []));
}

function describe(
  families: readonly EvidenceFamilyId[],
  state: MissingPaper["state"],
  why: MissingPaper["why"],
  criteria: readonly string[],
  contradictions: readonly string[],
  notes: readonly string[],
): MissingPaper {
  const known = families.flatMap((id) => evidenceFamily(id) ?? []);
  return {
    families,
    title: known.map(({ title }) => title).join(" hoặc "),
    requirement: known[0]?.requirement ?? "",
    state,
    why,
    criteria,
    contradictions,
    notes,
  };
}
