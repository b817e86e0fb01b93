import { evidenceFamily } from "../../catalogue/evidence-families";
import type { EvidenceFamilyId } from "../../catalogue/types";
import { matchFamily } from "../../council/evidence/match-family";
import type { Match } from "../../council/evidence/match";
import { matchProduct } from "../../council/evidence/match-product";
import type { CouncilSession, EvidenceRecord, WorkbookDocument } from "../../council/types";
import type { Outcome } from "../../catalogue/outcome";
import { differencesOf, filledPaper, knownPaper, mergePapers, type PaperEntry } from "./edits/evidence";
import type { ImportFinding } from "./import-products";

/** What the secretary chose in the preview where a match was missing or wrong; by the source's key. */
export type EvidenceChoices = ReadonlyMap<string, { readonly product?: string; readonly family?: EvidenceFamilyId }>;

/**
 * What taking a paper would do: `new` adds it, `filled` completes one the session has, `same` changes nothing, `unmatched` waits
 * for its product or family, `refused` has an error.
 */
export type PaperStanding = "new" | "filled" | "same" | "unmatched" | "refused";

export interface ImportedPaper {
  /** Names it in the choices: a path of the listing, or "dòng 5" of a table. */
  readonly key: string;
  /** What it was read from: paths, or the texts of a row. */
  readonly sources: readonly string[];
  readonly product: Match<string>;
  readonly family: Match<EvidenceFamilyId>;
  /** null while its product or family is not known. */
  readonly record: EvidenceRecord | null;
  readonly standing: PaperStanding;
  readonly findings: readonly ImportFinding[];
}

/** Papers read but not taken: what the secretary confirms. */
export interface EvidenceImport {
  readonly source: string;
  readonly papers: readonly ImportedPaper[];
  /** Lines and rows that hold no paper, with why. */
  readonly passedOver: readonly { readonly where: string; readonly text: string; readonly why: string }[];
}

/** A paper before it is held against the session. */
export interface PaperDraft extends Omit<ImportedPaper, "record" | "standing"> {
  readonly entry: PaperEntry;
}

/** Product and family of a source, as chosen or as its words say. */
export function matchesOf(
  session: CouncilSession,
  key: string,
  texts: { readonly product: string; readonly family: string },
  choices: EvidenceChoices | undefined,
): Pick<PaperDraft, "product" | "family"> {
  const chosen = choices?.get(key);
  const sure = <T>(value: T): Match<T> => ({ value, confidence: "sure", candidates: [value] });
  return {
    product: chosen?.product === undefined ? matchProduct(texts.product, session.products) : sure(chosen.product),
    family: chosen?.family === undefined ? matchFamily(texts.family) : sure(chosen.family),
  };
}

/** Holds drafts against the session, one after the other: a second line about the same paper completes the first. */
export function standing(
  { session }: Pick<WorkbookDocument, "session">,
  drafts: readonly PaperDraft[],
  placeOf: (draft: PaperDraft) => string,
): readonly ImportedPaper[] {
  let evidence = session.evidence;
  return drafts.map(({ entry, ...draft }): ImportedPaper => {
    const { product, family } = draft;
    if (product.value === null || family.value === null) return { ...draft, record: null, standing: "unmatched" };
    const record: EvidenceRecord = { ...entry, product: product.value, family: family.value };
    if (draft.findings.some(({ severity }) => severity === "error")) return { ...draft, record, standing: "refused" };
    const known = knownPaper(evidence, record);
    if (!known) {
      evidence = [...evidence, record];
      return { ...draft, record, standing: "new" };
    }
    const filled = filledPaper(known, record);
    const findings = [...draft.findings, ...kept(known, record, placeOf({ entry, ...draft }))];
    if (filled === known) return { ...draft, findings, record, standing: "same" };
    evidence = evidence.map((each) => (each === known ? filled : each));
    return { ...draft, findings, record, standing: "filled" };
  });
}

/** Takes the confirmed papers. Errors: those of `mergePapers`. */
export function takePapers(document: WorkbookDocument, papers: readonly ImportedPaper[]): Outcome<WorkbookDocument> {
  return mergePapers(
    document,
    papers.flatMap(({ record, standing: how }) => (record && (how === "new" || how === "filled") ? [record] : [])),
  );
}

const FIELD_NAMES = {
  number: "số",
  issuer: "nơi cấp",
  issued: "ngày cấp",
  expires: "ngày hết hạn",
  pages: "trang",
} as const;

/** What stays as the session has it though the import says otherwise. */
function kept(known: EvidenceRecord, record: EvidenceRecord, place: string): readonly ImportFinding[] {
  const title = evidenceFamily(known.family)?.title ?? known.family;
  const fields = differencesOf(known, record).map((field) => FIELD_NAMES[field]);
  const state = known.state !== "missing" && known.state !== record.state ? ["tình trạng"] : [];
  const names = [...fields, ...state];
  return names.length === 0
    ? []
    : [
        {
          severity: "warning",
          code: "kept",
          message: `${place}: “${title}” đã ghi khác về ${names.join(", ")}; giữ như đã ghi.`,
        },
      ];
}
