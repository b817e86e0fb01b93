import { evidenceFamily } from "../../../catalogue/evidence-families";
import { fail, succeed, type Outcome } from "../../../catalogue/outcome";
import type { EvidenceFamilyId } from "../../../catalogue/types";
import type { EvidenceRecord, WorkbookDocument } from "../../../council/types";
import type { EvidenceState } from "../../../scoring/types";
import { soundChange } from "../../../workbook/reading/document-change";

/** One paper of a product and family, as typed. */
export type PaperEntry = Omit<EvidenceRecord, "product" | "family">;

/** A cell of the matrix products × families and the state it is to have; null takes back what was entered. */
export interface StateEntry {
  readonly product: string;
  readonly family: EvidenceFamilyId;
  readonly state: EvidenceState | null;
}

const BLANK: PaperEntry = { state: "missing", number: "", issuer: "", issued: "", expires: "", pages: "", note: "" };

/**
 * Sets states as in a sheet: a cell without papers gets one, the details of a single paper stay. All or nothing.
 * Errors: `no-product`, `no-family`, `several-papers` (each is then set by itself), `paper-has-details` for taking back a
 * paper with details.
 */
export function setStates(document: WorkbookDocument, entries: readonly StateEntry[]): Outcome<WorkbookDocument> {
  const wanted = new Map<string, StateEntry>();
  for (const entry of entries) {
    const fault = referenceFault(document, entry.product, entry.family);
    if (fault) return fault;
    wanted.set(cellKey(entry), entry);
  }
  const { evidence } = document.session;
  const counts = new Map<string, number>();
  for (const record of evidence) counts.set(cellKey(record), (counts.get(cellKey(record)) ?? 0) + 1);
  const next: EvidenceRecord[] = [];
  for (const record of evidence) {
    const entry = wanted.get(cellKey(record));
    if (!entry || entry.state === record.state) next.push(record);
    else if ((counts.get(cellKey(record)) ?? 0) > 1) return severalPapers(record);
    else if (entry.state !== null) next.push({ ...record, state: entry.state });
    else if (hasDetails(record)) return keepsDetails(record);
  }
  for (const [key, { product, family, state }] of wanted) {
    if (!counts.has(key) && state !== null) next.push({ ...BLANK, product, family, state });
  }
  return withEvidence(document, next);
}

/**
 * Puts the papers of a product and family, in place of those there are; none takes them all away. Blank papers (thiếu,
 * nothing else) are kept: they say that the lack was noted. Errors: `no-product`, `no-family`, `document-invalid`.
 */
export function putPapers(
  document: WorkbookDocument,
  product: string,
  family: EvidenceFamilyId,
  papers: readonly PaperEntry[],
): Outcome<WorkbookDocument> {
  const fault = referenceFault(document, product, family);
  if (fault) return fault;
  const { evidence } = document.session;
  const key = cellKey({ product, family });
  const place = evidence.findIndex((record) => cellKey(record) === key);
  const others = evidence.filter((record) => cellKey(record) !== key);
  const own = papers.map((paper): EvidenceRecord => ({ ...paper, product, family }));
  return withEvidence(document, place < 0 ? [...others, ...own] : others.toSpliced(place, 0, ...own));
}

/**
 * Adds imported papers: one that is there already (same number, or the only one of its family) is filled where it is blank
 * and never overwritten, except that thiếu becomes what was found. Doing it again changes nothing.
 * Errors: `no-product`, `no-family`, `document-invalid`.
 */
export function mergePapers(document: WorkbookDocument, papers: readonly EvidenceRecord[]): Outcome<WorkbookDocument> {
  let evidence = document.session.evidence;
  for (const paper of papers) {
    const fault = referenceFault(document, paper.product, paper.family);
    if (fault) return fault;
    const known = knownPaper(evidence, paper);
    evidence = known
      ? evidence.map((record) => (record === known ? filledPaper(known, paper) : record))
      : [...evidence, paper];
  }
  return withEvidence(document, evidence);
}

/** Details that tell one paper from another. */
const DETAILS = ["number", "issuer", "issued", "expires", "pages"] as const;

/** The paper of a session that an imported one is about; null when it is another. */
export function knownPaper(evidence: readonly EvidenceRecord[], paper: EvidenceRecord): EvidenceRecord | null {
  const own = evidence.filter((record) => cellKey(record) === cellKey(paper));
  const byNumber = own.find(({ number }) => number !== "" && spell(number) === spell(paper.number));
  return byNumber ?? own.find((record) => differencesOf(record, paper).length === 0) ?? null;
}

/** Details in which two papers differ; what one of them leaves blank is no difference. */
export function differencesOf(known: EvidenceRecord, paper: EvidenceRecord): readonly (typeof DETAILS)[number][] {
  return DETAILS.filter(
    (field) => known[field] !== "" && paper[field] !== "" && spell(known[field]) !== spell(paper[field]),
  );
}

/** A known paper with what an imported one adds; nothing is written over, except thiếu by what was found. */
export function filledPaper(known: EvidenceRecord, paper: EvidenceRecord): EvidenceRecord {
  const filled = Object.fromEntries(
    DETAILS.filter((field) => known[field] === "" && paper[field] !== "").map((field) => [field, paper[field]]),
  );
  const state = known.state === "missing" ? paper.state : known.state;
  const lines = known.note.split("\n");
  const more = paper.note.split("\n").filter((line) => line !== "" && !lines.includes(line));
  const note = [known.note, ...more].filter((line) => line !== "").join("\n");
  const isSame = Object.keys(filled).length === 0 && state === known.state && note === known.note;
  return isSame ? known : { ...known, ...filled, state, note };
}

function spell(number: string): string {
  return number
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s./_–-]+/gu, "");
}

function hasDetails(record: EvidenceRecord): boolean {
  const { number, issuer, issued, expires, pages, note } = record;
  return [number, issuer, issued, expires, pages, note].some((detail) => detail !== "");
}

function withEvidence(document: WorkbookDocument, evidence: readonly EvidenceRecord[]): Outcome<WorkbookDocument> {
  const { session } = document;
  const isSame =
    evidence.length === session.evidence.length &&
    evidence.every((record, index) => record === session.evidence[index]);
  return isSame ? succeed(document) : soundChange(document, { ...document, session: { ...session, evidence } });
}

function cellKey({ product, family }: Pick<EvidenceRecord, "product" | "family">): string {
  return `${product}\n${family}`;
}

function referenceFault({ session }: WorkbookDocument, product: string, family: EvidenceFamilyId) {
  if (!session.products.some(({ code }) => code === product)) {
    return fail("no-product", `Không có sản phẩm mã “${product}” trong danh sách.`);
  }
  return evidenceFamily(family) ? null : fail("no-family", `Không có loại tài liệu “${family.slice(0, 40)}”.`);
}

function severalPapers({ product, family }: EvidenceRecord) {
  const title = evidenceFamily(family)?.title ?? family;
  return fail(
    "several-papers",
    `“${title}” của sản phẩm ${product} có nhiều giấy tờ; sửa từng giấy tờ ở phần chi tiết.`,
  );
}

function keepsDetails({ product, family }: EvidenceRecord) {
  const title = evidenceFamily(family)?.title ?? family;
  return fail(
    "paper-has-details",
    `“${title}” của sản phẩm ${product} đã ghi chi tiết; xoá ở phần chi tiết để không mất nhầm.`,
  );
}
