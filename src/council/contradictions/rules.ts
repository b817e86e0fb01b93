import { evidenceFamily } from "../../catalogue/evidence-families";
import { criteriaOf } from "../../catalogue/traverse";
import type { EditionId, ProductSet } from "../../catalogue/types";
import questionData from "./questions.json";
import ruleData from "./rules.json";
import type { ContradictionRule, DossierQuestion } from "./types";

/** The contradictions that are looked for, as data. */
export const CONTRADICTION_RULES: readonly ContradictionRule[] = ruleData as unknown as readonly ContradictionRule[];

/** The questions they rest on, in the order in which a dossier is read. */
export const DOSSIER_QUESTIONS: readonly DossierQuestion[] = questionData as readonly DossierQuestion[];

/** Code of the criterion a rule judges in a set; null where it judges none. */
export function criterionOfRule(
  rule: ContradictionRule,
  { edition, no }: { readonly edition: EditionId; readonly no: number },
): string | null {
  const places = rule.criteria?.[edition] ?? [];
  return places.find(({ sets }) => sets === undefined || sets.includes(no))?.code ?? null;
}

/** Id of the question which option the producer's own assessment takes in the criterion of a rule. */
export function claimQuestionId(rule: ContradictionRule): string {
  return `claim-${rule.id}`;
}

/** One rule with what has to be asked for it. */
export interface RuleQuestions {
  readonly rule: ContradictionRule;
  readonly questions: readonly DossierQuestion[];
}

/**
 * The questions about a product of a set, rule by rule: what stands in its papers, then which option the producer's own
 * assessment takes. A question two rules share comes once, and papers a set has no use for are not asked about.
 */
export function questionsFor(set: ProductSet): readonly RuleQuestions[] {
  const asked = new Set<string>();
  return CONTRADICTION_RULES.filter((rule) => applies(rule, set)).map((rule) => {
    const code = criterionOfRule(rule, set);
    const needed = rule.needs.flatMap((id) => DOSSIER_QUESTIONS.find((question) => question.id === id) ?? []);
    const claims = code === null || !rule.compare ? [] : [claimQuestion(rule, set, code)];
    const questions = [...needed, ...claims]
      .filter(({ id }) => !asked.has(id))
      .map((question) => inEdition(question, set.edition));
    for (const { id } of questions) asked.add(id);
    return { rule, questions };
  });
}

/** Rules on goods say nothing of tourism services (set 26), which have neither labels nor lab slips. */
function applies(rule: ContradictionRule, set: ProductSet): boolean {
  const isOfSet = set.samplesRequired || !rule.families.some((id) => evidenceFamily(id)?.notForTourism);
  return isOfSet && (!rule.criteria || criterionOfRule(rule, set) !== null || rule.test.kind === "same-story");
}

function inEdition(question: DossierQuestion, edition: EditionId): DossierQuestion {
  const { textIn148, ...rest } = question;
  return edition === "148-2023" && textIn148 !== undefined ? { ...rest, text: textIn148 } : rest;
}

function claimQuestion(rule: ContradictionRule, set: ProductSet, code: string): DossierQuestion {
  const criterion = criteriaOf(set).find((each) => each.code === code);
  return {
    id: claimQuestionId(rule),
    kind: "option",
    text: `Báo cáo tự đánh giá chọn mức nào ở ${code}?`,
    families: ["self-assessment"],
    choices: (criterion?.options ?? []).map(({ number, points, text }) => ({
      id: String(number),
      text: `${points} điểm: ${text}`,
    })),
  };
}
