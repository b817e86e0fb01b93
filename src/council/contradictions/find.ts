import { criteriaOf } from "../../catalogue/traverse";
import type { ProductSet } from "../../catalogue/types";
import type { Choices } from "../../scoring/types";
import type { Product, WorkbookDocument } from "../types";
import { answersOf, wholeAnswer, type Answers } from "./answers";
import { discover, type Discovery } from "./evaluate";
import { claimQuestionId, CONTRADICTION_RULES, criterionOfRule } from "./rules";
import { storyTwins, type StoryTwin } from "./stories";
import type { Contradiction, ContradictionRule } from "./types";

/** Whose choices are held against the papers. */
export interface Claim {
  /** As the sentence names it: "báo cáo tự đánh giá", "phiếu của Uỷ viên 2". */
  readonly who: string;
  readonly choices: Choices;
}

/** The options the producer's own assessment takes, as far as they were noted. */
export function selfAssessment(document: Pick<WorkbookDocument, "facts">, product: string, set: ProductSet): Claim {
  const answers = answersOf(document.facts, product);
  const choices = CONTRADICTION_RULES.flatMap((rule): readonly (readonly [string, number])[] => {
    const code = criterionOfRule(rule, set);
    const option = wholeAnswer(answers, claimQuestionId(rule));
    return code === null || option === null ? [] : [[code, option]];
  });
  return { who: "báo cáo tự đánh giá", choices: Object.fromEntries(choices) };
}

/**
 * The contradictions of a product's dossier, in the order of the rules: papers against each other, and what a claim takes
 * against what the papers say. A rule that lacks an answer finds nothing; nothing here scores.
 * @param claim Of the producer, or a member's sheet; the producer's own when left out.
 * @param twins From `storyTwins`, when several products are looked at in a row.
 */
export function contradictionsOf(
  document: Pick<WorkbookDocument, "facts" | "session">,
  product: Product,
  set: ProductSet,
  claim: Claim = selfAssessment(document, product.code, set),
  twins: ReadonlyMap<string, readonly StoryTwin[]> = storyTwins(document.facts),
): readonly Contradiction[] {
  const answers: Answers = answersOf(document.facts, product.code);
  const papers = document.session.evidence.filter((record) => record.product === product.code);
  const known = { product, set, answers, papers, twins: twins.get(product.code) ?? [] };
  return CONTRADICTION_RULES.flatMap((rule): readonly Contradiction[] => {
    const found = discover(rule, known);
    const sentence = found && sentenceOf(rule, found, set, claim);
    if (sentence === null) return [];
    const criterion = criterionOfRule(rule, set);
    return [{ rule: rule.id, product: product.code, criterion, families: rule.families, sentence }];
  });
}

function sentenceOf(rule: ContradictionRule, found: Discovery, set: ProductSet, claim: Claim): string | null {
  const against = againstClaim(rule, found, set, claim);
  if (found.kind === "fits" && against === null) return null;
  return `${rule.title}: ${found.found}${against === null ? "" : `, nhưng ${against}`}.`;
}

/** What the claim takes though the papers do not carry it; null when it agrees or takes nothing. */
function againstClaim(rule: ContradictionRule, found: Discovery, set: ProductSet, claim: Claim): string | null {
  const fitting = found.kind === "fits" ? found.options : found.fits;
  const code = criterionOfRule(rule, set);
  const criterion = code === null ? undefined : criteriaOf(set).find((each) => each.code === code);
  const chosen = code === null ? undefined : claim.choices[code];
  const option = criterion?.options.find(({ number }) => number === chosen);
  if (!fitting || !criterion || !option) return null;
  const isTooHigh = option.number > Math.max(0, ...fitting);
  if (rule.compare === "same" ? fitting.includes(option.number) : !isTooHigh) return null;
  const taken = `${claim.who} lấy ${option.points} điểm ở ${criterion.code}`;
  if (found.kind === "clash") return taken;
  const right = criterion.options
    .filter(({ number }) => number === Math.max(0, ...fitting))
    .map(({ points }) => points);
  return right.length === 0
    ? `${taken}, không mức nào ứng với điều này`
    : `${taken}, mức ứng với điều này là ${right.join()} điểm`;
}
