import { evidenceFamily } from "../../../catalogue/evidence-families";
import { fail, succeed, type Outcome } from "../../../catalogue/outcome";
import type { ProductSet } from "../../../catalogue/types";
import { tidyAnswer } from "../../../council/contradictions/answers";
import { questionsFor } from "../../../council/contradictions/rules";
import type { Contradiction } from "../../../council/contradictions/types";
import type { DossierFact, EvidenceRecord, WorkbookDocument } from "../../../council/types";
import { soundChange } from "../../../workbook/reading/document-change";

/**
 * Answers a question about a product's dossier; "" takes the answer back.
 * Errors: `no-product`, `no-question` for one its set does not ask, `answer-invalid`, `document-invalid`.
 */
export function answerQuestion(
  document: WorkbookDocument,
  product: string,
  set: ProductSet,
  questionId: string,
  typed: string,
): Outcome<WorkbookDocument> {
  if (!document.session.products.some(({ code }) => code === product)) {
    return fail("no-product", `Không có sản phẩm mã “${product}” trong danh sách.`);
  }
  const question = questionsFor(set)
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === questionId);
  if (!question) return fail("no-question", `Bộ ${set.no} không có câu hỏi “${questionId.slice(0, 40)}”.`);
  const answer = tidyAnswer(question, typed);
  if (!answer.ok) return answer;
  const isOwn = (fact: DossierFact): boolean => fact.product === product && fact.question === questionId;
  const facts = document.facts ?? [];
  const before = facts.find(isOwn);
  if ((before?.answer ?? "") === answer.value) return succeed(document);
  const fact: DossierFact = { product, question: questionId, answer: answer.value };
  const next = before
    ? facts.flatMap((each) => (each !== before ? [each] : answer.value === "" ? [] : [fact]))
    : [...facts, fact];
  const { facts: _, ...rest } = document;
  return soundChange(document, next.length === 0 ? rest : { ...rest, facts: next });
}

/**
 * Writes a contradiction into the register, so that members see it: the papers it is about that are there become mâu
 * thuẫn, with the sentence as their note. A paper that says so already stays. Errors: `nothing-to-mark` when none of its
 * papers is there, `document-invalid`.
 */
export function markContradiction(
  document: WorkbookDocument,
  { product, families, sentence }: Contradiction,
): Outcome<WorkbookDocument> {
  const { session } = document;
  const isConcerned = (record: EvidenceRecord): boolean =>
    record.product === product && families.includes(record.family) && record.state !== "missing";
  if (!session.evidence.some(isConcerned)) {
    const titles = families.map((family) => evidenceFamily(family)?.title ?? family).join(", ");
    return fail("nothing-to-mark", `Sản phẩm ${product} chưa ghi có “${titles}” nên chưa có gì để ghi mâu thuẫn.`);
  }
  const evidence = session.evidence.map((record): EvidenceRecord => {
    if (!isConcerned(record) || (record.state === "contradiction" && record.note.includes(sentence))) return record;
    const note = record.note.includes(sentence)
      ? record.note
      : [record.note, sentence].filter((part) => part !== "").join("\n");
    return { ...record, state: "contradiction", note };
  });
  return evidence.every((record, index) => record === session.evidence[index])
    ? succeed(document)
    : soundChange(document, { ...document, session: { ...session, evidence } });
}
